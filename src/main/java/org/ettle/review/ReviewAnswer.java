package org.ettle.review;

import java.util.List;

/// What came of an order.
public sealed interface ReviewAnswer {

    record Done(ReviewFact fact) implements ReviewAnswer {}

    /// Nothing was written.
    ///
    /// @param reasons all of them, at least one
    record Refused(List<ReviewRefusal> reasons) implements ReviewAnswer {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
