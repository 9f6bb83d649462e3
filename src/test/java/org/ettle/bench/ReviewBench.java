package org.ettle.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ettle.Ettle;
import org.ettle.evidence.document.Made;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.TestDatabase;
import org.ettle.review.Protocol;
import org.ettle.review.Review;
import org.ettle.review.ReviewAnswer;
import org.ettle.review.Reviews;
import org.ettle.review.duplicate.ManyReferences;
import org.ettle.review.format.Format;
import org.ettle.review.fulltext.FullTexts;
import org.ettle.review.intake.Intakes;
import org.ettle.review.intake.SentFile;
import org.ettle.review.screening.AtStage;
import org.ettle.review.screening.Rankings;
import org.ettle.review.words.Lexemes;
import org.ettle.review.words.Postings;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A review of half a million records, in the program with a database of its own, as an analyst
/// works on it over HTTP: deciding and being given the next record while the ranking learns, the
/// list of records, a search for words and the flow. Words are as common as in a language. Before
/// that, a file is imported the usual way.
final class ReviewBench {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    private static final String ANALYST = "de300000-0000-4000-8000-000000000104";
    private static final Asker ASKER = new Asker(NATIONAL, UUID.fromString(ANALYST), "bench");

    private static final int RECORDS = 500_000;
    private static final int AT_A_TIME = 4_000;
    private static final int SCREENED = 100_000;
    private static final int IMPORTED = 20_000;
    private static final int WORDS = 40_000;
    private static final int LENGTH = 90;
    private static final int PER_SECOND = 5;

    /// What each record's document says, and how many of the last records have one of those
    /// characters, which says it at its end.
    private static final String IN_ALL = "everyone";

    private static final int LONG = 60;
    private static final int CHARACTERS = 200_000;

    private static final Pattern GIVEN = Pattern.compile("action=\"([^\"]+/records/\\d+)\"");

    private static final String ADD_INTAKE =
            """
            insert into review.intake (
                review_id, number, name, source, format, columns, sha256, state, found, added,
                ended_at)
            values (:review, 1, 'bench.ris', 'Bench', 'RIS', '{}', sha256('bench'), 'DONE', :records,
                :records, now())
            """;

    private static final String ADD_RECORDS =
            """
            insert into review.record (
                review_id, number, intake_number, kind, title, authors, year, container, abstract,
                doi)
            select :review, :first + t.n - 1, 1, 'ARTICLE', t.title, 'Author, A.; Other, B.',
                   1980 + t.n % 45, 'Journal of the Bench', a.abstract, ''
              from unnest(:titles::text[]) with ordinality t (title, n)
              join unnest(:abstracts::text[]) with ordinality a (abstract, n) on a.n = t.n
            """;

    private static final String ADD_REFERENCES =
            """
            insert into review.reference (
                review_id, number, intake_number, line, fingerprint, occurrence, said, verbatim,
                record_number)
            select review_id, number, 1, number, gen_random_uuid(), 1,
                   '{"id": "1", "kind": "ARTICLE", "said": []}', title,
                   coalesce(merged_into, number)
              from review.record
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and number between :first and :last
            """;

    private static final String ADD_WORDS =
            """
            insert into review.word (review_id, lexeme, first_reference, numbers)
            select :review, n.lexeme, :first, decode(n.numbers, 'hex')
              from unnest(:lexemes::text[], :numbers::text[]) as n (lexeme, numbers)
            """;

    /// As if each record had a document with the word, which came in any order.
    private static final String ADD_DOCUMENT_WORD =
            """
            insert into review.document_word (review_id, lexeme, stretch, numbers)
            select :review, :lexeme, n / 1000, string_agg(int4send(n), '' order by hashint4(n))
              from generate_series(1, :records) n
             group by n / 1000
            """;

    /// One in twenty is another's duplicate.
    private static final String MERGE =
            """
            update review.record
               set merged_into = number - 1
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and number between :first and :last
               and number % 20 = 0
            """;

    /// One in ten is included.
    private static final String SCREEN =
            """
            insert into review.standing (
                review_id, stage, record_number, state, reason_key, was_seen, revealed_at)
            select review_id, 'title', number,
                   case when number % 10 = 3 then 'INCLUDED' else 'EXCLUDED' end,
                   case when number % 10 = 3 then null else 'not-sds' end, true, now()
              from review.record
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and number between :first and :last
               and merged_into is null
            """;

    private static final String SIT =
            """
            insert into review.seat (review_id, stage, record_number, person_id, decided)
            select review_id, stage, record_number, platform.asker_person(), true
              from review.standing
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and record_number between :first and :last
            """;

    private static final String DECIDE =
            """
            insert into review.decision (
                review_id, stage, record_number, number, verdict, reason_key, note, blind)
            select review_id, stage, record_number, 1,
                   case when state = 'INCLUDED' then 'INCLUDE' else 'EXCLUDE' end, reason_key, '',
                   true
              from review.standing
             where organisation_id = platform.asker_organisation()
               and review_id = :review
               and record_number between :first and :last
            """;

    private final ApplicationContext program;
    private final Random random = new Random(7);
    private final String[] words = new String[WORDS];
    private final double[] shares = new double[WORDS];
    private final Review.Id review = Review.Id.fresh();

    private ReviewBench(ApplicationContext program) {
        this.program = program;
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            words[i] = invented();
            sum += 1.0 / (i + 1);
            shares[i] = sum;
        }
    }

    static List<Figure> figures(boolean isShort) throws Exception {
        try (var program =
                        new SpringApplicationBuilder(Ettle.class)
                                .initializers(new TestDatabase.ForSpring())
                                .run("--server.port=0");
                var client = HttpClient.newHttpClient()) {
            return new ReviewBench(program).measured(client, isShort);
        }
    }

    private List<Figure> measured(HttpClient client, boolean isShort) throws Exception {
        var figures = new ArrayList<Figure>();
        figures.add(imported());
        fill();
        var site =
                URI.create(
                        "http://localhost:"
                                + program.getEnvironment().getProperty("local.server.port"));
        var analyst = new Visitor(client, site);
        analyst.signInAs("scottish-government", ANALYST);
        var here = "/reviews/" + review;
        var load = new SteadyLoad(PER_SECOND, Duration.ofSeconds(isShort ? 10 : 60));
        figures.addAll(
                page(
                        "List of 500,000 records",
                        load,
                        analyst,
                        _ -> here + "/records?after=" + random.nextInt(RECORDS)));
        figures.addAll(
                page(
                        "Search for words among 500,000 records",
                        load,
                        analyst,
                        _ -> here + "/records?words=" + asked()));
        figures.addAll(
                page(
                        "Search for a word of each of 500,000 documents",
                        load,
                        analyst,
                        _ ->
                                here
                                        + "/records?words="
                                        + IN_ALL
                                        + "&after="
                                        + random.nextInt(RECORDS)));
        figures.addAll(
                page(
                        "… on a page of long documents, at the end of each",
                        load,
                        analyst,
                        _ ->
                                here
                                        + "/records?words="
                                        + IN_ALL
                                        + "&after="
                                        + (RECORDS - LONG + random.nextInt(LONG - 30))));
        analyst.get(here + "/flow");
        figures.addAll(
                page(
                        "Flow of 500,000 records, nothing changed",
                        load,
                        analyst,
                        _ -> here + "/flow"));
        analyst.open(here + "/screening/title");
        awaitRanking();
        figures.addAll(screened(load, analyst, here));
        return figures;
    }

    interface Addresses {
        String of(int number);
    }

    private static List<Figure> page(
            String what, SteadyLoad load, Visitor visitor, Addresses addresses) {
        load.lasting(Duration.ofSeconds(5)).run(number -> opens(visitor, addresses.of(number)));
        return ProgramBench.figures(
                what + " at " + load,
                load.run(number -> opens(visitor, addresses.of(number))),
                150);
    }

    private static boolean opens(Visitor visitor, String address)
            throws IOException, InterruptedException {
        return visitor.get(address).statusCode() == 200;
    }

    /// What the next record may take is the goal of reviews; what a decision and both together may
    /// is ours.
    private List<Figure> screened(SteadyLoad load, Visitor analyst, String here)
            throws IOException, InterruptedException {
        var turns = new Turns(analyst, here + "/screening/title");
        var next = new SteadyLoad(2, load.duration().multipliedBy(3));
        next.lasting(Duration.ofSeconds(5)).run(turns);
        turns.sent.clear();
        turns.given.clear();
        var both = next.run(turns);
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.atMost(
                        "Next of 500,000 records at "
                                + next
                                + " while it is learnt from, 95th percentile",
                        Turns.p95(turns.given),
                        60,
                        "ms"));
        figures.add(
                Figure.atMost(
                        "… a decision sent, 95th percentile", Turns.p95(turns.sent), 60, "ms"));
        figures.addAll(ProgramBench.figures("… a decision and the next record", both, 150));
        var flow = new SteadyLoad(1, Duration.ofSeconds(10));
        figures.addAll(
                ProgramBench.figures(
                        "Decide and see the flow of 500,000 at " + flow,
                        flow.run(
                                number -> turns.succeeds(number) && opens(analyst, here + "/flow")),
                        300));
        return figures;
    }

    /// Each is due when a reader has decided on what they were given. Then they send the decision,
    /// and once that is answered ask for the next record, as a browser does.
    private static final class Turns implements SteadyLoad.Request {

        private final Visitor analyst;
        private final String stage;
        private final BlockingQueue<String> records = new ArrayBlockingQueue<>(1);

        /// In milliseconds.
        private final Queue<Double> sent = new ConcurrentLinkedQueue<>();

        private final Queue<Double> given = new ConcurrentLinkedQueue<>();

        Turns(Visitor analyst, String stage) throws IOException, InterruptedException {
            this.analyst = analyst;
            this.stage = stage;
            records.add(given(analyst.get(stage)));
        }

        @Override
        public boolean succeeds(int number) throws IOException, InterruptedException {
            var record = records.poll(20, TimeUnit.SECONDS);
            if (record == null) {
                throw new IOException("No record was given.");
            }
            var verdict = Map.of("verdict", number % 9 == 0 ? "INCLUDE" : "EXCLUDE:not-sds");
            long begun = System.nanoTime();
            var decided = analyst.send(record, verdict);
            long answered = System.nanoTime();
            records.add(given(analyst.get(stage)));
            sent.add((answered - begun) / 1e6);
            given.add((System.nanoTime() - answered) / 1e6);
            return Visitor.isDone(decided);
        }

        static double p95(Queue<Double> milliseconds) {
            return SteadyLoad.p95(milliseconds.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /// Where the record that a page gives is decided on.
    private static String given(HttpResponse<String> page) throws IOException {
        return Visitor.found(GIVEN, page.body());
    }

    private void awaitRanking() {
        var at = new AtStage(review, "title");
        long begun = System.nanoTime();
        while (Askers.call(ASKER, () -> program.getBean(Rankings.class).learntFrom(at)).isEmpty()) {
            if (System.nanoTime() - begun > Duration.ofMinutes(5).toNanos()) {
                throw new IllegalStateException("Nothing was learnt in five minutes.");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        System.out.printf("      learnt in %d s%n", (System.nanoTime() - begun) / 1_000_000_000L);
    }

    private Figure imported() throws IOException {
        var many = ManyReferences.of(IMPORTED, 1).references();
        var file = Files.createTempFile("bench", ".ris");
        try {
            try (var written = Files.newBufferedWriter(file)) {
                var out = Format.RIS.new Out(written);
                for (var it : many) {
                    out.write(it);
                }
                out.finish();
            }
            var id = begun("An import");
            long begun = System.nanoTime();
            Askers.call(ASKER, () -> take(id, file));
            return Figure.atLeast(
                    "Import 20,000 references, compared with one another",
                    IMPORTED * 1e9 / (System.nanoTime() - begun),
                    2_000,
                    "/s");
        } finally {
            Files.delete(file);
        }
    }

    private boolean take(Review.Id id, Path file) {
        try {
            program.getBean(Intakes.class).take(id, SentFile.of(file, "Bench"));
            return true;
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Review.Id begun(String title) {
        return begun(Review.Id.fresh(), title);
    }

    private Review.Id begun(Review.Id id, String title) {
        Askers.run(
                ASKER,
                () -> {
                    var reviews = program.getBean(Reviews.class);
                    done(reviews.begin(id, title, false));
                    done(reviews.write(id, 0, protocol()));
                    done(reviews.start(id, 1));
                });
        return id;
    }

    private static void done(ReviewAnswer answer) {
        if (!(answer instanceof ReviewAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static Protocol protocol() {
        var reasons =
                List.of(
                        new Protocol.Reason("not-sds", "Not about SDS"),
                        new Protocol.Reason("no-study", "No study"));
        return new Protocol(
                "What is quick?",
                "Anything.",
                List.of(),
                List.of(
                        new Protocol.Stage("title", "Titles and abstracts", 1, reasons),
                        new Protocol.Stage("full-text", "Whole documents", 1, reasons)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private void fill() {
        begun(review, "Half a million");
        asTheAnalyst(jdbc -> on(jdbc, ADD_INTAKE).param("records", RECORDS).update());
        for (int first = 1; first <= RECORDS; first += AT_A_TIME) {
            add(first);
        }
        asTheAnalyst(jdbc ->
                on(jdbc, ADD_DOCUMENT_WORD)
                        .param("lexeme", Lexemes.of(IN_ALL).iterator().next())
                        .param("records", RECORDS)
                        .update());
        Askers.run(ASKER, this::addDocuments);
        owner(
                "vacuum (analyze) review.record, review.reference, review.standing, review.decision,"
                        + " review.seat, review.word, review.document_word, review.full_text");
    }

    private void addDocuments() {
        var texts = program.getBean(FullTexts.class);
        var of = program.getBean(Reviews.class).getOwn(review);
        for (int record = RECORDS - LONG; record < RECORDS; record++) {
            var text = new StringBuilder();
            while (text.length() < CHARACTERS) {
                text.append(text(LENGTH)).append(". ");
            }
            texts.keep(
                    of,
                    record,
                    "long.txt",
                    "",
                    Made.read(text.append(IN_ALL).append('.').toString()));
        }
    }

    private void add(int first) {
        int last = Math.min(RECORDS, first + AT_A_TIME - 1);
        var titles = new String[last - first + 1];
        var abstracts = new String[titles.length];
        var found = new HashMap<String, Postings>();
        var lexemes = new Lexemes();
        for (int i = 0; i < titles.length; i++) {
            int number = first + i;
            titles[i] = text(10);
            abstracts[i] = text(LENGTH);
            lexemes.each(
                    titles[i] + " " + abstracts[i],
                    it -> found.computeIfAbsent(it, _ -> new Postings()).add(number));
        }
        var sorted = new TreeMap<>(found);
        asTheAnalyst(jdbc -> {
            on(jdbc, ADD_RECORDS)
                    .param("first", first)
                    .param("titles", titles)
                    .param("abstracts", abstracts)
                    .update();
            between(jdbc, MERGE, first, last);
            between(jdbc, ADD_REFERENCES, first, last);
            on(jdbc, ADD_WORDS)
                    .param("first", first)
                    .param("lexemes", sorted.keySet().toArray(String[]::new))
                    .param(
                            "numbers",
                            sorted.values().stream().map(Postings::hex).toArray(String[]::new))
                    .update();
            if (last <= SCREENED) {
                between(jdbc, SCREEN, first, last);
                between(jdbc, SIT, first, last);
                between(jdbc, DECIDE, first, last);
            }
        });
    }

    private JdbcClient.StatementSpec on(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).param("review", review.value());
    }

    private void between(JdbcClient jdbc, String sql, int first, int last) {
        on(jdbc, sql).param("first", first).param("last", last).update();
    }

    private void asTheAnalyst(Consumer<JdbcClient> work) {
        Askers.run(
                ASKER,
                () ->
                        new TransactionTemplate(program.getBean(PlatformTransactionManager.class))
                                .executeWithoutResult(
                                        _ -> work.accept(program.getBean(JdbcClient.class))));
    }

    private void owner(String sql) {
        SearchBench.owner(program, sql);
    }

    /// One word or two, as often as they are said.
    private String asked() {
        return random.nextInt(3) == 0 ? word() + "+" + word() : word();
    }

    private String text(int length) {
        var text = new StringBuilder();
        for (int i = length / 2 + random.nextInt(length); i > 0; i--) {
            text.append(word()).append(' ');
        }
        return text.toString().strip();
    }

    private String word() {
        int found = Arrays.binarySearch(shares, random.nextDouble() * shares[WORDS - 1]);
        return Objects.requireNonNull(words[found < 0 ? -found - 1 : found]);
    }

    private String invented() {
        var word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            word.append("bcdfghlmnprstvw".charAt(random.nextInt(15)))
                    .append("aeiou".charAt(random.nextInt(5)));
        }
        return word.append("nrtlm".charAt(random.nextInt(5))).toString();
    }
}
