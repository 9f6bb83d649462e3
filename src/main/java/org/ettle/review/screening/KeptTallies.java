package org.ettle.review.screening;

import java.util.UUID;
import java.util.function.Predicate;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.Remembered;
import org.ettle.review.Regrouped;
import org.ettle.review.Review;
import org.ettle.review.Run;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// How far somebody came, for the page that says so after each decision. On how many records they
/// have decided is counted a run of numbers at a time, and what was counted of a run is kept until
/// something is committed on one of its records: of a hundred thousand one decision costs the count
/// of some thousands. How many records are merged is kept until some are merged or parted.
@Component
class KeptTallies {

    /// Some people at large reviews.
    private static final int MOST = 5_000;

    /// How many records are counted at a time.
    static final int AT_A_TIME = 2_000;

    private final ScreeningSheets sheets;
    private final TransactionTemplate transactions;
    private final Remembered<Own, Integer> own = new Remembered<>(MOST);
    private final Remembered<Review.Id, Integer> merged = new Remembered<>(MOST);

    KeptTallies(ScreeningSheets sheets, PlatformTransactionManager manager) {
        this.sheets = sheets;
        transactions = new TransactionTemplate(manager);
        transactions.setReadOnly(true);
    }

    /// @param person whose decisions they are: nobody is told of another's
    private record Own(AtStage at, UUID person, Run run) {}

    Tally tally(Round round) {
        var progress = progress(round);
        return new Tally(
                progress.records(),
                progress.own(),
                transactions.execute(_ -> sheets.standings(round.at())));
    }

    Progress progress(Round round) {
        var at = round.at();
        var previous = round.previous();
        var extent =
                transactions.execute(_ ->
                        new Extent(
                                sheets.last(at),
                                previous == null
                                        ? sheets.countAdded(at)
                                        : sheets.countIncluded(at, previous)));
        return new Progress(
                own(at, extent.last()), extent.come() - (previous == null ? merged(at) : 0));
    }

    /// @param last the number of the last record
    /// @param come how many come to the stage; to the first also those that were merged since
    private record Extent(int last, int come) {}

    private int merged(AtStage at) {
        return merged.get(at.review(), () -> transactions.execute(_ -> sheets.countMerged(at)));
    }

    private int own(AtStage at, int last) {
        var person = Askers.get().person();
        int count = 0;
        for (var run = Run.first(AT_A_TIME);
                person != null && run.begins() <= last;
                run = run.next()) {
            count += own(new Own(at, person, run));
        }
        return count;
    }

    private int own(Own asked) {
        var run = asked.run();
        return own.get(
                asked,
                () ->
                        transactions.execute(
                                _ -> sheets.countOwn(asked.at(), run.begins(), run.ends())));
    }

    @TransactionalEventListener
    void told(ScreeningFact fact) {
        switch (fact) {
            case ScreeningFact.RecordDecided it -> forget(it, it.stage(), it.record());
            case ScreeningFact.DecisionTakenBack it -> forget(it, it.stage(), it.record());
            case ScreeningFact.DecisionsPutAside it -> forget(it, it.stage(), it.record());
            case ScreeningFact.DecisionsRestored it -> forget(it, it.stage(), it.record());
            case ScreeningFact.RecordsDecidedTogether it -> forget(it, it.stage());
            case ScreeningFact.RecordsTakenBackTogether it -> forget(it, it.stage());
            // They are told beside what somebody decided, and settle what others make of it.
            case ScreeningFact.RecordRevealed _,
                    ScreeningFact.RecordsRevealedTogether _,
                    ScreeningFact.ConflictResolved _,
                    ScreeningFact.RankingChosen _ -> {}
        }
    }

    @TransactionalEventListener
    void told(Regrouped records) {
        merged.forget(records.review()::equals);
    }

    private void forget(ScreeningFact fact, String stage) {
        forget(new AtStage(fact.review(), stage), _ -> true);
    }

    private void forget(ScreeningFact fact, String stage, int record) {
        forget(new AtStage(fact.review(), stage), Run.of(record, AT_A_TIME)::equals);
    }

    private void forget(AtStage at, Predicate<Run> runs) {
        own.forget(it -> it.at().equals(at) && runs.test(it.run()));
    }
}
