package org.ettle.review.web;

import java.util.List;
import org.ettle.platform.page.Moments;
import org.ettle.review.Review;

/// The list of reviews.
public record ReviewsSheet(List<Line> lines, boolean mayBegin) {

    public ReviewsSheet {
        lines = List.copyOf(lines);
    }

    public record Line(
            String title,
            String address,
            String state,
            String colour,
            String begun,
            boolean demonstration) {

        static Line of(Review review) {
            return new Line(
                    review.title(),
                    ReviewFrames.address(review.id()),
                    ReviewsSheet.state(review),
                    review.isPublished() ? "green" : review.isStarted() ? "blue" : "grey",
                    "Begun on " + Moments.words(Moments.day(review.begunAt())),
                    review.demonstration());
        }
    }

    static String state(Review review) {
        return review.isPublished()
                ? "Published"
                : review.isStarted() ? "Protocol started" : "Protocol being written";
    }
}
