package org.ettle.review;

import org.ettle.review.record.Reference;

/// A reference as a file told it, kept for good.
///
/// @param number within the review, in the order in which they came
/// @param intake the number of the file
/// @param record the record to which it belongs now
public record KeptReference(int number, int intake, int record, Reference reference) {}
