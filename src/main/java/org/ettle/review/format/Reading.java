package org.ettle.review.format;

import org.ettle.review.record.Reference;

/// What came of one record of a file.
public sealed interface Reading {

    record Whole(Reference reference) implements Reading {}

    /// @param line on which the record begins, from 1
    /// @param reason a sentence that says what is wrong with it
    record Unreadable(long line, String reason, String verbatim) implements Reading {}
}
