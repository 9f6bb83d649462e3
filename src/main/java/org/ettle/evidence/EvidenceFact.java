package org.ettle.evidence;

import java.util.List;
import org.ettle.platform.store.Fact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;

/// What happened in the room, told to whoever listens in the transaction in which it happened.
/// Facts hold no words of people: what was said stays where it can be withdrawn.
public interface EvidenceFact extends Fact {

    record SourceAdded(OrganisationId organisation, Source.Id source, SourceKind kind, String title)
            implements EvidenceFact {

        @Override
        public List<Subject> subjects() {
            return List.of(subject(source));
        }
    }

    static Subject subject(Source.Id source) {
        return Subject.of("source", source.value());
    }
}
