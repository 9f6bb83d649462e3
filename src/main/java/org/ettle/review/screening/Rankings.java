package org.ettle.review.screening;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.review.RecordsSought;
import org.ettle.review.Review;
import org.ettle.review.Reviews;
import org.ettle.review.fulltext.FullTextFact;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.ranking.Background;
import org.ettle.review.ranking.Corpus;
import org.ettle.review.ranking.Decisions;
import org.ettle.review.ranking.Explanation;
import org.ettle.review.ranking.Learner;
import org.ettle.review.ranking.Model;
import org.ettle.review.ranking.Ranking;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/// Which record each person had best read next. It learns beside their work, on one thread that
/// gives way to all others, from that person's own decisions and nobody else's: it asks the
/// database as them, and the database shows it no more. Nothing of it is kept; after a start it
/// learns afresh from what is in the database.
@Component
public class Rankings {

    private static final Logger LOG = LoggerFactory.getLogger(Rankings.class);

    /// Words of so many reviews are held in memory, and what so many people taught; who comes back
    /// after others is learnt from afresh.
    private static final int REVIEWS = 3;

    private static final int READERS = 12;

    private static final int AT_ONCE = 5_000;

    /// What the words of one record take while they are read and learnt from, as measured with half
    /// a million. A review for which half of the memory is too little is not ranked: the program
    /// would end for want of it.
    private static final long BYTES_OF_A_RECORD = 4_500;

    private static final long MOST_RECORDS =
            Runtime.getRuntime().maxMemory() / 2 / BYTES_OF_A_RECORD;

    private final Reviews reviews;
    private final FullTexts documents;
    private final ScreeningSheets sheets;
    private final TransactionOperations transactions;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform()
                            .daemon()
                            .name("ranking")
                            .priority(Thread.MIN_PRIORITY)
                            .factory());
    private final Map<Reader, Reading> readings = new ConcurrentHashMap<>();

    /// Touched by the worker alone.
    private final Map<Whose, Words> words = new LinkedHashMap<>();

    private volatile boolean isClosed;

    Rankings(
            Reviews reviews,
            FullTexts documents,
            ScreeningSheets sheets,
            TransactionOperations transactions) {
        this.reviews = reviews;
        this.documents = documents;
        this.sheets = sheets;
        this.transactions = transactions;
    }

    private record Whose(OrganisationId organisation, Review.Id review) {}

    /// One person at one stage.
    private record Reader(OrganisationId organisation, AtStage at, UUID person) {

        static Optional<Reader> asking(AtStage at) {
            var asker = Askers.get();
            var organisation = asker.organisation();
            var person = asker.person();
            return organisation == null || person == null
                    ? Optional.empty()
                    : Optional.of(new Reader(organisation, at, person));
        }
    }

    /// The words of a review's records.
    ///
    /// @param numbers of the records, in growing order: the place of each is its number in the
    ///   corpus
    /// @param mark changes when records come or go
    private record Words(int[] numbers, Corpus corpus, ScreeningSheets.Mark mark) {

        Optional<Integer> place(int number) {
            int place = Arrays.binarySearch(numbers, number);
            return place < 0 ? Optional.empty() : Optional.of(place);
        }
    }

    /// What is being learnt from one person.
    private static final class Reading {
        private final AtomicBoolean isWanted = new AtomicBoolean();
        private volatile boolean isOff;
        private volatile @Nullable Learnt learnt;
    }

    /// @param comesHere by place, what comes to the stage; null where everything does
    private record Learnt(Words words, Background background, @Nullable BitSet comesHere) {

        Optional<Ranking> ranking() {
            return background.last().filter(Ranking::isLearnt);
        }
    }

    /// The numbers of the likeliest records that this person has not decided on, the likeliest
    /// first; none before anything is learnt.
    List<Integer> likeliest(Round round, int most) {
        Reader.asking(round.at()).ifPresent(this::begin);
        return learnt(round.at()).map(it -> likeliest(it, most)).orElse(List.of());
    }

    private static List<Integer> likeliest(Learnt learnt, int most) {
        var comesHere = learnt.comesHere;
        return learnt
                .ranking()
                .map(it -> it.likeliest(most, at -> comesHere == null || comesHere.get(at)))
                .orElse(List.of())
                .stream()
                .map(place -> learnt.words.numbers[place])
                .toList();
    }

    /// Why a record ranks where it does for the asker; empty before anything is learnt.
    public Optional<Explanation> explain(AtStage at, int record, int most) {
        return learnt(at)
                .flatMap(learnt ->
                        learnt.ranking()
                                .flatMap(ranking ->
                                        learnt.words
                                                .place(record)
                                                .map(place -> ranking.explain(place, most))));
    }

    /// Whether the memory that the program was given is enough to learn from so many records.
    public static boolean fits(int records) {
        return records <= MOST_RECORDS;
    }

    /// From how many decisions of the asker was learnt last; empty before.
    public Optional<Integer> learntFrom(AtStage at) {
        return learnt(at).flatMap(Learnt::ranking).map(it -> it.decisions().count());
    }

    private Optional<Learnt> learnt(AtStage at) {
        return Reader.asking(at)
                .flatMap(reader -> Optional.ofNullable(readings.get(reader)))
                .filter(reading -> !reading.isOff)
                .flatMap(reading -> Optional.ofNullable(reading.learnt));
    }

    @TransactionalEventListener
    void decided(ScreeningFact fact) {
        switch (fact) {
            case ScreeningFact.RecordDecided it -> learn(new AtStage(it.review(), it.stage()));
            case ScreeningFact.DecisionTakenBack it -> learn(new AtStage(it.review(), it.stage()));
            case ScreeningFact.RecordsDecidedTogether it ->
                    learn(new AtStage(it.review(), it.stage()));
            case ScreeningFact.RecordsTakenBackTogether it ->
                    learn(new AtStage(it.review(), it.stage()));
            case ScreeningFact.RankingChosen it -> {
                var at = new AtStage(it.review(), it.stage());
                if (it.likeliestFirst()) {
                    learn(at);
                } else {
                    turnOff(at);
                }
            }
            default -> {}
        }
    }

    /// A document that came may be all that a record tells.
    @TransactionalEventListener
    void attached(FullTextFact.FullTextKept fact) {
        if (!isClosed) {
            worker.execute(() -> words.remove(new Whose(fact.organisation(), fact.review())));
        }
    }

    private void learn(AtStage at) {
        Reader.asking(at).ifPresent(reader -> want(reader, reading(reader)));
    }

    /// Breaks off whatever is being learnt from the asker.
    private void turnOff(AtStage at) {
        Reader.asking(at)
                .flatMap(reader -> Optional.ofNullable(readings.get(reader)))
                .ifPresent(Rankings::stop);
    }

    private static void stop(Reading reading) {
        reading.isOff = true;
        var learnt = reading.learnt;
        if (learnt != null) {
            learnt.background.turnOff();
        }
    }

    private void begin(Reader reader) {
        if (!readings.containsKey(reader)) {
            want(reader, reading(reader));
        }
    }

    private Reading reading(Reader reader) {
        if (readings.size() >= READERS) {
            readings.clear();
        }
        return readings.computeIfAbsent(reader, _ -> new Reading());
    }

    private void want(Reader reader, Reading reading) {
        reading.isOff = false;
        if (!isClosed && reading.isWanted.compareAndSet(false, true)) {
            worker.execute(() -> work(reader, reading));
        }
    }

    private void work(Reader reader, Reading reading) {
        reading.isWanted.set(false);
        var asker = new Asker(reader.organisation(), reader.person(), "ranking");
        try {
            Askers.run(asker, () -> learn(reader, reading));
        } catch (RuntimeException fault) {
            LOG.warn("Nothing was learnt for one reader; records come by number", fault);
        }
    }

    private boolean isStopped(Reading reading) {
        return isClosed || reading.isOff;
    }

    private void learn(Reader reader, Reading reading) {
        var at = reader.at();
        var taught = told(at);
        if (!taught.isRanked() || isStopped(reading)) {
            return;
        }
        if (!fits(taught.mark().last())) {
            return;
        }
        var known = words(reader, reading, taught.mark());
        if (known == null) {
            return;
        }
        var decisions = new HashMap<Integer, Boolean>();
        taught.decided()
                .forEach((number, isRelevant) ->
                        known.place(number).ifPresent(it -> decisions.put(it, isRelevant)));
        var before = reading.learnt;
        var background =
                before != null && before.words.equals(known)
                        ? before.background
                        : new Background(
                                new Learner(known.corpus, at.review().value().hashCode()),
                                Runnable::run);
        reading.learnt = new Learnt(known, background, comesHere(known, taught.comesHere()));
        if (isStopped(reading)) {
            return;
        }
        background.learn(Decisions.of(decisions));
        if (isStopped(reading)) {
            background.turnOff();
        }
    }

    private static @Nullable BitSet comesHere(Words words, @Nullable List<Integer> numbers) {
        if (numbers == null) {
            return null;
        }
        var places = new BitSet();
        numbers.forEach(number -> words.place(number).ifPresent(places::set));
        return places;
    }

    /// @param comesHere the numbers of what comes to the stage; null where everything does
    private record Taught(
            boolean isRanked,
            ScreeningSheets.Mark mark,
            Map<Integer, Boolean> decided,
            @Nullable List<Integer> comesHere) {}

    private Taught told(AtStage at) {
        return transactions.execute(_ -> {
            var review = reviews.getOwn(at.review());
            var round = Round.of(review, reviews.protocol(review).protocol(), at.stage());
            var previous = round.previous();
            return new Taught(
                    sheets.screener(at).map(ScreeningSheets.Screener::ranked).orElse(true),
                    sheets.mark(at),
                    sheets.learntFrom(at),
                    previous == null ? null : sheets.comeHere(at, previous));
        });
    }

    /// @return null where it was stopped meanwhile
    private @Nullable Words words(Reader reader, Reading reading, ScreeningSheets.Mark mark) {
        var whose = new Whose(reader.organisation(), reader.at().review());
        var known = words.remove(whose);
        if (known == null || !known.mark.equals(mark)) {
            known = read(reader.at().review(), reading, mark);
        }
        if (known != null) {
            words.put(whose, known);
            if (words.size() > REVIEWS) {
                words.remove(words.keySet().iterator().next());
            }
        }
        return known;
    }

    private @Nullable Words read(Review.Id id, Reading reading, ScreeningSheets.Mark mark) {
        var review = reviews.getOwn(id);
        var numbers = new ArrayList<Integer>();
        var texts = new ArrayList<Corpus.Text>();
        var firstWords = documents.firstWords(id);
        int after = 0;
        while (!isStopped(reading)) {
            var some = reviews.records(review, RecordsSought.all(), after, AT_ONCE);
            if (some.isEmpty()) {
                return new Words(
                        numbers.stream().mapToInt(Integer::intValue).toArray(),
                        Corpus.of(texts, Model.HOUSE),
                        mark);
            }
            for (var record : some) {
                numbers.add(record.number());
                texts.add(
                        new Corpus.Text(
                                record.title(),
                                firstWords.getOrDefault(record.number(), record.abstractText())));
            }
            after = some.getLast().number();
        }
        return null;
    }

    @PreDestroy
    void close() {
        isClosed = true;
        readings.values()
                .forEach(reading -> {
                    var learnt = reading.learnt;
                    if (learnt != null) {
                        learnt.background.turnOff();
                    }
                });
        worker.shutdownNow();
    }

    /// Whether the worker has ended by then. What it had in hand it leaves; nothing rests on it.
    boolean awaitEnd(Duration longest) {
        try {
            return worker.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
