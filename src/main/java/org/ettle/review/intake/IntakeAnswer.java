package org.ettle.review.intake;

/// What came of sending a file.
public sealed interface IntakeAnswer {

    /// @param number by which the import is called
    record Begun(int number) implements IntakeAnswer {}

    /// Nothing was written.
    record Refused(IntakeRefusal reason) implements IntakeAnswer {}
}
