package org.ettle.review.web.flow;

import org.ettle.review.Review;
import org.ettle.review.flow.Shown;

/// Where the pages and files of a flow are.
record FlowAddress(Review.Id review) {

    String page() {
        return "/reviews/" + review;
    }

    String flow() {
        return "/reviews/" + review + "/flow";
    }

    String records(Shown shown) {
        return flow() + "/records?" + shown.query();
    }
}
