package org.ettle.theory.draft;

import java.time.Instant;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// A version that is being edited, as it stands now.
///
/// @param parent the published version it was begun from; null when it was begun from nothing
/// @param revision counts the edits made and undone; an edit says which one its author saw
public record Draft(
        ChangeMap map,
        MapVersion version,
        @Nullable Parent parent,
        int revision,
        State state,
        Begun begun) {

    /// A published version, of the draft's own organisation or another's.
    public record Parent(OrganisationId organisation, MapVersion.Id version) {}

    public record Begun(UUID by, Instant at, String reason) {}

    public sealed interface State {
        record Editing() implements State {}

        record InReview(UUID askedBy, Instant at, String words) implements State {}

        record Published(UUID by, Instant at, String reason) implements State {}

        record Abandoned(UUID by, Instant at, String reason) implements State {}
    }

    public MapVersion.Id id() {
        return version.id();
    }

    public boolean isInReview() {
        return state instanceof State.InReview;
    }

    public DraftRow row() {
        return new DraftRow(id(), map, version.name(), parent, revision, state, begun);
    }

    /// Whether it can still be edited. An edit takes a draft in review back to editing.
    public boolean isOpen() {
        return switch (state) {
            case State.Editing _, State.InReview _ -> true;
            case State.Published _, State.Abandoned _ -> false;
        };
    }
}
