package org.ettle.judgement;

import java.util.List;
import org.ettle.judgement.sufficiency.EvidenceSummary;
import org.ettle.judgement.sufficiency.Need;
import org.jspecify.annotations.Nullable;

/// What would be, were one input not there. What the judges answered is theirs and stays: only what
/// the rules make of it is worked out anew.
///
/// @param band that would be shown
public record Without(
        Input input,
        EvidenceSummary before,
        EvidenceSummary after,
        List<Need> needs,
        @Nullable Band band) {

    public Without {
        needs = List.copyOf(needs);
    }
}
