package org.ettle.review;

/// What stands where in a review.
///
/// @param intakes files that were taken in
/// @param found references in them that could be read, those included that were there already
/// @param references that are kept
/// @param unreadable what could not be read
/// @param merged records that are merged into others now
/// @param toLookAt pairs on which a person has to decide
public record ReviewCounts(
        int intakes, int found, int references, int unreadable, int merged, int toLookAt) {

    /// What is screened.
    public int records() {
        return references - merged;
    }
}
