package org.ettle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.access.Role;
import org.ettle.crawl.Example;
import org.ettle.crawl.Examples;
import org.ettle.crawl.World;
import org.ettle.evidence.ConsentWorld;
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
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// What people said without leave to be quoted is in no answer to anybody outside, on whichever
/// page, file or route for programs. One organisation holds words of every kind of consent, each
/// with a canary of its own; everything that Spring knows is then read as the public and as another
/// organisation.
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping known;

    @Autowired ApplicationContext program;
    @Autowired Database database;
    @Autowired Organisations organisations;
    @LocalServerPort int port;

    private Client client;
    private Examples examples;
    private World ours;
    private World theirs;
    private ConsentWorld words;

    @BeforeAll
    void wordsOfEveryKindOfConsent() throws ReflectiveOperationException {
        client = new Client(port);
        examples = Examples.ofTheHouse();
        ours = World.of(program, organisation("angus"), "pipit5ours");
        theirs = World.of(program, organisation("inverclyde"), "dipper7theirs");
        words = ConsentWorld.in(program, theirs.organisation(), theirs.person(Role.ANALYST));
    }

    private org.ettle.platform.store.OrganisationId organisation(String address) {
        return organisations.find(address).orElseThrow().id();
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void what_may_be_quoted_is_read_outside_and_nothing_else() {
        assertThat(seenOutside()).isEqualTo(words.lent());
    }

    @Test
    void their_own_analyst_reads_all_of_it() {
        var read =
                words.things().stream()
                        .flatMap(thing -> evidencePages().stream().map(page -> page.filled(thing)))
                        .distinct()
                        .map(address ->
                                client.get(address, theirs.session(Role.ANALYST)).everything())
                        .toList();

        assertThat(words.all())
                .allSatisfy(canary -> assertThat(read).anyMatch(it -> it.contains(canary)));
    }

    /// A route that answers nobody, for want of a right address, would show nothing.
    @Test
    void every_route_of_evidence_is_reached() {
        var unreached =
                routes().stream()
                        .filter(route -> route.pattern().contains("/evidence"))
                        .filter(route ->
                                addresses(route).stream().noneMatch(it -> answers(route, it)))
                        .map(Route::pattern)
                        .toList();

        assertThat(unreached).as("Tell ConsentTest how these are asked").isEmpty();
    }

    private boolean answers(Route route, String address) {
        return route.isForPrograms()
                ? ask(route, address, null).status() == 200
                : Stream.of(Role.ANALYST, Role.JUDGE)
                        .anyMatch(
                                role -> client.get(address, theirs.session(role)).status() == 200);
    }

    /// The planted fault: a policy that lends every passage. Every way out that there is for words
    /// would let them out.
    @Test
    void a_policy_that_lends_too_much_is_found() throws SQLException {
        owner("alter policy published on evidence.passage using (true)");
        try {
            assertThat(waysOut())
                    .contains(
                            "/evidence/claims.csv",
                            "/evidence/passages/{passage}",
                            "/evidence/passages/{passage}/claims.csv",
                            "/evidence/sources/{source}",
                            "/evidence/sources/{source}/claims.csv",
                            "/api/v1/evidence/claims",
                            "/api/v1/evidence/sources/{source}",
                            "/api/v1/evidence/sources/{source}/passages");
        } finally {
            owner(
                    "alter policy published on evidence.passage using"
                            + " (evidence.words_are_lent(organisation_id, source_id, reuse,"
                            + " withdrawn_at))");
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

    /// Every canary that stands in any answer to the public or to another organisation.
    private TreeSet<String> seenOutside() {
        var seen = new TreeSet<String>();
        routes().forEach(route -> seen.addAll(seenOutside(route)));
        return seen;
    }

    private TreeSet<String> seenOutside(Route route) {
        var seen = new TreeSet<String>();
        for (var address : addresses(route)) {
            for (var who : askers()) {
                var answer = ask(route, address, who).everything();
                words.all().stream().filter(answer::contains).forEach(seen::add);
            }
        }
        return seen;
    }

    /// Routes that show what was not lent.
    private List<String> waysOut() {
        return routes().stream()
                .filter(route -> route.pattern().contains("/evidence"))
                .filter(route -> !words.lent().containsAll(seenOutside(route)))
                .map(Route::pattern)
                .toList();
    }

    private List<Route> routes() {
        return Route.list(known).stream()
                .filter(Route::reads)
                .filter(route -> !route.pattern().equals("/error"))
                .filter(route -> !route.names().contains("word"))
                .toList();
    }

    private static List<@Nullable Role> askers() {
        var askers = new ArrayList<@Nullable Role>();
        askers.add(null);
        askers.addAll(List.of(Role.ANALYST, Role.JUDGE, Role.ADMINISTRATOR));
        return askers;
    }

    /// The route for each thing of theirs that it can name, also when it is asked for a word that
    /// all of them hold.
    private List<String> addresses(Route route) {
        var addresses = new TreeSet<String>();
        boolean namesEvidence =
                words.things().stream()
                        .flatMap(thing -> thing.keySet().stream())
                        .anyMatch(route.names()::contains);
        for (var thing : namesEvidence ? words.things() : List.of(Map.<String, String>of())) {
            addresses.add(filled(route, thing));
        }
        var questions = questions(route);
        var first = addresses.first();
        questions.forEach(question -> addresses.add(first + "?" + question));
        addresses.add(filled(route, Map.of()));
        if (!namesEvidence) {
            addresses.add(first + "?q=" + ConsentWorld.EVERYWHERE);
        }
        return List.copyOf(addresses);
    }

    /// What the crawl asks a route of evidence.
    private List<String> questions(Route route) {
        if (!route.pattern().contains("/evidence")) {
            return List.of();
        }
        var pattern = PathPatternParser.defaultInstance.parse(route.pattern());
        return examples.all().stream()
                .map(Example::address)
                .filter(address -> address.contains("?"))
                .map(address -> address.split("\\?", 2))
                .filter(parts -> pattern.matches(PathContainer.parsePath(parts[0])))
                .map(parts -> theirs.filled(parts[1]))
                .distinct()
                .toList();
    }

    private String filled(Route route, Map<String, String> thing) {
        UnaryOperator<String> value =
                name -> thing.getOrDefault(name, theirs.filled("{" + name + "}"));
        return route.address(value);
    }

    private record Page(ConsentTest test, Route route) {
        String filled(Map<String, String> thing) {
            return test.filled(route, thing);
        }
    }

    private List<Page> evidencePages() {
        return routes().stream()
                .filter(route ->
                        route.pattern().matches("/evidence/(sources|passages)/\\{\\w+}(/text)?"))
                .map(route -> new Page(this, route))
                .toList();
    }

    private Reply ask(Route route, String address, @Nullable Role who) {
        if (who != null && route.isForPrograms()) {
            return client.get(URI.create(address), ours.token(who));
        }
        return client.get(address, who == null ? null : ours.session(who));
    }
}
