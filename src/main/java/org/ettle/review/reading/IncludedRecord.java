package org.ettle.review.reading;

/// An included record, and what was read out of it so far.
///
/// @param appraised how many people appraised it, as far as the asker may see
/// @param appraisedByAsker whether the asker is one of them
/// @param answered how many questions have an answer
public record IncludedRecord(
        int number,
        String title,
        int appraised,
        boolean appraisedByAsker,
        boolean coded,
        int answered) {}
