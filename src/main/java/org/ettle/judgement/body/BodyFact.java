package org.ettle.judgement.body;

import java.util.List;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.Target;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.JudgementFact;
import org.ettle.judgement.certainty.Certainty;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;

/// What somebody said of a body of evidence.
public sealed interface BodyFact extends Fact {

    record CertaintyRated(
            OrganisationId organisation,
            Judgement.Id judgement,
            Target target,
            Rated.Method method,
            Certainty suggested,
            Certainty decided,
            String reason)
            implements BodyFact {

        @Override
        public List<Subject> subjects() {
            return List.of(JudgementFact.subject(judgement), EvidenceFact.subject(target));
        }
    }

    record FacetEntered(
            OrganisationId organisation, Target link, Facet facet, String words, boolean toAll)
            implements BodyFact {

        @Override
        public List<Subject> subjects() {
            return List.of(EvidenceFact.subject(link));
        }
    }
}
