package org.ettle.theory.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ettle.theory.Link;
import org.ettle.theory.draft.Comment;
import org.ettle.theory.draft.Draft;
import org.ettle.theory.draft.DraftRow;
import org.ettle.theory.draft.Edit;
import org.ettle.theory.draft.Made;
import org.ettle.theory.export.MapDocument;
import org.jspecify.annotations.Nullable;

/// A draft as the API gives it. People are named by their identifiers.
///
/// @param state `editing`, `in-review`, `published` or `abandoned`
/// @param version left out in lists and in answers to orders
record DraftDocument(
        UUID id,
        MapDocument.About map,
        String name,
        int revision,
        String state,
        @Nullable Parent parent,
        Act begun,
        @Nullable Act lastStep,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MapDocument version) {

    record Parent(UUID organisation, UUID version) {}

    /// What somebody did, and their words on it.
    record Act(UUID by, Instant at, String words) {}

    record Shelf(List<DraftDocument> drafts) {}

    static DraftDocument brief(Draft draft) {
        return brief(draft.row());
    }

    static DraftDocument brief(DraftRow draft) {
        return of(draft, null);
    }

    static DraftDocument whole(Draft draft) {
        return of(draft.row(), MapDocument.of(draft.map(), draft.version()));
    }

    private static DraftDocument of(DraftRow draft, @Nullable MapDocument version) {
        var parent = draft.parent();
        var begun = draft.begun();
        return new DraftDocument(
                draft.id().value(),
                MapDocument.About.of(draft.map()),
                draft.name(),
                draft.revision(),
                state(draft.state()),
                parent == null
                        ? null
                        : new Parent(parent.organisation().value(), parent.version().value()),
                new Act(begun.by(), begun.at(), begun.reason()),
                lastStep(draft.state()),
                version);
    }

    private static String state(Draft.State state) {
        return switch (state) {
            case Draft.State.Editing _ -> "editing";
            case Draft.State.InReview _ -> "in-review";
            case Draft.State.Published _ -> "published";
            case Draft.State.Abandoned _ -> "abandoned";
        };
    }

    private static @Nullable Act lastStep(Draft.State state) {
        return switch (state) {
            case Draft.State.Editing _ -> null;
            case Draft.State.InReview(var by, var at, var words) -> new Act(by, at, words);
            case Draft.State.Published(var by, var at, var reason) -> new Act(by, at, reason);
            case Draft.State.Abandoned(var by, var at, var reason) -> new Act(by, at, reason);
        };
    }

    /// An edit that was made.
    ///
    /// @param words what it does, for readers
    record EditMade(
            int number,
            Edit edit,
            String words,
            String reason,
            UUID by,
            Instant at,
            @Nullable Act undone) {

        static EditMade of(Made made) {
            var undone = made.undone();
            return new EditMade(
                    made.number(),
                    made.edit(),
                    made.edit().words(),
                    made.reason(),
                    made.author(),
                    made.at(),
                    undone == null ? null : new Act(undone.by(), undone.at(), undone.reason()));
        }
    }

    record Edits(List<EditMade> edits) {}

    record Said(
            UUID id,
            @Nullable String outcome,
            Link.@Nullable Name link,
            String words,
            UUID by,
            Instant at,
            @Nullable Act settled) {

        static Said of(Comment comment) {
            var settled = comment.settled();
            return new Said(
                    comment.id().value(),
                    comment.about() instanceof Comment.About.AnOutcome(var code)
                            ? code.value()
                            : null,
                    comment.about() instanceof Comment.About.ALink(var link) ? link : null,
                    comment.words(),
                    comment.author(),
                    comment.at(),
                    settled == null ? null : new Act(settled.by(), settled.at(), settled.how()));
        }
    }

    record Comments(List<Said> comments) {}
}
