package org.ettle.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ettle.ProgramTest;
import org.ettle.crawl.judge.Axe;
import org.ettle.crawl.judge.Contrast;
import org.ettle.crawl.judge.Headers;
import org.ettle.crawl.judge.Keyboard;
import org.ettle.crawl.judge.Links;
import org.ettle.crawl.judge.Markup;
import org.ettle.crawl.judge.NoComplaints;
import org.ettle.crawl.judge.PlainWords;
import org.ettle.crawl.judge.Reflow;
import org.ettle.crawl.judge.Status;
import org.ettle.crawl.judge.StaysHome;
import org.ettle.crawl.judge.Titles;
import org.ettle.crawl.judge.Weight;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Visits every route of Ettle in every state and asks every judge.
@Tag("browser")
@Timeout(90)
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrawlTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Kinds kinds = new Kinds();
    private final Weight weight = new Weight();
    private final List<Judge> judges =
            List.of(
                    new Status(),
                    new Headers(),
                    new Markup(),
                    new Titles(),
                    new Links(),
                    new PlainWords(),
                    new NoComplaints(),
                    new StaysHome(),
                    weight,
                    new Reflow(),
                    new Keyboard(),
                    new Axe(kinds),
                    new Contrast());

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @LocalServerPort int port;

    @Autowired ApplicationContext program;

    private Examples examples;
    private World world;
    private Windows windows;

    @BeforeAll
    void open() throws ReflectiveOperationException {
        examples = Examples.ofTheHouse();
        world = World.inTheNationalBody(program);
        windows = Windows.open();
    }

    @AfterAll
    void close() {
        windows.close();
        client.close();
    }

    @Test
    void every_route_has_an_example() {
        var patterns =
                routes.getHandlerMethods().keySet().stream()
                        .flatMap(route -> route.getPatternValues().stream())
                        .distinct()
                        .toList();

        assertThat(patterns).contains("/");
        assertThat(examples.faults(patterns)).isEmpty();
        assertThat(examples.faults(List.of("/a-route-without-example")))
                .anyMatch(fault -> fault.contains("/a-route-without-example has no example"));
    }

    @TestFactory
    Stream<DynamicTest> every_answer_passes_every_judge_in_every_state() {
        var each =
                examples.all().stream()
                        .map(example -> example.in(world))
                        .map(example ->
                                DynamicTest.dynamicTest(
                                        example.address(),
                                        () ->
                                                assertThat(faultsOf(example))
                                                        .as(example.address())
                                                        .isEmpty()));
        var together =
                DynamicTest.dynamicTest("all together", () -> assertThat(faultsOfAll()).isEmpty());
        return Stream.concat(each, Stream.of(together));
    }

    private List<String> faultsOf(Example example) {
        var answer = Answer.of(client, "http://localhost:" + port, example);
        var faults = new ArrayList<String>();
        judges.forEach(judge -> faults.addAll(judge.faultsOf(answer)));
        if (answer.isPage()) {
            boolean more = kinds.showsMore(answer);
            for (var state : more ? State.all() : State.thatWordsChange()) {
                var sight = windows.look(answer, state);
                if (more) {
                    Screens.keep(sight);
                }
                faultsOf(sight).forEach(fault -> faults.add(state + ": " + fault));
            }
        }
        return faults;
    }

    private List<String> faultsOf(Sight sight) {
        return judges.stream().flatMap(judge -> judge.faultsOf(sight).stream()).toList();
    }

    private List<String> faultsOfAll() {
        System.Logger log = System.getLogger(CrawlTest.class.getName());
        log.log(System.Logger.Level.INFO, "The heaviest page is {0}", weight.heaviest());
        return judges.stream().flatMap(judge -> judge.faultsOfAll().stream()).toList();
    }
}
