package org.ettle.evidence.document;

import java.util.List;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.Source;
import org.ettle.evidence.document.worker.Unread;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Subject;
import org.jspecify.annotations.Nullable;

/// What happened to the documents of a source; that their words were read is told as of any text.
/// Documents are named by their hashes: their names may tell of people.
public sealed interface DocumentFact extends EvidenceFact {

    Source.Id source();

    @Override
    default List<Subject> subjects() {
        return List.of(EvidenceFact.subject(source()));
    }

    record DocumentAttached(
            OrganisationId organisation,
            Source.Id source,
            String document,
            String mediaType,
            int bytes)
            implements DocumentFact {}

    /// @param document null where it was turned away unread, by its size
    record DocumentRefused(
            OrganisationId organisation, Source.Id source, @Nullable String document, Unread why)
            implements DocumentFact {}
}
