package org.ettle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.access.Role;
import org.ettle.crawl.World;
import org.ettle.platform.store.server.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What the first of two judges answered, how the first of two assessors read a test, or what the
/// first of two people decided on a record, is in no answer to anybody else, on whichever page,
/// file, journal view or route for programs, until the second has. Everything that Spring knows is
/// read as other people of the organisation and as the public, and what names the judgement as
/// another organisation too.
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlindTest {

    /// Whoever gave the first opinion of the world's judgement.
    private static final Role FIRST = Role.ANALYST;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping known;

    @Autowired ApplicationContext program;
    @Autowired Database database;
    @Autowired Organisations organisations;
    @LocalServerPort int port;

    private Client client;
    private World ours;
    private World theirs;

    @BeforeAll
    void oneOfTwoHasAnswered() {
        client = new Client(port);
        ours = World.of(program, organisations.find("moray").orElseThrow().id(), "siskin6ours");
        theirs = World.of(program, organisations.find("stirling").orElseThrow().id(), "dipper7");
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void nobody_else_sees_the_first_opinion_anywhere() {
        assertThat(seen(_ -> true)).isEmpty();
    }

    @Test
    void the_judge_sees_their_own() {
        for (var own : List.of("/judgements/{judgement}", "/judgements/traces/{trace}")) {
            assertThat(client.get(ours.filled(own), ours.session(FIRST)))
                    .satisfies(it -> assertThat(it.everything()).contains(World.OPINION));
        }
    }

    /// The planted fault: opinions without the policy that blinds them.
    @Test
    void opinions_that_are_not_blind_are_found() throws SQLException {
        owner("alter policy blind on judgement.opinion using (true)");
        try {
            assertThat(seen(route -> route.names().contains("judgement"))).isNotEmpty();
        } finally {
            owner(
                    """
                    alter policy blind on judgement.opinion
                        using (
                            judge = platform.asker_person()
                                or exists (
                                    select from judgement.judgement j
                                     where j.organisation_id = opinion.organisation_id
                                       and j.id = opinion.judgement_id
                                       and j.revealed_at is not null))
                    """);
        }
    }

    /// The same of how one of two people read the tests of a trace.
    @Test
    void readings_that_are_not_blind_are_found() throws SQLException {
        owner("alter policy blind on judgement.trace_reading using (true)");
        try {
            assertThat(seen(route -> route.names().contains("trace"))).isNotEmpty();
        } finally {
            owner(
                    """
                    alter policy blind on judgement.trace_reading
                        using (
                            assessor = platform.asker_person()
                                or exists (
                                    select from judgement.trace t
                                     where t.organisation_id = trace_reading.organisation_id
                                       and t.id = trace_reading.trace_id
                                       and t.revealed_at is not null))
                    """);
        }
    }

    /// The same of what one of two people decided on a record of a review.
    @Test
    void decisions_that_are_not_blind_are_found() throws SQLException {
        owner("alter policy blind on review.decision using (true)");
        try {
            assertThat(seen(route -> route.names().contains("review"))).isNotEmpty();
        } finally {
            owner(
                    """
                    alter policy blind on review.decision
                        using (
                            person_id = platform.asker_person()
                                or exists (
                                    select from review.standing s
                                     where s.organisation_id = decision.organisation_id
                                       and s.review_id = decision.review_id
                                       and s.stage = decision.stage
                                       and s.record_number = decision.record_number
                                       and s.revealed_at is not null))
                    """);
        }
    }

    private void owner(String statement) throws SQLException {
        var owner = database.owner();
        try (var connection =
                        DriverManager.getConnection(
                                database.address(), owner.user(), owner.password());
                var altering = connection.createStatement()) {
            altering.execute(statement);
        }
    }

    /// Who read the opinion, and where.
    private TreeSet<String> seen(Predicate<Route> which) {
        var seen = new TreeSet<String>();
        for (var route : routes().stream().filter(which).toList()) {
            for (var address : addresses(route)) {
                for (var who : others()) {
                    if (ask(route, address, ours, who).contains(World.OPINION)) {
                        seen.add(who + " at " + address);
                    }
                }
                if (isOfJudging(route)
                        && ask(route, address, theirs, Role.JUDGE).contains(World.OPINION)) {
                    seen.add("another organisation at " + address);
                }
            }
        }
        return seen;
    }

    private static boolean isOfJudging(Route route) {
        return route.names().contains("judgement") || route.names().contains("trace");
    }

    private List<Route> routes() {
        return Route.list(known).stream()
                .filter(Route::reads)
                .filter(route -> !route.pattern().equals("/error"))
                .filter(route -> !route.names().contains("word"))
                .toList();
    }

    /// Also asked for the very word, and for the history of the judgement and of the trace.
    private List<String> addresses(Route route) {
        var addresses = new TreeSet<String>();
        addresses.add(route.address(name -> ours.filled("{" + name + "}")));
        for (var kind : List.of("judgement", "trace")) {
            addresses.add(
                    route.address(name ->
                            switch (name) {
                                case "kind" -> kind;
                                case "id" -> ours.filled("{" + kind + "}");
                                default -> ours.filled("{" + name + "}");
                            }));
        }
        if (route.names().isEmpty()) {
            addresses.add(addresses.first() + "?q=siskin6ours");
        }
        return List.copyOf(addresses);
    }

    /// The public, another judge, who looks through the journal, and who may do the least.
    private static List<@Nullable Role> others() {
        var others = new ArrayList<@Nullable Role>();
        others.add(null);
        others.addAll(List.of(Role.JUDGE, Role.ADMINISTRATOR, Role.READER));
        return others;
    }

    private String ask(Route route, String address, World world, @Nullable Role who) {
        return who != null && route.isForPrograms()
                ? client.get(URI.create(address), world.token(who)).everything()
                : client.get(address, who == null ? null : world.session(who)).everything();
    }
}
