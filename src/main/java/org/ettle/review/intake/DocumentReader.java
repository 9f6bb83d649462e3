package org.ettle.review.intake;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.ettle.evidence.document.DocumentRead;
import org.ettle.evidence.document.Documents;
import org.ettle.review.Review;
import org.ettle.review.format.Reading;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.intake.Intake.Counts;
import org.ettle.review.intake.SentDocuments.Sent;
import org.springframework.stereotype.Component;

/// Takes documents in, one after the other. Each is read by a worker, in no transaction, and kept
/// in one together with the record that it becomes; where reading it ends the worker, the next is
/// read by another. A document that the review has already adds nothing.
@Component
class DocumentReader {

    private final IntakeDesk desk;
    private final Documents documents;
    private final FullTexts texts;

    DocumentReader(IntakeDesk desk, Documents documents, FullTexts texts) {
        this.desk = desk;
        this.documents = documents;
        this.texts = texts;
    }

    /// @param counts what was counted so far
    void read(Review review, int intake, SentDocuments sent, AtomicReference<Counts> counts)
            throws IOException {
        var seen = new HashSet<String>();
        // One for all of them, because it numbers what could not be read.
        var unread = new Batch();
        int place = 0;
        for (var each : sent.documents()) {
            place++;
            counts.set(read(review, intake, place, each, seen, unread, counts.get()));
        }
    }

    private Counts read(
            Review review,
            int intake,
            int place,
            Sent sent,
            Set<String> seen,
            Batch unread,
            Counts before)
            throws IOException {
        var hash = Intakes.sha256(sent.path());
        var there = texts.intakeOf(review.id(), hash);
        if (!seen.add(hash)) {
            return counted(before, 0);
        }
        if (there.isPresent()) {
            return counted(before, there.get() == intake ? 1 : 0);
        }
        switch (documents.read(sent)) {
            case DocumentRead.Done(var document) -> {
                var batch = new Batch();
                batch.add(new Reading.Whole(ToldByDocument.reference(place, sent, document)));
                return desk.keep(review, intake, batch, sent, document, before);
            }
            case DocumentRead.Refused(var words) -> {
                if (Thread.currentThread().isInterrupted()) {
                    // The worker ended because the program does; the document is not to blame.
                    throw new IllegalStateException("The program is stopping.");
                }
                unread.add(
                        new Reading.Unreadable(place, words, ToldByDocument.verbatim(sent, hash)));
                var counts = desk.keep(review.id(), intake, unread, before);
                unread.clear();
                return counts;
            }
        }
    }

    /// One that was there, from this import or an earlier one.
    private static Counts counted(Counts before, int own) {
        return new Counts(
                before.found() + 1,
                before.added() + own,
                before.known() + 1 - own,
                before.unreadable(),
                before.merged(),
                before.toLookAt());
    }
}
