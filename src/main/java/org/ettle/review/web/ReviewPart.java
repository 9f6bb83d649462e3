package org.ettle.review.web;

import java.util.List;
import org.ettle.platform.page.Signpost;
import org.ettle.review.Review;

/// A part of a review that has pages of its own. Each is a bean; the bar of the review has them in
/// the order of their places, and the review's page shows what stands where.
public interface ReviewPart {

    /// Where it stands among the others: imports are 20, duplicates 30, records 40.
    int place();

    /// Its pages, as far as the asker may use them.
    ///
    /// @param isMember whether the asker belongs to the organisation of the review
    List<Signpost> signposts(Review review, boolean isMember);

    /// What stands where, in a few figures.
    default List<Figure> figures(Review review) {
        return List.of();
    }

    /// What came of the review, in a few figures, as far as the asker may see it.
    default List<Figure> results(Review review) {
        return List.of();
    }

    /// @param address of the page that shows what was counted; empty where there is none
    record Figure(String key, String value, String address) {}
}
