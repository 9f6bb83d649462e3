package org.ettle.review.reading;

/// What may be left to do with an included record.
public enum Left {
    /// By whoever asks, where fewer people than the protocol wants have appraised it.
    APPRAISAL,
    CODES,
    /// Not all questions of the protocol have an answer.
    ANSWERS
}
