package org.ettle.evidence.document;

/// What came of reading a document that belongs to no source.
public sealed interface DocumentRead {

    record Done(ReadDocument document) implements DocumentRead {}

    /// Nothing is kept of it.
    ///
    /// @param words why, and what to do
    record Refused(String words) implements DocumentRead {}
}
