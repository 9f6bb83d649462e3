package org.ettle.judgement.analysis;

import org.ettle.judgement.contribution.Missing;
import org.ettle.theory.Link;

/// What keeps an analysis from a step.
public sealed interface AnalysisRefusal {

    /// A guard of the method is not met.
    record Lacks(Missing missing) implements AnalysisRefusal {}

    record LinksDoNotLeadOn() implements AnalysisRefusal {}

    /// Whoever told the story does not challenge it, and whoever objected does not answer.
    record SamePerson() implements AnalysisRefusal {}

    record NothingToChallengeYet() implements AnalysisRefusal {}

    record WhoMissing() implements AnalysisRefusal {}

    record OutcomeMissing() implements AnalysisRefusal {}

    record ReasonMissing() implements AnalysisRefusal {}

    record EvidenceNotOnTheLink(String clue) implements AnalysisRefusal {}

    record WhichVersion() implements AnalysisRefusal {}

    /// The later version split it, merged it, or gave it another meaning: somebody chooses.
    record WhichLink(Link.Name link) implements AnalysisRefusal {}

    /// The later version does not have it, or nobody has recorded what became of it.
    record LinkIsNotThere(Link.Name link) implements AnalysisRefusal {}

    record TooLong(int most) implements AnalysisRefusal {}

    record NotJudgedYet() implements AnalysisRefusal {}

    record PublishedAlready() implements AnalysisRefusal {}
}
