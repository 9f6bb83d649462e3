package org.ettle.theory.draft;

import java.time.Instant;
import java.util.UUID;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// What somebody said of a draft.
///
/// @param settled null while it is open
public record Comment(
        Id id, About about, String words, UUID author, Instant at, @Nullable Settled settled) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public sealed interface About {
        record TheDraft() implements About {}

        record AnOutcome(Outcome.Code code) implements About {}

        record ALink(Link.Name link) implements About {}
    }

    public record Settled(UUID by, Instant at, String how) {}

    public boolean isOpen() {
        return settled == null;
    }
}
