package org.ettle.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.ettle.Ettle;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.TestDatabase;
import org.ettle.theory.ChangeMaps;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The page of an outcome with thousands of items of evidence, in the program with a database of
/// its own, as the public asks for it: every row passes row security.
final class EvidenceBench {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    private static final int PER_SECOND = 5;

    /// 200 sources of 100 origins, with 25 passages each.
    private static final List<String> ITEMS =
            List.of(
                    """
                    insert into evidence.origin (id, kind, label)
                    select gen_random_uuid(), case when i % 3 = 0 then 'PERSON' else 'AUTHORS' end,
                           'Origin ' || i
                      from generate_series(1, 100) i
                    """,
                    """
                    insert into evidence.source (
                        id, kind, title, origin_id, dated, consent, reuse, checked, demonstration,
                        published_at)
                    select gen_random_uuid(),
                           (array['SURVEY', 'STATISTIC', 'RESEARCH', 'CASE_STUDY', 'CONVERSATION'])
                               [1 + i % 5],
                           'Source ' || i,
                           (select id from evidence.origin where label = 'Origin ' || (1 + i % 100)),
                           'March ' || (2010 + i % 15), 'GIVEN', 'PUBLIC', 'YES', false, now()
                      from generate_series(1, 200) i
                    """,
                    """
                    insert into evidence.text (source_id, hash, words, reader, is_cut)
                    select id, sha256(id::text::bytea), repeat('Words. ', 500), 'typed in', false
                      from evidence.source where title like 'Source %'
                    """,
                    """
                    insert into evidence.passage (
                        id, source_id, text_hash, begins, quote, reuse, origin_id)
                    select gen_random_uuid(), source_id, hash, i,
                           'People told us that they had more say in their week ' || i, 'PUBLIC',
                           case when i % 5 = 0 then (
                               select id from evidence.origin where label = 'Origin ' || i) end
                      from evidence.text, generate_series(1, 25) i
                     where reader = 'typed in'
                    """,
                    """
                    insert into evidence.bearing (
                        id, source_id, passage_id, map_organisation_id, version_id, outcome_code,
                        stance, directness)
                    select gen_random_uuid(), source_id, id, platform.asker_organisation(), :version,
                           '1', (array['SUPPORTS', 'MIXED', 'CONTRADICTS', 'CONTEXT'])[1 + begins % 4],
                           (array['DIRECT', 'PARTIAL', 'PROXY'])[1 + begins % 3]
                      from evidence.passage
                     where quote like 'People told us %'
                    """);

    private EvidenceBench() {}

    static List<Figure> figures(boolean isShort) {
        try (var program =
                        new SpringApplicationBuilder(Ettle.class)
                                .initializers(new TestDatabase.ForSpring())
                                .run("--server.port=0");
                var client = HttpClient.newHttpClient()) {
            fill(program);
            var port = program.getEnvironment().getProperty("local.server.port");
            var page = URI.create("http://localhost:" + port + "/maps/sds/2018/outcomes/1");
            var request = HttpRequest.newBuilder(page).build();
            var load = new SteadyLoad(PER_SECOND, Duration.ofSeconds(isShort ? 10 : 60));
            load.lasting(Duration.ofSeconds(10)).run(_ -> answers(client, request));
            var result = load.run(_ -> answers(client, request));
            return ProgramBench.figures("Outcome with 5,000 items at " + load, result, 60);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() == 200;
    }

    private static void fill(ApplicationContext program) {
        Askers.run(
                Asker.theProgram(NATIONAL, "bench"),
                () -> {
                    var version = program.getBean(ChangeMaps.class).getVersion("sds", "2018").id();
                    new TransactionTemplate(program.getBean(PlatformTransactionManager.class))
                            .executeWithoutResult(_ ->
                                    ITEMS.forEach(sql -> {
                                        var statement = program.getBean(JdbcClient.class).sql(sql);
                                        (sql.contains(":version")
                                                        ? statement.param(
                                                                "version", version.value())
                                                        : statement)
                                                .update();
                                    }));
                });
    }
}
