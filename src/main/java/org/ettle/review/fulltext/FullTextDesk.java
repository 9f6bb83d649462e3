package org.ettle.review.fulltext;

import java.util.Optional;
import org.ettle.evidence.document.Documents;
import org.ettle.evidence.document.ReadDocument;
import org.ettle.review.Review;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is written of the documents of records, each in one transaction. Reading a document is in
/// none of them.
@Component
class FullTextDesk {

    private final Documents documents;
    private final FullTextStore store;
    private final FullTextSheets sheets;
    private final WordsOfDocuments words;
    private final ApplicationEventPublisher events;

    FullTextDesk(
            Documents documents,
            FullTextStore store,
            FullTextSheets sheets,
            WordsOfDocuments words,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.store = store;
        this.sheets = sheets;
        this.words = words;
        this.events = events;
    }

    @Transactional
    public FullTextAnswer attach(Review review, int record, String name, ReadDocument read) {
        var there = sheets.find(review.id(), record, read.hash(), 0);
        return there.isPresent()
                ? new FullTextAnswer.Refused(
                        "The record has this very document already, as “"
                                + there.get().name()
                                + "”. Nothing was added.")
                : keep(review, record, name, "", read);
    }

    @Transactional
    public FullTextAnswer keep(
            Review review, int reference, String name, String folder, ReadDocument read) {
        documents.keep(read);
        var fact =
                new FullTextFact.FullTextKept(
                        review.organisation(),
                        review.id(),
                        reference,
                        read.hash(),
                        read.mediaType(),
                        read.bytes().length,
                        read.reading().isCut());
        if (store.keep(review.id(), reference, name, folder, read)) {
            words.keep(review.id(), reference, read.words());
            events.publishEvent(fact);
        }
        return new FullTextAnswer.Done(fact);
    }

    /// Makes a document found by its words that was kept before they were. It is no act of anybody
    /// and changes no record, so no fact tells of it.
    ///
    /// @param after the one before
    /// @return empty where there is none
    @Transactional
    public Optional<FullTextStore.Earlier> makeEarlierFound(FullTextStore.Earlier after) {
        var earlier = store.earlier(after);
        earlier.ifPresent(it -> {
            words.keep(it.review(), it.reference(), it.words());
            store.found(it);
        });
        return earlier;
    }
}
