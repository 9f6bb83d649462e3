package org.ettle.review.web.flow;

import org.ettle.review.Review;
import org.ettle.review.flow.Shown;
import org.ettle.review.web.ReviewFrames;

/// Where the pages and files of a flow are.
record FlowAddress(Review.Id review) {

    String page() {
        return ReviewFrames.address(review);
    }

    String flow() {
        return page() + "/flow";
    }

    String records(Shown shown) {
        return flow() + "/records?" + shown.query();
    }
}
