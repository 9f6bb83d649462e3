package org.ettle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.access.Role;
import org.ettle.crawl.World;
import org.ettle.platform.store.Canaries;
import org.ettle.platform.store.server.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Two organisations in one program. Somebody of the first tries everything on what the second has.
@ProgramTest
@Import(PlantedLeaks.class)
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {

    private static final String OUR_MARK = "wagtail4ours";
    private static final String THEIR_MARK = "zq7canary";

    /// The word of a one-time link is a secret, not the name of a thing: whoever has it may come
    /// in, from whichever organisation.
    private static final String OPENS_FOR_WHOEVER_HOLDS_IT = "word";

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
    private PageForms forms;
    private Canaries canaries;
    private int tables;

    @BeforeAll
    void twoWorlds() throws SQLException, ReflectiveOperationException {
        client = new Client(port);
        ours = world("fife", OUR_MARK);
        theirs = world("highland", THEIR_MARK);
        forms = PageForms.of(client, ours);
        canaries = Canaries.in(database);
        tables = canaries.plant(theirs.organisation(), THEIR_MARK);
    }

    private World world(String address, String mark) {
        return World.of(program, organisations.find(address).orElseThrow().id(), mark);
    }

    @AfterAll
    void close() {
        client.close();
    }

    @Test
    void every_variable_of_a_route_stands_for_something() {
        var untold =
                routes().stream()
                        .flatMap(route ->
                                route.names().stream()
                                        .filter(this::isUntold)
                                        .map(it -> route + ": " + it))
                        .toList();

        assertThat(untold).as("Tell World what these stand for").isEmpty();
    }

    private boolean isUntold(String variable) {
        return ours.find(variable).isEmpty() || theirs.find(variable).isEmpty();
    }

    @Test
    void what_is_theirs_answers_like_what_never_was() throws SQLException {
        var before = canaries.fingerprints(theirs.organisation());

        assertThat(routes().stream().flatMap(route -> differences(route).stream())).isEmpty();

        assertThat(canaries.fingerprints(theirs.organisation())).isEqualTo(before);
    }

    /// A form that is refused before anybody looks for the thing would show nothing.
    @Test
    void what_is_sent_about_theirs_is_refused_because_it_is_not_there() {
        var shallow =
                routes().stream()
                        .filter(route -> !route.reads() && !route.names().isEmpty())
                        .filter(route -> everybody().stream().noneMatch(who -> looks(route, who)))
                        .map(Route::toString)
                        .toList();

        assertThat(forms.leadingTo(ours.filled("/drafts/{draft}/edits"))).hasSizeGreaterThan(10);
        assertThat(shallow).isEmpty();
    }

    private boolean looks(Route route, @Nullable Role who) {
        return send(route, theirs::filled, who).stream().allMatch(it -> it.status() == 404);
    }

    @Test
    void our_own_things_are_there_for_somebody() {
        var unreached =
                routes().stream()
                        .filter(Route::reads)
                        .filter(route -> !route.names().isEmpty())
                        // Programs read these as the public does, and ours are not published.
                        .filter(route -> !route.pattern().startsWith("/api/v1/maps"))
                        .filter(route -> !route.pattern().startsWith("/api/v1/indicators"))
                        .filter(route -> !route.pattern().startsWith("/api/v1/evidence"))
                        .filter(route -> !route.pattern().startsWith("/api/v1/judgements"))
                        .filter(route -> !route.pattern().startsWith("/sign-in/provider/"))
                        .filter(route ->
                                everybody().stream()
                                        .noneMatch(who ->
                                                ask(route, ours::filled, who).status() == 200))
                        .map(Route::toString)
                        .toList();

        assertThat(unreached).isEmpty();
    }

    @Test
    void nothing_of_theirs_is_in_any_answer_or_in_the_log(CapturedOutput log) {
        assertThat(tables).isGreaterThan(20);
        assertThat(routes().stream().filter(Route::reads).flatMap(route -> leaks(route).stream()))
                .isEmpty();

        assertThat(log.getAll()).doesNotContain(THEIR_MARK);
    }

    @Test
    void a_route_that_leaks_is_found() throws SQLException {
        assertThat(differences(planted("/planted/shows/{person}"))).isNotEmpty();
        assertThat(differences(planted("/planted/tells/{person}"))).isNotEmpty();
        assertThat(differences(planted("/planted/public/{person}"))).isNotEmpty();
        assertThat(leaks(planted("/planted/shows/{person}"))).isNotEmpty();

        var before = canaries.fingerprints(theirs.organisation());
        differences(planted("/planted/changes/{person}"));
        assertThat(canaries.fingerprints(theirs.organisation())).isNotEqualTo(before);
    }

    /// Where an answer about theirs differs from one about what never was, or lets something be
    /// done.
    private List<String> differences(Route route) {
        if (route.names().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<String>();
        for (var who : everybody()) {
            var about = send(route, theirs::filled, who);
            var never = send(route, this::never, who);
            var name = route + " as " + (who == null ? "the public" : who);
            for (int i = 0; i < about.size(); i++) {
                if (isDone(about.get(i))) {
                    found.add(name + " answers " + about.get(i).status());
                } else {
                    about.get(i)
                            .firstDifference(never.get(i), named(route))
                            .ifPresent(
                                    line -> found.add(name + " tells theirs from never: " + line));
                }
            }
        }
        return found;
    }

    /// Answers that do not refuse. The way to the sign-in, or to showing again who one is, refuses.
    private static boolean isDone(Reply reply) {
        var location = String.join("", reply.headers().getOrDefault("location", List.of()));
        return reply.status() < 400
                && !location.startsWith("/sign-in")
                && !location.startsWith("/confirm");
    }

    private List<String> named(Route route) {
        var named = new ArrayList<String>();
        for (var name : route.names()) {
            named.add(theirs.filled("{" + name + "}"));
            named.add(never("{" + name + "}"));
        }
        return named;
    }

    private List<String> leaks(Route route) {
        var found = new ArrayList<String>();
        for (var who : everybody()) {
            for (var world : List.of(ours, theirs)) {
                if (ask(route, world::filled, who).everything().contains(THEIR_MARK)) {
                    found.add(route + " as " + (who == null ? "the public" : who));
                }
            }
        }
        return found;
    }

    private static String address(Route route, UnaryOperator<String> filled) {
        return filled.apply(route.address(name -> "{" + name + "}"));
    }

    private Reply ask(Route route, UnaryOperator<String> filled, @Nullable Role who) {
        var address = address(route, filled);
        return who != null && route.isForPrograms()
                ? client.get(URI.create(address), ours.token(who))
                : client.get(address, who == null ? null : ours.session(who));
    }

    /// What comes of asking, or of each form that our own pages have for the route.
    private List<Reply> send(Route route, UnaryOperator<String> filled, @Nullable Role who) {
        if (route.reads()) {
            return List.of(ask(route, filled, who));
        }
        var address = address(route, filled);
        if (who != null && route.isForPrograms()) {
            return List.of(
                    client.order(URI.create(address), OrderOf.route(route), ours.token(who)));
        }
        var session = who == null ? null : ours.session(who);
        var known = forms.leadingTo(address(route, ours::filled));
        return (known.isEmpty() ? List.of(FormOf.route(route)) : known)
                .stream().map(form -> client.send(route.verb(), address, form, session)).toList();
    }

    /// An address like theirs, in which what names a thing of theirs names what never was. Numbers
    /// and codes are everybody's.
    private String never(String address) {
        var never = address.replace("{map}", "never-was");
        for (var name : VARIABLE.matcher(address).results().map(it -> it.group(1)).toList()) {
            if (theirs.find(name).orElseThrow().length() == NEVER.length()) {
                never = never.replace("{" + name + "}", NEVER);
            }
        }
        return theirs.filled(never);
    }

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String NEVER = new UUID(0x4e65766572L, 0x8000000000000001L).toString();

    private List<Route> routes() {
        return Route.list(known).stream()
                .filter(route -> !route.pattern().startsWith("/planted/"))
                .filter(route -> !route.pattern().equals("/error"))
                .filter(route -> !route.names().contains(OPENS_FOR_WHOEVER_HOLDS_IT))
                .toList();
    }

    private Route planted(String pattern) {
        return Route.list(known).stream()
                .filter(route -> route.pattern().equals(pattern))
                .findFirst()
                .orElseThrow();
    }

    private static Set<@Nullable Role> everybody() {
        var everybody = new LinkedHashSet<@Nullable Role>(Arrays.asList(Role.values()));
        everybody.add(null);
        return everybody;
    }
}
