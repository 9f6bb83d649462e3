package org.ettle.review.intake;

/// What came of a decision on two references.
public sealed interface DuplicateAnswer {

    record Done(DuplicateFact fact) implements DuplicateAnswer {}

    /// Nothing was written.
    ///
    /// @param words what to do
    record Refused(String words) implements DuplicateAnswer {}
}
