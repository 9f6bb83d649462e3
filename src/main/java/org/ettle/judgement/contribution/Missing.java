package org.ettle.judgement.contribution;

import java.util.List;
import org.ettle.theory.Link;

/// What keeps an analysis from its next step.
public sealed interface Missing {

    /// The step does not follow on where the analysis stands.
    ///
    /// @param needed the stages from which it does
    record AnotherStage(Stage now, List<Stage> needed) implements Missing {}

    record ALink() implements Missing {}

    record TheDecisionItServes() implements Missing {}

    record TheConfidenceNeeded() implements Missing {}

    /// The theory says nothing of a link of the question.
    record ATheory(Link.Name of) implements Missing {}

    record ARationale(Link.Name of) implements Missing {}

    record AnAssumption(Link.Name of) implements Missing {}

    /// None is named, beyond what is other or unknown.
    record ARival(Link.Name of) implements Missing {}

    record OtherOrUnknown(Link.Name of) implements Missing {}

    record ATest(Link.Name of) implements Missing {}

    /// Nobody has said what came of looking for the clue.
    record AFinding(Link.Name of, String clue) implements Missing {}

    record TheContrarySearch() implements Missing {}

    record ANarrative() implements Missing {}

    record ACitation() implements Missing {}

    /// The story cites a finding that was not gathered.
    record TheCited(String finding) implements Missing {}

    record TheWeakestLink() implements Missing {}

    /// The link that is named as the weakest is not in the question.
    record AWeakestLinkOfThisQuestion(Link.Name named) implements Missing {}

    record AReviewerFromOutside() implements Missing {}

    /// The objection is neither answered nor left standing.
    record AnAnswer(String objection) implements Missing {}

    /// Nothing new was found on the weakest link, which comes first.
    record SomethingNewOn(Link.Name weakest) implements Missing {}

    /// A revised theory is a version of its own.
    record AnotherVersion() implements Missing {}
}
