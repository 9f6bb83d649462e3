package org.ettle.judgement.learning;

import java.util.List;

/// What came of an order.
public sealed interface LearningAnswer {

    record Done(LearningFact fact) implements LearningAnswer {}

    /// Nothing was written.
    ///
    /// @param reasons all of them, at least one
    record Refused(List<LearningRefusal> reasons) implements LearningAnswer {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
