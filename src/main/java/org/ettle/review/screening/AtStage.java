package org.ettle.review.screening;

import org.ettle.review.Review;

/// A stage of a review, by its key.
public record AtStage(Review.Id review, String stage) {}
