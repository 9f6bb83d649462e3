package org.ettle.access;

/// What came of asking the room to do something.
public sealed interface Answer {

    record Done(AccessFact fact) implements Answer {}

    /// @param link the address of a one-time link, which is shown now and never again
    record Linked(AccessFact fact, String link) implements Answer {

        @Override
        public String toString() {
            return "Linked[" + fact + "]";
        }
    }

    record Refused(AccessRefusal reason) implements Answer {}
}
