package org.ettle.journal;

import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;

/// What is done to the journal itself, or with it.
public sealed interface JournalFact extends Fact {

    /// The payload of an entry is erased with the act that says so.
    record PayloadErased(OrganisationId organisation, long number, String reason)
            implements JournalFact {

        @Override
        public List<Subject> subjects() {
            return List.of(new Subject("entry", Long.toString(number)));
        }
    }

    /// The whole journal was taken away as a file.
    record JournalExported(OrganisationId organisation, String form) implements JournalFact {

        @Override
        public List<Subject> subjects() {
            return List.of(new Subject("journal", "whole"));
        }
    }

    /// Somebody else opened the history of a person.
    record HistoryOpened(OrganisationId organisation, UUID person) implements JournalFact {

        @Override
        public List<Subject> subjects() {
            return List.of(Subject.of("person", person));
        }
    }

    /// A proof that an entry is in the journal was taken away.
    record ProofTaken(OrganisationId organisation, long number) implements JournalFact {

        @Override
        public List<Subject> subjects() {
            return List.of(new Subject("entry", Long.toString(number)));
        }
    }
}
