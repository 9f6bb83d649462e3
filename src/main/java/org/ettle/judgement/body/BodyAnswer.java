package org.ettle.judgement.body;

/// What came of an order.
public sealed interface BodyAnswer {

    record Done(BodyFact fact) implements BodyAnswer {}

    /// Nothing was written.
    record Refused(BodyRefusal reason) implements BodyAnswer {}
}
