package org.ettle.review.content;

import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.archive.Archives;

/// The invented review, for tests that need a large one.
public final class InventedFixtures {

    public static final Review.Id REVIEW = ReviewAtStart.REVIEW;

    private InventedFixtures() {}

    public static void load(Reviews reviews, Archives archives) {
        ReviewAtStart.load(reviews, archives);
    }
}
