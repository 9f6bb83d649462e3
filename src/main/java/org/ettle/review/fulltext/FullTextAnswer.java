package org.ettle.review.fulltext;

/// What came of attaching a document to a record.
public sealed interface FullTextAnswer {

    record Done(FullTextFact fact) implements FullTextAnswer {}

    /// Nothing was kept.
    ///
    /// @param words why, and what to do
    record Refused(String words) implements FullTextAnswer {}
}
