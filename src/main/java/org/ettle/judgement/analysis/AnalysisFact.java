package org.ettle.judgement.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.Target;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;

/// What happened to a contribution analysis. Each fact stands in its history and in that of every
/// link of its question; what was said is kept with the step.
public sealed interface AnalysisFact extends Fact {

    /// @param number of the step
    record At(ContributionAnalysis.Id analysis, List<Target> links, int number) {

        public At {
            links = List.copyOf(links);
        }
    }

    At at();

    @Override
    default List<Subject> subjects() {
        return Stream.concat(
                        Stream.of(Subject.of("analysis", at().analysis().value())),
                        at().links().stream().map(EvidenceFact::subject))
                .toList();
    }

    record ContributionAsked(
            OrganisationId organisation, At at, String decision, boolean demonstration)
            implements AnalysisFact {}

    record TheoryOfLinksSetOut(OrganisationId organisation, At at) implements AnalysisFact {}

    record EvidenceGathered(
            OrganisationId organisation, At at, int tests, int inputs, String inputsHash)
            implements AnalysisFact {}

    record StoryTold(OrganisationId organisation, At at, String weakest) implements AnalysisFact {}

    record StoryObjectedTo(OrganisationId organisation, At at, boolean outside, int objections)
            implements AnalysisFact {}

    record ObjectionAnswered(OrganisationId organisation, At at, int objection)
            implements AnalysisFact {}

    record StoryChallenged(OrganisationId organisation, At at) implements AnalysisFact {}

    record WeakestLinkTakenUpAgain(OrganisationId organisation, At at) implements AnalysisFact {}

    /// @param version to which its theory went
    record TheoryMoved(OrganisationId organisation, At at, String version, String reason)
            implements AnalysisFact {}

    record ContributionJudged(OrganisationId organisation, At at, String verdict, String reason)
            implements AnalysisFact {}

    record AnalysisPublished(OrganisationId organisation, At at, String reason)
            implements AnalysisFact {}

    /// @param by the analysis that took its place
    record AnalysisSuperseded(OrganisationId organisation, At at, String by)
            implements AnalysisFact {}
}
