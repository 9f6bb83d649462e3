package org.ettle.review.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.ettle.platform.store.Remembered;
import org.ettle.review.Regrouped;
import org.ettle.review.Review;
import org.ettle.review.Run;
import org.ettle.review.screening.ScreeningFact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Where the records of a review are, counted a run of numbers at a time. What was counted of a run
/// is kept until something is committed that moves one of its records: of half a million one
/// decision costs the count of some hundreds. Records that are added have numbers that none had
/// before, so an import changes no count that is kept.
@Component
class KeptGroups {

    /// Some runs of large reviews, of each organisation.
    private static final int MOST = 6_000;

    /// How many records are counted at a time.
    static final int AT_A_TIME = 500;

    private final FlowSheets sheets;
    private final PublishedSheets published;
    private final TransactionTemplate transactions;
    private final Remembered<Counted, List<Group>> kept = new Remembered<>(MOST);

    KeptGroups(FlowSheets sheets, PublishedSheets published, PlatformTransactionManager manager) {
        this.sheets = sheets;
        this.published = published;
        transactions = new TransactionTemplate(manager);
        transactions.setReadOnly(true);
    }

    /// @param stages of the protocol that counts
    /// @param last the last record that there was of the run
    private record Counted(Review.Id review, List<Stage> stages, Run run, int last) {}

    List<Group> of(Review review, List<Stage> stages) {
        int last = transactions.execute(_ -> sheets.last(review));
        var counts = new LinkedHashMap<Group, Long>();
        for (var run = Run.first(AT_A_TIME); run.begins() <= last; run = run.next()) {
            for (var it : of(review, stages, run, Math.min(last, run.ends()))) {
                counts.merge(it.with(0), it.count(), Long::sum);
            }
        }
        return counts.entrySet().stream().map(it -> it.getKey().with(it.getValue())).toList();
    }

    /// As they were when the review was published.
    List<Group> published(Review review) {
        return transactions.execute(_ -> published.groups(review));
    }

    private List<Group> of(Review review, List<Stage> stages, Run run, int last) {
        return kept.get(
                new Counted(review.id(), stages, run, last),
                () -> transactions.execute(_ -> sheets.groups(review, stages, run.begins(), last)));
    }

    @TransactionalEventListener
    void told(ScreeningFact fact) {
        switch (fact) {
            case ScreeningFact.RecordRevealed it -> forget(it.review(), it.record());
            case ScreeningFact.DecisionTakenBack it -> forget(it.review(), it.record());
            case ScreeningFact.ConflictResolved it -> forget(it.review(), it.record());
            case ScreeningFact.DecisionsPutAside it -> forget(it.review(), it.record());
            case ScreeningFact.DecisionsRestored it -> forget(it.review(), it.record());
            case ScreeningFact.RecordsRevealedTogether it -> forget(it.review());
            case ScreeningFact.RecordsTakenBackTogether it -> forget(it.review());
            // A record that waits for others goes on waiting.
            case ScreeningFact.RecordDecided _,
                    ScreeningFact.RecordsDecidedTogether _,
                    ScreeningFact.RankingChosen _ -> {}
        }
    }

    @TransactionalEventListener
    void told(Regrouped records) {
        records.merged().forEach(it -> forget(records.review(), it));
        records.parted().forEach(it -> forget(records.review(), it));
    }

    private void forget(Review.Id review) {
        kept.forget(it -> it.review().equals(review));
    }

    private void forget(Review.Id review, Regrouped.Step step) {
        forget(review, step.kept());
        forget(review, step.other());
    }

    private void forget(Review.Id review, int record) {
        var run = Run.of(record, AT_A_TIME);
        Predicate<Counted> isOfIt = it -> it.run().equals(run) && it.review().equals(review);
        kept.forget(isOfIt);
    }
}
