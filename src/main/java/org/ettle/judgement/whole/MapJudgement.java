package org.ettle.judgement.whole;

import java.util.List;
import java.util.SortedMap;
import org.ettle.judgement.InputsHash;
import org.ettle.judgement.RuleVersion;
import org.ettle.judgement.pathway.Reach;
import org.ettle.theory.Outcome;

/// What comes of a version of a map.
///
/// @param links in the order of their names
/// @param reaches for every outcome that is no start, in the order of codes. It says how likely it
///   is that the theory's pathways hold, not whether the outcome is met
public record MapJudgement(
        RuleVersion rules,
        InputsHash inputs,
        List<LinkJudgement> links,
        SortedMap<Outcome.Code, Reach> reaches) {

    public MapJudgement {
        links = List.copyOf(links);
    }
}
