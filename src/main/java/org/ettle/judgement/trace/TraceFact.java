package org.ettle.judgement.trace;

import java.util.List;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.Target;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;

/// What happened to a trace, in its history and in that of its link; and whether an organisation
/// works with process tracing.
public sealed interface TraceFact extends Fact {

    /// @param number of the step
    record At(Trace.Id trace, Target link, int number) {

        List<Subject> subjects() {
            return List.of(Subject.of("trace", trace.value()), EvidenceFact.subject(link));
        }
    }

    record TraceBegun(OrganisationId organisation, At at, String question, boolean demonstration)
            implements TraceFact {
        @Override
        public List<Subject> subjects() {
            return at.subjects();
        }
    }

    record TestRegistered(OrganisationId organisation, At at, String statement)
            implements TraceFact {
        @Override
        public List<Subject> subjects() {
            return at.subjects();
        }
    }

    /// Who read the tests and when. How stays blind until all awaited readings are in.
    record TestsRead(OrganisationId organisation, At at) implements TraceFact {
        @Override
        public List<Subject> subjects() {
            return at.subjects();
        }
    }

    /// All awaited readings are in.
    record ReadingsRevealed(OrganisationId organisation, At at, int assessors)
            implements TraceFact {
        @Override
        public List<Subject> subjects() {
            return at.subjects();
        }
    }

    record TestLookedFor(OrganisationId organisation, At at, String test, TraceStep.Came came)
            implements TraceFact {
        @Override
        public List<Subject> subjects() {
            return at.subjects();
        }
    }

    record TraceWeighed(
            OrganisationId organisation, At at, String result, String inputsHash, String reason)
            implements TraceFact {
        @Override
        public List<Subject> subjects() {
            return at.subjects();
        }
    }

    record TracePublished(OrganisationId organisation, At at, String reason) implements TraceFact {
        @Override
        public List<Subject> subjects() {
            return at.subjects();
        }
    }

    record TracingSwitched(OrganisationId organisation, boolean on, String reason)
            implements TraceFact {
        @Override
        public List<Subject> subjects() {
            return List.of(Subject.of("organisation", organisation.value()));
        }
    }
}
