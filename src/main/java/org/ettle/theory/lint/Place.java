package org.ettle.theory.lint;

import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// Where in a version something was found.
public sealed interface Place {

    /// The outcome on whose page the place is shown.
    Outcome outcome();

    String words();

    record AtOutcome(Outcome outcome) implements Place {

        @Override
        public String words() {
            return "Outcome " + outcome.code();
        }
    }

    record AtLink(Link link, Outcome from, Outcome to) implements Place {

        @Override
        public Outcome outcome() {
            return from;
        }

        @Override
        public String words() {
            return "Link from " + link.from() + " to " + link.to();
        }
    }
}
