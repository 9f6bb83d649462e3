package org.ettle.judgement.trace;

/// What came of an order.
public sealed interface TraceAnswer {

    record Done(TraceFact fact) implements TraceAnswer {}

    /// Nothing was written.
    record Refused(TraceRefusal reason) implements TraceAnswer {}
}
