package org.ettle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.ettle.Ettle;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.TestDatabase;
import org.ettle.platform.store.server.Database;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The page of a search among 100,000 passages, in the program with a database of its own, as the
/// public asks for it: every row passes row security. Words are as common as in a language, a few
/// in most passages and most in a few, and are looked for as often as they are said.
final class SearchBench {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    private static final int PER_SECOND = 5;
    private static final int SOURCES = 4_000;
    private static final int EACH = 25;
    private static final int PASSAGES = SOURCES * EACH;
    private static final int WRITTEN = 100;
    private static final int WORDS = 20_000;
    private static final int QUERIES = 500;

    private static final List<String> COMMON =
            List.of(
                    ("support people budget choice care carer council time need help family worker"
                                    + " social day home week money told plan service control local"
                                    + " community assessment option payment direct staff health"
                                    + " life change work respite independent living personal"
                                    + " outcome review provider good conversation information"
                                    + " advice advocacy decision hour area rural")
                            .split(" "));
    private static final List<String> EMPTY = List.of("the", "of", "and", "to", "a", "in", "that");

    private static final String ADD_ORIGIN =
            """
            insert into evidence.origin (id, kind, label)
            values (gen_random_uuid(), 'AUTHORS', 'Origin of the bench')
            """;

    private static final String ADD_SOURCES =
            """
            insert into evidence.source (
                id, kind, title, origin_id, dated, consent, reuse, checked, demonstration,
                published_at)
            select gen_random_uuid(),
                   (array['SURVEY', 'STATISTIC', 'RESEARCH', 'CASE_STUDY', 'CONVERSATION'])
                       [1 + t.n % 5],
                   t.title, o.id, 'March ' || (2010 + t.n % 15), 'GIVEN', 'PUBLIC', 'YES', false,
                   now()
              from unnest(:titles::text[]) with ordinality t (title, n), evidence.origin o
             where o.label = 'Origin of the bench'
            """;

    private static final String ADD_TEXTS =
            """
            insert into evidence.text (source_id, hash, words, reader, is_cut)
            select s.id, sha256(s.id::text::bytea), 'Words.', 'typed in', false
              from evidence.source s
              join evidence.origin o
                on o.organisation_id = s.organisation_id and o.id = s.origin_id
             where o.label = 'Origin of the bench'
            """;

    /// One in ten stays inside.
    private static final String ADD_PASSAGES =
            """
            insert into evidence.passage (id, source_id, text_hash, begins, quote, reuse)
            select gen_random_uuid(), t.source_id, t.hash, :place, q.quote,
                   case when q.n % 10 = 0 then 'ORGANISATION' else 'PUBLIC' end
              from (select source_id, hash, row_number() over (order by source_id) as n
                      from evidence.text
                     where words = 'Words.') t
              join unnest(:quotes::text[]) with ordinality q (quote, n) on q.n = t.n
            """;

    private static final String SIZE =
            """
            select pg_total_relation_size('evidence.word')
                       + pg_total_relation_size('evidence.findable')
            """;

    private final ApplicationContext program;
    private final Random random = new Random(7);
    private final List<String> words = new ArrayList<>(COMMON);
    private final double[] shares = new double[WORDS];

    private SearchBench(ApplicationContext program) {
        this.program = program;
        while (words.size() < WORDS) {
            words.add(invented());
        }
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1 / Math.pow(i + 1, 0.85);
            shares[i] = sum;
        }
    }

    static List<Figure> figures(boolean isShort) {
        try (var program =
                        new SpringApplicationBuilder(Ettle.class)
                                .initializers(new TestDatabase.ForSpring())
                                .run("--server.port=0");
                var client = HttpClient.newHttpClient()) {
            return new SearchBench(program).measured(client, isShort);
        }
    }

    private List<Figure> measured(HttpClient client, boolean isShort) {
        fill();
        long size = size();
        double kept = millisecondsToKeep();
        var site = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
        var requests =
                IntStream.range(0, QUERIES)
                        .mapToObj(_ -> URI.create(site + "/evidence/search?q=" + query()))
                        .map(address -> HttpRequest.newBuilder(address).build())
                        .toList();
        var load = new SteadyLoad(PER_SECOND, Duration.ofSeconds(isShort ? 20 : 60));
        load.lasting(Duration.ofSeconds(10)).run(number -> answers(client, requests, -number - 1));
        var result = load.run(number -> answers(client, requests, number));
        var figures =
                new ArrayList<>(
                        ProgramBench.figures(
                                "Search among 100,000 passages at " + load, result, 60));
        figures.add(
                Figure.atMost(
                        "… space of its words, for each passage",
                        size / 1024.0 / PASSAGES,
                        6,
                        "kB"));
        figures.add(Figure.atMost("… keeping a passage, with its words", kept, 10, "ms"));
        return figures;
    }

    /// Two of five ask for one word, two for two, and one for three; a few hold them together.
    private String query() {
        var asked = new ArrayList<String>();
        int many = List.of(1, 1, 2, 2, 3).get(random.nextInt(5));
        while (asked.size() < many) {
            asked.add(word());
        }
        var text = String.join(" ", asked);
        return URLEncoder.encode(
                random.nextInt(10) == 0 ? "\"" + text + "\"" : text, StandardCharsets.UTF_8);
    }

    private static boolean answers(HttpClient client, List<HttpRequest> requests, int number)
            throws IOException, InterruptedException {
        var request = requests.get(Math.floorMod(number, requests.size()));
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200;
    }

    /// The words of so many passages are written as the migration writes those that it finds.
    private void fill() {
        owner("alter table evidence.passage disable trigger user");
        run(ADD_ORIGIN, "", List.of());
        run(ADD_SOURCES, "titles", texts(SOURCES, 8));
        run(ADD_TEXTS, "", List.of());
        for (int place = 0; place < EACH; place++) {
            passages(place);
        }
        owner("truncate evidence.findable, evidence.word");
        var migration = migration();
        owner(migration.substring(migration.indexOf("alter table evidence.source no force")));
        owner("alter table evidence.passage enable trigger user");
        owner("vacuum (analyze) evidence.findable, evidence.word, evidence.passage");
    }

    private void passages(int place) {
        var quotes = texts(SOURCES, 40);
        asTheProgram(jdbc ->
                jdbc.sql(ADD_PASSAGES)
                        .param("place", place)
                        .param("quotes", quotes.toArray(String[]::new))
                        .update());
    }

    private double millisecondsToKeep() {
        var quotes = texts(WRITTEN, 40);
        long begun = System.nanoTime();
        for (int i = 0; i < WRITTEN; i++) {
            var quote = quotes.get(i);
            int place = EACH + i;
            asTheProgram(jdbc ->
                    jdbc.sql(ADD_PASSAGES)
                            .param("place", place)
                            .param("quotes", new String[] {quote})
                            .update());
        }
        return (System.nanoTime() - begun) / 1e6 / WRITTEN;
    }

    private long size() {
        var sizes = new ArrayList<Long>();
        asTheProgram(jdbc -> sizes.add(jdbc.sql(SIZE).query(Long.class).single()));
        return sizes.getFirst();
    }

    private void run(String sql, String name, List<String> texts) {
        asTheProgram(jdbc -> {
            var statement = jdbc.sql(sql);
            (name.isEmpty() ? statement : statement.param(name, texts.toArray(String[]::new)))
                    .update();
        });
    }

    private interface Work {
        void on(JdbcClient jdbc);
    }

    private void asTheProgram(Work work) {
        Askers.run(
                Asker.theProgram(NATIONAL, "bench"),
                () ->
                        new TransactionTemplate(program.getBean(PlatformTransactionManager.class))
                                .executeWithoutResult(
                                        _ -> work.on(program.getBean(JdbcClient.class))));
    }

    private void owner(String sql) {
        owner(program, sql);
    }

    /// As the owner of the schemas.
    static void owner(ApplicationContext program, String sql) {
        var database = program.getBean(Database.class);
        var owner = database.owner();
        try (var connection =
                        DriverManager.getConnection(
                                database.address(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String migration() {
        try (var file =
                SearchBench.class.getResourceAsStream("/db/migration/evidence/V5__search.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private List<String> texts(int count, int length) {
        return IntStream.range(0, count).mapToObj(_ -> text(length)).toList();
    }

    /// Half as long to half again as long.
    private String text(int length) {
        var text = new ArrayList<String>();
        int many = length / 2 + random.nextInt(length);
        while (text.size() < many) {
            text.add(random.nextInt(10) < 4 ? EMPTY.get(random.nextInt(EMPTY.size())) : word());
        }
        return String.join(" ", text);
    }

    private String word() {
        int found = Arrays.binarySearch(shares, random.nextDouble() * shares[WORDS - 1]);
        return words.get(found < 0 ? -found - 1 : found);
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
