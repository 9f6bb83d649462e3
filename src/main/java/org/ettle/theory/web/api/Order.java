package org.ettle.theory.web.api;

import java.util.List;
import java.util.Objects;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.ettle.theory.draft.BeginDraft;
import org.ettle.theory.draft.Comment;
import org.ettle.theory.draft.Edit;
import org.jspecify.annotations.Nullable;

/// What the body of a request orders, as read from JSON.
sealed interface Order<T> {

    record Read<T>(T order) implements Order<T> {}

    /// @param faults every one, in the order in which they stand in the body
    record Faulty<T>(List<Fault> faults) implements Order<T> {}

    /// @param place a JSON Pointer (RFC 6901) into the body
    record Fault(String place, String words) {}

    /// An order whose parts must fit together.
    interface Checked {
        List<Fault> faults();
    }

    /// One of the two says from what the draft begins.
    record Begin(String name, String reason, @Nullable From from, @Nullable Afresh afresh)
            implements Checked {

        @Override
        public List<Fault> faults() {
            return (from == null) == (afresh == null)
                    ? List.of(new Fault("", "Say either from or afresh, and not both."))
                    : List.of();
        }

        BeginDraft at(BeginDraft.Workplace here) {
            if (from != null) {
                return new BeginDraft.From(from.map(), from.version(), name, reason, here);
            }
            var start = Objects.requireNonNull(afresh);
            var like = start.like();
            return new BeginDraft.Afresh(
                    start.address(),
                    start.title(),
                    start.about(),
                    name,
                    reason,
                    like == null ? null : new BeginDraft.Like(like.map(), like.version()),
                    here);
        }
    }

    /// A published version.
    record From(String map, String version) {}

    /// @param like the version whose tiers and lanes it takes
    record Afresh(String address, String title, String about, @Nullable From like) {}

    record Change(Edit edit, String reason) {}

    record Because(String reason) {}

    /// Of neither an outcome nor a link, the words are of the whole draft.
    record Say(String words, Outcome.@Nullable Code outcome, Link.@Nullable Name link) {

        Comment.About about() {
            if (outcome != null) {
                return new Comment.About.AnOutcome(outcome);
            }
            return link == null ? new Comment.About.TheDraft() : new Comment.About.ALink(link);
        }
    }

    record Settle(String how) {}
}
