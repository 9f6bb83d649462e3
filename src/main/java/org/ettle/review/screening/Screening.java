package org.ettle.review.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of screening: the next record for the asker, what they decide, taking it back, and
/// settling together what people see otherwise. Each method is one transaction.
@Service
public class Screening {

    public static final int LONGEST_NOTE = 2_000;

    /// A person is given one of so many likeliest records; others may have all of the first few.
    private static final List<Integer> LIKELIEST = List.of(100, Rankings.MOST);

    /// So many records of one go are settled in one statement.
    private static final int AT_ONCE = 1_000;

    private final ScreeningStore store;
    private final ScreeningSheets sheets;
    private final KeptTallies tallies;
    private final Settling settling;
    private final Reviews reviews;
    private final Rankings rankings;
    private final ApplicationEventPublisher events;

    Screening(
            ScreeningStore store,
            ScreeningSheets sheets,
            KeptTallies tallies,
            Settling settling,
            Reviews reviews,
            Rankings rankings,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sheets = sheets;
        this.tallies = tallies;
        this.settling = settling;
        this.reviews = reviews;
        this.rankings = rankings;
        this.events = events;
    }

    /// @throws NotFound when the asker's organisation has no such review, or it has no such stage
    @Transactional(readOnly = true)
    public Round round(AtStage at) {
        var review = reviews.getOwn(at.review());
        return Round.of(review, reviews.protocol(review).protocol(), at.stage());
    }

    /// What the asker shall decide on next, which is theirs for half an hour: what they have
    /// already, or the likeliest that too few have, or the next by number.
    ///
    /// @return empty where there is nothing left for them
    /// @throws NotFound when the asker's organisation has no such review, or it has no such stage
    @Transactional
    public Optional<Integer> next(AtStage at) {
        var round = round(at);
        if (!round.isStarted()) {
            return Optional.empty();
        }
        person();
        store.sitDown(at);
        rankings.begin(at);
        var next = store.held(at).or(() -> nextLikeliest(round)).or(() -> nextByNumber(round));
        next.ifPresent(record -> store.hold(at, record));
        return next;
    }

    private Optional<Integer> nextLikeliest(Round round) {
        if (!isRanked(round.at())) {
            return Optional.empty();
        }
        for (int most : LIKELIEST) {
            var likeliest = rankings.likeliest(round, most);
            var next =
                    likeliest.isEmpty()
                            ? Optional.<Integer>empty()
                            : store.nextAmong(
                                    round.at(), round.previous(), round.needed(), likeliest);
            if (next.isPresent() || likeliest.size() < most) {
                return next;
            }
        }
        return Optional.empty();
    }

    /// From where the asker came to; what was passed over, or given back, when the end is reached.
    private Optional<Integer> nextByNumber(Round round) {
        int after = sheets.screener(round.at()).map(ScreeningSheets.Screener::after).orElse(0);
        var next = store.next(round.at(), round.previous(), round.needed(), after);
        if (next.isEmpty() && after > 0) {
            next = store.next(round.at(), round.previous(), round.needed(), 0);
        }
        next.ifPresent(record -> store.goOn(round.at(), record));
        return next;
    }

    /// What the asker can do with a record, and what they did last.
    ///
    /// @param last empty where they have decided on nothing
    public record Place(Turn turn, Optional<OwnDecision> last, boolean isRanked) {}

    /// All of it at one go, because they wait for it after each decision.
    @Transactional(readOnly = true)
    public Place place(Round round, int record) {
        return new Place(
                turn(round, record),
                sheets.own(round.at(), null, 1).stream().findFirst(),
                isRanked(round.at()));
    }

    /// What the asker can do with a record.
    @Transactional(readOnly = true)
    public Turn turn(Round round, int record) {
        var seats = sheets.seats(round.at(), record);
        return Turn.of(
                sheets.isHere(round.at(), round.previous(), record),
                seats.stream().anyMatch(it -> it.own() && it.decided()),
                seats.stream().anyMatch(ScreeningSheets.Seat::own),
                (int) seats.stream().filter(it -> !it.own() && it.counts()).count(),
                round.needed());
    }

    /// Keeps what the asker decides. With the last that is needed all are revealed, in the same
    /// transaction. Nobody is refused because others were faster: what they say counts too.
    ///
    /// @throws NotFound when the asker's organisation has no such review, or it has no such stage
    @Transactional
    public ScreeningAnswer decide(Decide order) {
        var round = round(order.at());
        person();
        var refusal = refusalOf(round, order);
        if (refusal != null) {
            return new ScreeningAnswer.Refused(refusal);
        }
        boolean wasSeen = store.lock(order.at(), order.record());
        if (hasDecided(order.at(), order.record())) {
            return new ScreeningAnswer.Refused(new ScreeningRefusal.DecidedAlready());
        }
        store.decide(order, !wasSeen);
        var done =
                done(
                        new ScreeningFact.RecordDecided(
                                organisation(),
                                order.at().review(),
                                order.at().stage(),
                                order.record()));
        if (settling.areAllIn(round, order.record())) {
            settling.reveal(round, order.record());
        }
        return done;
    }

    private @Nullable ScreeningRefusal refusalOf(Round round, Decide order) {
        if (!round.isStarted()) {
            return new ScreeningRefusal.NotStarted();
        }
        if (lacksReason(round, order.said())) {
            return new ScreeningRefusal.ReasonMissing();
        }
        if (order.note().length() > LONGEST_NOTE) {
            return new ScreeningRefusal.NoteTooLong(LONGEST_NOTE);
        }
        return sheets.isHere(order.at(), round.previous(), order.record())
                ? null
                : new ScreeningRefusal.NotHere();
    }

    private static boolean lacksReason(Round round, Said said) {
        if (said.verdict() != Verdict.EXCLUDE || round.stage().reasons().isEmpty()) {
            return false;
        }
        var reason = said.reason();
        return reason == null || round.stage().reason(reason).isEmpty();
    }

    private boolean hasDecided(AtStage at, int record) {
        return sheets.seats(at, record).stream().anyMatch(it -> it.own() && it.decided());
    }

    /// Takes back what the asker decided on a record, and gives it to them again. Others see no
    /// longer what was decided on it; what is decided from then on is not blind, and is kept so.
    ///
    /// @throws NotFound when the asker's organisation has no such review, or it has no such stage
    @Transactional
    public ScreeningAnswer takeBack(AtStage at, int record) {
        var round = round(at);
        person();
        if (!hasDecided(at, record)) {
            return new ScreeningAnswer.Refused(new ScreeningRefusal.NothingToTakeBack());
        }
        boolean wasSeen = store.lock(at, record);
        if (!sheets.resolutions(at, List.of(record)).isEmpty()) {
            return new ScreeningAnswer.Refused(new ScreeningRefusal.SettledTogether());
        }
        if (sheets.isAtALaterStage(at, record, round.later())) {
            return new ScreeningAnswer.Refused(new ScreeningRefusal.LaterStageBegan());
        }
        store.takeBack(at, record, !wasSeen);
        var done =
                done(
                        new ScreeningFact.DecisionTakenBack(
                                organisation(), at.review(), at.stage(), record));
        if (settling.areAllIn(round, record)) {
            settling.reveal(round, record);
        }
        return done;
    }

    /// The same of what the asker decided last.
    @Transactional
    public ScreeningAnswer takeBackLast(AtStage at) {
        round(at);
        var last = sheets.own(at, null, 1).stream().filter(OwnDecision::stands).findFirst();
        return last.isPresent()
                ? takeBack(at, last.get().decision().record())
                : new ScreeningAnswer.Refused(new ScreeningRefusal.NothingToTakeBack());
    }

    /// What the asker decided, the newest first.
    ///
    /// @param before from when on back; null for the newest
    @Transactional(readOnly = true)
    public List<OwnDecision> history(AtStage at, @Nullable Instant before, int most) {
        round(at);
        return sheets.own(at, before, most);
    }

    /// In no transaction of its own, like the next, so that what was counted before can be used
    /// ([KeptTallies]).
    public Tally tally(Round round) {
        return tallies.tally(round);
    }

    /// How far the asker came.
    public Progress progress(Round round) {
        return tallies.progress(round);
    }

    /// What people have to come to an answer on together, by number.
    ///
    /// @param after the last number that was seen; 0 for the beginning
    @Transactional(readOnly = true)
    public List<Disputed> toResolve(Round round, int after, int most) {
        return sheets.toResolve(round.at(), after, most);
    }

    /// What was decided on a record, as far as the asker may see it yet.
    ///
    /// @throws NotFound when nobody has opened it at this stage
    @Transactional(readOnly = true)
    public Disputed decided(Round round, int record) {
        return sheets.one(round.at(), record).orElseThrow(() -> new NotFound("this record"));
    }

    /// Whatever was decided on these records at any stage, the earliest first within each stage, as
    /// far as the asker may see it.
    ///
    /// @throws NotFound when the asker's organisation has no such review
    @Transactional(readOnly = true)
    public List<OnRecord> onRecords(Review.Id id, List<Integer> records) {
        var review = reviews.getOwn(id);
        var protocol = reviews.protocol(review).protocol();
        var all = new ArrayList<OnRecord>();
        for (var stage : protocol.stages()) {
            var round = Round.of(review, protocol, stage.key());
            sheets.allDecisions(round.at(), records).forEach(it -> all.add(OnRecord.of(round, it)));
            sheets.allResolutions(round.at(), records)
                    .forEach(it -> all.add(OnRecord.of(round, it)));
        }
        return all;
    }

    /// Settles a record on which people differ, or are unsure. A later resolution takes the place
    /// of an earlier one, and both stay.
    ///
    /// @throws NotFound when the asker's organisation has no such review, or it has no such stage
    @Transactional
    public ScreeningAnswer resolve(Resolve order) {
        var at = order.at();
        var round = round(at);
        person();
        if (sheets.standing(at, order.record()).isEmpty()) {
            throw new NotFound("this record");
        }
        store.lock(at, order.record());
        var refusal = refusalOf(round, order);
        if (refusal != null) {
            return new ScreeningAnswer.Refused(refusal);
        }
        store.resolve(order);
        var standing =
                order.said().verdict() == Verdict.INCLUDE ? Standing.INCLUDED : Standing.EXCLUDED;
        store.settle(
                at,
                Map.of(
                        order.record(),
                        new ScreeningStore.Settled(standing, order.said().reason())));
        return done(
                new ScreeningFact.ConflictResolved(
                        organisation(),
                        at.review(),
                        at.stage(),
                        order.record(),
                        order.said().verdict(),
                        order.said().reason(),
                        order.way(),
                        order.words()));
    }

    private @Nullable ScreeningRefusal refusalOf(Round round, Resolve order) {
        var at = order.at();
        var standing = sheets.standing(at, order.record()).orElse(Standing.WAITING);
        boolean isResolved = !sheets.resolutions(at, List.of(order.record())).isEmpty();
        if (!standing.needsResolving() && !isResolved) {
            return new ScreeningRefusal.NotInConflict();
        }
        if (order.said().verdict() == Verdict.UNSURE) {
            return new ScreeningRefusal.VerdictMissing();
        }
        if (lacksReason(round, order.said())) {
            return new ScreeningRefusal.ReasonMissing();
        }
        if (order.words().isBlank()) {
            return new ScreeningRefusal.WordsMissing();
        }
        if (order.words().length() > LONGEST_NOTE) {
            return new ScreeningRefusal.NoteTooLong(LONGEST_NOTE);
        }
        if (order.way() == Resolve.Way.THIRD && hasDecided(at, order.record())) {
            return new ScreeningRefusal.NotAThird();
        }
        return order.said().verdict() == Verdict.EXCLUDE
                        && sheets.isAtALaterStage(at, order.record(), round.later())
                ? new ScreeningRefusal.LaterStageBegan()
                : null;
    }

    /// How many records an order would exclude.
    @Transactional(readOnly = true)
    public int countAlike(ExcludeTogether order) {
        return order.asksForAnything() ? sheets.countAlike(order, round(order.at()).previous()) : 0;
    }

    /// Excludes for the asker, and for nobody else, what is like that.
    ///
    /// @throws NotFound when the asker's organisation has no such review, or it has no such stage
    @Transactional
    public ScreeningAnswer excludeTogether(ExcludeTogether order) {
        var round = round(order.at());
        person();
        var refusal = refusalOf(round, order);
        if (refusal != null) {
            return new ScreeningAnswer.Refused(refusal);
        }
        var together = UUID.randomUUID();
        int count = store.excludeTogether(order, round.previous(), together);
        if (count == 0) {
            return new ScreeningAnswer.Refused(new ScreeningRefusal.NothingFound());
        }
        var done =
                done(
                        new ScreeningFact.RecordsDecidedTogether(
                                organisation(),
                                order.at().review(),
                                order.at().stage(),
                                together,
                                count));
        int revealed = store.revealTogether(order.at(), together, round.needed());
        if (revealed > 0) {
            int toResolve = settleTogether(round, together, false);
            done(
                    new ScreeningFact.RecordsRevealedTogether(
                            organisation(),
                            order.at().review(),
                            order.at().stage(),
                            together,
                            revealed - toResolve,
                            toResolve));
        }
        return done;
    }

    private static @Nullable ScreeningRefusal refusalOf(Round round, ExcludeTogether order) {
        if (!round.isStarted()) {
            return new ScreeningRefusal.NotStarted();
        }
        if (!order.asksForAnything()) {
            return new ScreeningRefusal.NothingAskedFor();
        }
        if (lacksReason(round, new Said(Verdict.EXCLUDE, order.reason()))) {
            return new ScreeningRefusal.ReasonMissing();
        }
        if (order.note().isBlank()) {
            return new ScreeningRefusal.WordsMissing();
        }
        return order.log().length() > LONGEST_NOTE
                ? new ScreeningRefusal.NoteTooLong(LONGEST_NOTE)
                : null;
    }

    /// Takes back what the asker excluded at one go, as far as it stands: what was decided anew
    /// since, settled together or taken to a later stage stays.
    ///
    /// @throws NotFound when the asker's organisation has no such review, or it has no such stage
    @Transactional
    public ScreeningAnswer takeBackTogether(AtStage at, UUID together) {
        var round = round(at);
        person();
        int count = store.takeBackTogether(at, together, round.later());
        if (count == 0) {
            return new ScreeningAnswer.Refused(new ScreeningRefusal.NothingToTakeBack());
        }
        var done =
                done(
                        new ScreeningFact.RecordsTakenBackTogether(
                                organisation(), at.review(), at.stage(), together, count));
        // Where more have decided than are needed it stands as the others say.
        if (store.revealTogether(at, together, round.needed()) > 0) {
            settleTogether(round, together, true);
        }
        return done;
    }

    /// @return how many of them people have to come to an answer on together
    private int settleTogether(Round round, UUID together, boolean isTakenBack) {
        int toResolve = 0;
        int after = 0;
        while (true) {
            var records =
                    sheets.revealedTogether(round.at(), together, isTakenBack, after, AT_ONCE);
            if (records.isEmpty()) {
                return toResolve;
            }
            var decisions = sheets.decisions(round.at(), records);
            var settled = new TreeMap<Integer, ScreeningStore.Settled>();
            for (int record : records) {
                var said = decisions.getOrDefault(record, List.of());
                var standing = round.standing(said, null);
                toResolve += standing.needsResolving() ? 1 : 0;
                settled.put(record, new ScreeningStore.Settled(standing, round.reason(said, null)));
            }
            store.settle(round.at(), settled);
            after = records.getLast();
        }
    }

    /// What was excluded at one go, the newest first, as far as the asker may see it yet.
    @Transactional(readOnly = true)
    public List<Together> together(Round round) {
        return sheets.together(round.at());
    }

    /// What pairs of people decided blind, of records on which all have decided.
    @Transactional(readOnly = true)
    public List<BothDecided> both(Round round) {
        return sheets.both(round.at());
    }

    /// By record, how often each verdict was given blind, in the order of [Verdict].
    ///
    /// @param most the records that were decided on last
    @Transactional(readOnly = true)
    public List<int[]> each(Round round, int most) {
        return sheets.each(round.at(), round.needed(), most);
    }

    /// The screening as far as it came, for a stopping rule: what all have decided on, in the order
    /// in which they had. What is in conflict counts as found, for it may be.
    @Transactional(readOnly = true)
    public org.ettle.review.stopping.Screening screened(Round round) {
        var found = sheets.found(round.at());
        var inOrder = new boolean[found.size()];
        for (int place = 0; place < inOrder.length; place++) {
            inOrder[place] = found.get(place);
        }
        return new org.ettle.review.stopping.Screening(
                Math.max(inOrder.length, tallies.progress(round).records()), inOrder);
    }

    /// Whether the likeliest comes first for the asker, once there is something to learn from.
    private boolean isRanked(AtStage at) {
        return sheets.screener(at).map(ScreeningSheets.Screener::ranked).orElse(true);
    }

    /// Turns that on or off, for the asker alone.
    ///
    /// @throws NotFound when the asker's organisation has no such review, or it has no such stage
    @Transactional
    public ScreeningAnswer rank(AtStage at, boolean likeliestFirst) {
        round(at);
        person();
        store.sitDown(at);
        store.rank(at, likeliestFirst);
        return done(
                new ScreeningFact.RankingChosen(
                        organisation(), at.review(), at.stage(), likeliestFirst));
    }

    private static UUID person() {
        var person = Askers.get().person();
        if (person == null) {
            throw new NotFound("this person");
        }
        return person;
    }

    private static OrganisationId organisation() {
        return Objects.requireNonNull(
                Askers.get().organisation(), "Somebody of an organisation screens.");
    }

    private ScreeningAnswer done(ScreeningFact fact) {
        events.publishEvent(fact);
        return new ScreeningAnswer.Done(fact);
    }
}
