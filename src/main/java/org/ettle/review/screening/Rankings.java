package org.ettle.review.screening;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
import org.ettle.review.ranking.Corpus;
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
/// rests more than it works, from that person's own decisions and nobody else's: it asks the
/// database as them, and the database shows it no more. What it reads again after a decision is
/// that decision alone ([Lessons]), and what it gives was put in order when it was learnt, because
/// a reader waits for it. Nothing of it is kept; after a start it learns afresh from what is in the
/// database.
@Component
public class Rankings {

    private static final Logger LOG = LoggerFactory.getLogger(Rankings.class);

    /// Words of so many reviews are held in memory, and what so many people taught; who comes back
    /// after others is learnt from afresh.
    private static final int REVIEWS = 3;

    private static final int READERS = 12;

    private static final int AT_ONCE = 5_000;

    /// So many of the likeliest are put in order.
    static final int MOST = 5_000;

    /// After it has learnt it rests so many times as long, but no longer than that, so that who
    /// reads seldom has to share a processor with it.
    private static final int RESTS = 9;

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

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
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform()
                            .daemon()
                            .name("ranking")
                            .priority(Thread.MIN_PRIORITY)
                            .factory());
    private final Map<Reader, Reading> readings = new ConcurrentHashMap<>();

    /// Touched by the worker alone.
    private final Map<Whose, Words> words = new LinkedHashMap<>();

    /// When it has rested, by the clock of the program. Touched by the worker alone.
    private long rested = System.nanoTime();

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

        /// Records on which they have decided, or taken back, since it was last looked.
        private final Set<Integer> changed = ConcurrentHashMap.newKeySet();

        private volatile boolean isOff;
        private volatile @Nullable Learnt learnt;

        /// Touched by the worker alone.
        private @Nullable Lesson lesson;
    }

    /// What one person decided, and what goes on learning from it.
    private record Lesson(Words words, Lessons lessons, Learner learner) {

        static Lesson begun(Words words, Review.Id review) {
            return new Lesson(
                    words, new Lessons(), new Learner(words.corpus, review.value().hashCode()));
        }
    }

    /// @param likeliest the numbers of records that were not decided on, the likeliest first
    private record Learnt(Words words, Ranking ranking, int[] likeliest) {}

    /// The numbers of the likeliest records that this person had not decided on when it was learnt,
    /// the likeliest first; none before anything is learnt.
    List<Integer> likeliest(Round round, int most) {
        return learnt(round.at())
                .map(it -> Arrays.stream(it.likeliest).limit(most).boxed().toList())
                .orElse(List.of());
    }

    /// Why a record ranks where it does for the asker; empty before anything is learnt.
    public Optional<Explanation> explain(AtStage at, int record, int most) {
        return learnt(at)
                .flatMap(learnt ->
                        learnt.words
                                .place(record)
                                .map(place -> learnt.ranking.explain(place, most)));
    }

    /// Whether the memory that the program was given is enough to learn from so many records.
    public static boolean fits(int records) {
        return records <= MOST_RECORDS;
    }

    /// From how many decisions of the asker was learnt last; empty before.
    public Optional<Integer> learntFrom(AtStage at) {
        return learnt(at).map(it -> it.ranking.decisions().count());
    }

    private Optional<Learnt> learnt(AtStage at) {
        return Reader.asking(at)
                .flatMap(reader -> Optional.ofNullable(readings.get(reader)))
                .filter(reading -> !isStopped(reading))
                .flatMap(reading -> Optional.ofNullable(reading.learnt));
    }

    /// Of what is done to many records at one go the count of decisions tells ([Lessons]).
    @TransactionalEventListener
    void decided(ScreeningFact fact) {
        switch (fact) {
            case ScreeningFact.RecordDecided it ->
                    learn(new AtStage(it.review(), it.stage()), it.record());
            case ScreeningFact.DecisionTakenBack it ->
                    learn(new AtStage(it.review(), it.stage()), it.record());
            case ScreeningFact.RecordsDecidedTogether it ->
                    learn(new AtStage(it.review(), it.stage()));
            case ScreeningFact.RecordsTakenBackTogether it ->
                    learn(new AtStage(it.review(), it.stage()));
            case ScreeningFact.RankingChosen it -> {
                var at = new AtStage(it.review(), it.stage());
                turn(at, it.likeliestFirst());
                if (it.likeliestFirst()) {
                    learn(at);
                }
            }
            default -> {}
        }
    }

    private void learn(AtStage at, int record) {
        Reader.asking(at)
                .ifPresent(reader -> {
                    var reading = reading(reader);
                    reading.changed.add(record);
                    want(reader, reading);
                });
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

    /// Off breaks off whatever is being learnt from the asker.
    private void turn(AtStage at, boolean isOn) {
        Reader.asking(at)
                .flatMap(reader -> Optional.ofNullable(readings.get(reader)))
                .ifPresent(it -> it.isOff = !isOn);
    }

    /// Learns from what the asker has decided, where it has not begun to since the program started.
    void begin(AtStage at) {
        Reader.asking(at)
                .filter(reader -> !readings.containsKey(reader))
                .ifPresent(reader -> want(reader, reading(reader)));
    }

    private Reading reading(Reader reader) {
        if (!readings.containsKey(reader) && readings.size() >= READERS) {
            readings.clear();
        }
        return readings.computeIfAbsent(reader, _ -> new Reading());
    }

    private void want(Reader reader, Reading reading) {
        if (!isClosed && reading.isWanted.compareAndSet(false, true)) {
            worker.execute(() -> work(reader, reading));
        }
    }

    private void work(Reader reader, Reading reading) {
        long rest = rested - System.nanoTime();
        if (rest > 0) {
            worker.schedule(() -> work(reader, reading), rest, TimeUnit.NANOSECONDS);
            return;
        }
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
        var told = told(reader.at());
        if (!told.isRanked()) {
            reading.learnt = null;
            return;
        }
        if (isStopped(reading) || !fits(told.mark().last())) {
            return;
        }
        var words = words(reader, reading, told.mark());
        if (words == null) {
            return;
        }
        var before = reading.lesson;
        var lesson =
                before != null && before.words.equals(words)
                        ? before
                        : Lesson.begun(words, reader.at().review());
        reading.lesson = lesson;
        read(reader.at(), reading.changed, lesson.lessons);
        long begun = System.nanoTime();
        lesson.learner
                .learn(lesson.lessons.decisions(words.numbers), () -> isStopped(reading))
                .ifPresent(ranking ->
                        reading.learnt =
                                ranking.isLearnt()
                                        ? learnt(words, ranking, told.comesHere())
                                        : null);
        rest(System.nanoTime() - begun);
    }

    private void rest(long worked) {
        rested = System.nanoTime() + Math.min(RESTS * worked, LONGEST_REST.toNanos());
    }

    /// Reads what was decided since, or all of it where something else changed too: decisions of
    /// many records, those of a merge, those that were made by way of another program.
    private void read(AtStage at, Set<Integer> changed, Lessons lessons) {
        var some = List.copyOf(changed);
        changed.removeAll(some);
        if (!lessons.take(sheets(at, some))) {
            lessons.forget();
            lessons.take(sheets(at, null));
        }
    }

    private ScreeningSheets.Decided sheets(AtStage at, @Nullable List<Integer> records) {
        return transactions.execute(
                _ -> records == null ? sheets.ownDecided(at) : sheets.ownDecided(at, records));
    }

    private static Learnt learnt(Words words, Ranking ranking, @Nullable List<Integer> numbers) {
        var comesHere = comesHere(words, numbers);
        return new Learnt(
                words,
                ranking,
                Arrays.stream(ranking.likeliest(MOST, at -> comesHere == null || comesHere.get(at)))
                        .map(place -> words.numbers[place])
                        .toArray());
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
    private record Told(
            boolean isRanked, ScreeningSheets.Mark mark, @Nullable List<Integer> comesHere) {}

    private Told told(AtStage at) {
        return transactions.execute(_ -> {
            var review = reviews.getOwn(at.review());
            var round = Round.of(review, reviews.protocol(review).protocol(), at.stage());
            var previous = round.previous();
            return new Told(
                    sheets.screener(at).map(ScreeningSheets.Screener::ranked).orElse(true),
                    sheets.mark(at),
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
