package org.ettle.evidence;

/// What came of asking the room to do something.
public sealed interface Answer {

    record Done(SourceFact fact) implements Answer {}

    record Refused(EvidenceRefusal reason) implements Answer {}
}
