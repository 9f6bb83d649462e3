package org.ettle.review.screening;

/// What came of an order.
public sealed interface ScreeningAnswer {

    record Done(ScreeningFact fact) implements ScreeningAnswer {}

    /// Nothing was written.
    record Refused(ScreeningRefusal reason) implements ScreeningAnswer {}
}
