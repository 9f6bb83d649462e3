package org.ettle.evidence.remapping;

/// What came of an order.
public sealed interface RemappingAnswer {

    record Done(RemappingFact fact) implements RemappingAnswer {}

    /// Nothing was written.
    record Refused(RemappingRefusal reason) implements RemappingAnswer {}
}
