package org.ettle.theory;

/// What came of asking the room to do something.
public sealed interface Answer {

    record Done(TheoryFact fact) implements Answer {}

    record Refused(TheoryRefusal reason) implements Answer {}
}
