package org.ettle.judgement.learning;

import java.time.LocalDate;
import java.util.List;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Target;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.JudgementFact;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;

/// What happened after a judgement. Each stands in the history of the judgement and of what was
/// judged.
public sealed interface LearningFact extends Fact {

    /// On which judgement, of what.
    record On(Judgement.Id judgement, Target target) {}

    On on();

    @Override
    default List<Subject> subjects() {
        return List.of(
                JudgementFact.subject(on().judgement()), EvidenceFact.subject(on().target()));
    }

    record DecisionMade(
            OrganisationId organisation,
            On on,
            Decision.Id decision,
            String words,
            boolean toAll,
            String reason)
            implements LearningFact {}

    record DecisionOpenedToAll(OrganisationId organisation, On on, Decision.Id decision)
            implements LearningFact {}

    record ActionSet(
            OrganisationId organisation,
            On on,
            Decision.Id decision,
            Action.Id action,
            String words,
            String owner,
            LocalDate due)
            implements LearningFact {}

    record ActionEnded(
            OrganisationId organisation, On on, Action.Id action, boolean done, String words)
            implements LearningFact {}

    record EvidenceExpected(
            OrganisationId organisation,
            On on,
            Action.Id action,
            Expectation.Id expectation,
            SourceKind kind,
            String words,
            Target expectedOn,
            LocalDate due)
            implements LearningFact {}

    /// @param bearing what came; null where it did not
    record ExpectedEvidenceSettled(
            OrganisationId organisation,
            On on,
            Expectation.Id expectation,
            Bearing.@Nullable Id bearing,
            String words)
            implements LearningFact {}
}
