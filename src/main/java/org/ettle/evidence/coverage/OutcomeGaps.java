package org.ettle.evidence.coverage;

import java.util.List;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// What is missing of the evidence on one outcome, and what could be collected.
///
/// @param suggestion null where there is none for this outcome
public record OutcomeGaps(
        Outcome outcome, Tally tally, List<Shortfall> gaps, @Nullable Suggestion suggestion) {

    public OutcomeGaps {
        gaps = List.copyOf(gaps);
    }
}
