package org.ettle.judgement;

/// What came of an order.
public sealed interface JudgementAnswer {

    record Done(JudgementFact fact) implements JudgementAnswer {}

    /// Nothing was written.
    record Refused(JudgementRefusal reason) implements JudgementAnswer {}
}
