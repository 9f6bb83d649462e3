package org.ettle.theory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A claim that one outcome helps to bring about another.
///
/// @param rationale why it should hold, in our own words; null where nobody has said why
/// @param feedback why it closes a loop on purpose; null where it closes none, and never said of a
///   parent, which leads onward
/// @param rivals named rival explanations; that there may be others unknown always holds and is not
///   listed
public record Link(
        Outcome.Code from,
        Outcome.Code to,
        Kind kind,
        @Nullable String rationale,
        @Nullable String feedback,
        Citation citation,
        List<Assumption> assumptions,
        List<Rival> rivals) {

    public Link {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A link needs two different outcomes: " + from);
        }
        if (feedback != null && kind == Kind.PARENT) {
            throw new IllegalArgumentException(
                    "A parent leads onward, so it closes no loop: " + from + " to " + to);
        }
        assumptions = List.copyOf(assumptions);
        rivals = List.copyOf(rivals);
    }

    /// What tells the link from every other of its version.
    public record Name(Outcome.Code from, Outcome.Code to, Kind kind) {

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    public Name name() {
        return new Name(from, to, kind);
    }

    public enum Kind {
        /// The map places the first outcome under the second: its parent.
        PARENT("needs to be in place for"),
        /// An influence across or within tiers, besides the map's own nesting.
        INFLUENCE("is expected to help bring about");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// The verb between the two outcomes when the link is read as a sentence.
        public String words() {
            return words;
        }
    }

    /// What must be true for the link to hold.
    public record Assumption(String statement, Status status, Citation citation) {

        public enum Status {
            UNTESTED("Not yet tested"),
            HOLDS("Holds where tested"),
            MIXED("Holds in part"),
            FAILS("Does not hold where tested");

            private final String words;

            Status(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }

    /// Something else that could bring the second outcome about.
    public record Rival(String statement, Citation citation) {}
}
