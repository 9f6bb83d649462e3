package org.ettle.judgement.analysis;

import java.util.List;

/// What came of an order.
public sealed interface AnalysisAnswer {

    record Done(AnalysisFact fact) implements AnalysisAnswer {}

    /// Nothing was written.
    ///
    /// @param reasons at least one, in the order in which they are asked for
    record Refused(List<AnalysisRefusal> reasons) implements AnalysisAnswer {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
