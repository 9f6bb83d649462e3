package org.ettle.review.reading;

/// What came of an order.
public sealed interface ReadingAnswer {

    record Done(ReadingFact fact) implements ReadingAnswer {}

    /// Nothing was written.
    record Refused(ReadingRefusal reason) implements ReadingAnswer {}
}
