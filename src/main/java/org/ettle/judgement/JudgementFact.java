package org.ettle.judgement;

import java.time.LocalDate;
import java.util.List;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.Target;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;

/// What happened in the room. Until the answers are revealed no fact tells anything of what was
/// answered, because the journal is read by people who may have to answer yet.
public sealed interface JudgementFact extends Fact {

    static Subject subject(Judgement.Id judgement) {
        return Subject.of("judgement", judgement.value());
    }

    record JudgementOpened(
            OrganisationId organisation,
            Judgement.Id judgement,
            Target target,
            int inputs,
            String inputsHash,
            Judgement.@Nullable Id supersedes,
            boolean demonstration,
            String reason)
            implements JudgementFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(judgement), EvidenceFact.subject(target));
        }
    }

    /// Who and when is all that is told.
    record OpinionGiven(OrganisationId organisation, Judgement.Id judgement)
            implements JudgementFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(judgement));
        }
    }

    record JudgementRevealed(
            OrganisationId organisation, Judgement.Id judgement, Target target, String result)
            implements JudgementFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(judgement), EvidenceFact.subject(target));
        }
    }

    record JudgementPublished(
            OrganisationId organisation,
            Judgement.Id judgement,
            Target target,
            LocalDate lapsesOn,
            String reason)
            implements JudgementFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(judgement), EvidenceFact.subject(target));
        }
    }

    record ContrarySearched(OrganisationId organisation, ContrarySearch.Id search, Target target)
            implements JudgementFact {

        @Override
        public List<Subject> subjects() {
            return List.of(
                    Subject.of("contrary search", search.value()), EvidenceFact.subject(target));
        }
    }
}
