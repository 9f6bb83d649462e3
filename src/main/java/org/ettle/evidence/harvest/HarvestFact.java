package org.ettle.evidence.harvest;

import java.util.List;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.Source;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;

/// What happened to outcome statements.
public sealed interface HarvestFact extends EvidenceFact {

    private static Subject subject(Statement.Id statement) {
        return Subject.of("statement", statement.value());
    }

    sealed interface OfStatement extends HarvestFact {

        Statement.Id statement();

        @Override
        default List<Subject> subjects() {
            return List.of(subject(statement()));
        }
    }

    record StatementBegun(
            OrganisationId organisation, Statement.Id statement, boolean demonstration)
            implements OfStatement {}

    /// @param number of the new wording
    record StatementReworded(
            OrganisationId organisation, Statement.Id statement, int number, String reason)
            implements OfStatement {}

    record StatementSubmitted(OrganisationId organisation, Statement.Id statement, int number)
            implements OfStatement {}

    record StatementWithdrawn(OrganisationId organisation, Statement.Id statement, String reason)
            implements OfStatement {}

    /// @param wanted null for all
    /// @param among how many statements
    record SampleDrawn(
            OrganisationId organisation,
            Sample.Id sample,
            String seed,
            @Nullable Integer wanted,
            int among,
            List<Statement.Id> drawn,
            String reason)
            implements HarvestFact {

        public SampleDrawn {
            drawn = List.copyOf(drawn);
        }

        @Override
        public List<Subject> subjects() {
            return drawn.stream().map(HarvestFact::subject).toList();
        }
    }

    /// @param inPerson whoever gave it signed in to do so
    record StatementSubstantiated(
            OrganisationId organisation,
            Statement.Id statement,
            Substantiation.Id substantiation,
            Verdict verdict,
            boolean inPerson)
            implements OfStatement {}

    record SubstantiationWithdrawn(
            OrganisationId organisation,
            Statement.Id statement,
            Substantiation.Id substantiation,
            String reason)
            implements OfStatement {}

    record StatementEntered(OrganisationId organisation, Statement.Id statement, Source.Id source)
            implements OfStatement {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(statement), EvidenceFact.subject(source));
        }
    }
}
