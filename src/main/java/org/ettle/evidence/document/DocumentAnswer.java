package org.ettle.evidence.document;

/// What came of attaching a document or typing in a text.
public sealed interface DocumentAnswer {

    /// @param text the hash of the words, as they are kept
    /// @param isCut the document holds more than was read
    record Done(String text, boolean isCut) implements DocumentAnswer {}

    record Refused(DocumentRefusal reason) implements DocumentAnswer {}
}
