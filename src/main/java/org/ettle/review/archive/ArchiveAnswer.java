package org.ettle.review.archive;

import org.ettle.review.Review;

/// What came of taking an archive in.
public sealed interface ArchiveAnswer {

    record Done(Review.Id review) implements ArchiveAnswer {}

    /// Nothing was kept.
    record Refused(ArchiveRefusal reason) implements ArchiveAnswer {}
}
