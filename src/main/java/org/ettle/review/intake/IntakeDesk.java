package org.ettle.review.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ettle.evidence.document.ReadDocument;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.review.Review;
import org.ettle.review.Told;
import org.ettle.review.format.Format;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.intake.Intake.Counts;
import org.ettle.review.intake.Intake.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is written of files of references, each in one transaction. Reading a file is in none of
/// them.
@Component
class IntakeDesk {

    private final IntakeStore store;
    private final IntakeSheets sheets;
    private final FullTexts texts;
    private final ApplicationEventPublisher events;

    IntakeDesk(
            IntakeStore store,
            IntakeSheets sheets,
            FullTexts texts,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.texts = texts;
        this.events = events;
    }

    /// The same file goes on where it was left; where it was read to its end, it is refused.
    ///
    /// @param underWay the imports of this review that are being read now
    @Transactional
    public IntakeAnswer begin(
            Review review, SentFile sent, Format format, String sha256, List<Integer> underWay) {
        hold(review.id());
        for (var same : sheets.listOf(review, sha256)) {
            if (underWay.contains(same.number())) {
                return refused(new IntakeRefusal.UnderWay(sent.name(), same.number()));
            }
            if (same.state() == State.DONE) {
                return refused(new IntakeRefusal.ThereAlready(sent.name(), same.number()));
            }
            store.set(review.id(), same.number(), State.READING, "");
            tell(new IntakeFact.ImportGoesOn(ours(), review.id(), same.number()));
            return new IntakeAnswer.Begun(same.number());
        }
        int number =
                store.begin(
                        review.id(),
                        sent.name(),
                        sent.source(),
                        format.name(),
                        sent.columns(),
                        sha256);
        tell(new IntakeFact.ImportBegun(ours(), review.id(), number, sent.name(), sha256));
        return new IntakeAnswer.Begun(number);
    }

    private static IntakeAnswer refused(IntakeRefusal reason) {
        return new IntakeAnswer.Refused(reason);
    }

    /// Keeps what is new of a batch.
    ///
    /// @param before what was counted of the file so far
    @Transactional
    public Counts keep(Review.Id review, int intake, Batch batch, Counts before) {
        hold(review);
        var there = store.there(review, batch.rows());
        var fresh = new ArrayList<Batch.Row>();
        int known = 0;
        int own = 0;
        for (var row : batch.rows()) {
            var from = there.get(row.key());
            if (from == null) {
                fresh.add(row);
            } else if (from == intake) {
                own++;
            } else {
                known++;
            }
        }
        if (!fresh.isEmpty()) {
            store.keep(review, intake, store.last(review) + 1, fresh);
        }
        if (!batch.unread().isEmpty()) {
            store.keepUnread(review, intake, batch.unread());
        }
        var counts =
                new Counts(
                        before.found() + batch.rows().size(),
                        before.added() + fresh.size() + own,
                        before.known() + known,
                        before.unreadable() + batch.unread().size(),
                        before.merged(),
                        before.toLookAt());
        store.count(review, intake, counts);
        return counts;
    }

    /// Keeps a reference and the document that it tells of.
    ///
    /// @param batch with this one reference
    /// @param before what was counted of the documents so far
    @Transactional
    public Counts keep(
            Review review,
            int intake,
            Batch batch,
            SentDocuments.Sent sent,
            ReadDocument document,
            Counts before) {
        var counts = keep(review.id(), intake, batch, before);
        int number = store.number(review.id(), batch.rows().getFirst());
        texts.keep(
                review, number, Told.storable(sent.name()), Told.storable(sent.folder()), document);
        return counts;
    }

    @Transactional
    public void read(Review.Id review, int intake, Counts counts) {
        hold(review);
        store.set(review, intake, State.COMPARING, "");
        tell(
                new IntakeFact.ImportRead(
                        ours(),
                        review,
                        intake,
                        counts.found(),
                        counts.added(),
                        counts.known(),
                        counts.unreadable()));
    }

    @Transactional
    public void stop(Review.Id review, int intake, Counts counts, String why) {
        hold(review);
        store.set(review, intake, State.STOPPED, why);
        tell(new IntakeFact.ImportStopped(ours(), review, intake, counts.found(), why));
    }

    @Transactional
    public void finish(Review.Id review, int intake, Counts counts, String remarks) {
        hold(review);
        store.count(review, intake, counts);
        store.set(review, intake, State.DONE, remarks);
    }

    private void hold(Review.Id review) {
        if (!store.lock(review)) {
            throw new NotFound("this review");
        }
    }

    private void tell(IntakeFact fact) {
        events.publishEvent(fact);
    }

    private static OrganisationId ours() {
        return Objects.requireNonNull(Askers.get().organisation());
    }
}
