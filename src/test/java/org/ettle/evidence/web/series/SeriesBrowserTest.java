package org.ettle.evidence.web.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.crawl.Answer;
import org.ettle.crawl.Example;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Screens;
import org.ettle.crawl.Sight;
import org.ettle.crawl.State;
import org.ettle.crawl.Windows;
import org.ettle.crawl.judge.Axe;
import org.ettle.crawl.judge.Contrast;
import org.ettle.crawl.judge.Keyboard;
import org.ettle.crawl.judge.Markup;
import org.ettle.crawl.judge.NoComplaints;
import org.ettle.crawl.judge.PlainWords;
import org.ettle.crawl.judge.Reflow;
import org.ettle.crawl.judge.Weight;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Audience;
import org.ettle.evidence.series.PhsFixtures;
import org.ettle.evidence.series.PhsTables;
import org.ettle.evidence.series.Taking;
import org.ettle.evidence.series.Vintages;
import org.ettle.evidence.series.content.ReferenceSeries;
import org.ettle.evidence.series.intake.FilesRead;
import org.ettle.evidence.series.intake.PhsSds;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages full of figures, which the crawl does not see: with the published tables where they
/// are there, else with small ones. Pictures of them are kept in `target/screens`.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesBrowserTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Judge> judges =
            List.of(
                    new Markup(),
                    new PlainWords(),
                    new NoComplaints(),
                    new Weight(),
                    new Reflow(),
                    new Keyboard(),
                    new Axe(),
                    new Contrast());

    @LocalServerPort int port;

    private Windows windows;

    @BeforeAll
    void take(
            @Autowired Organisations organisations,
            @Autowired Areas areas,
            @Autowired Vintages vintages)
            throws IOException {
        windows = Windows.open();
        var files = PhsTables.areThere() ? PhsTables.read() : PhsFixtures.aRelease();
        var read = (FilesRead.Whole) PhsSds.read(files, areas);
        var order =
                new Taking.Order(
                        ReferenceSeries.phsTables(), Taking.Wish.GOOD_ROWS, Audience.EVERYBODY);
        Askers.run(
                Asker.theProgram(organisations.national().id(), "a test"),
                () -> assertThat(vintages.take(order, read.files(), _ -> {})).isNotNull());
    }

    @AfterAll
    void close() {
        windows.close();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/evidence/indicators/implementation-rate",
                "/evidence/indicators/implementation-rate?area=S12000049",
                "/evidence/indicators/people-choosing?area=S12000023&group=Option+3",
                "/evidence/indicators/people-choosing?area=S12000033&group=Any+SDS",
                "/evidence/indicators/implementation-rate/areas",
                "/evidence/indicators/people-choosing/areas?group=Option+3",
                "/evidence/releases"
            })
    void a_page_full_of_figures_passes_every_judge_in_every_state(String address) throws Exception {
        var answer = ask(address);
        var faults = new ArrayList<String>();
        judges.forEach(judge -> faults.addAll(judge.faultsOf(answer)));
        for (var state : State.values()) {
            var sight = windows.look(answer, state);
            keep(sight, address);
            judges.forEach(
                    judge -> judge.faultsOf(sight).forEach(it -> faults.add(state + ": " + it)));
        }

        assertThat(faults).isEmpty();
    }

    private Answer ask(String address) throws IOException, InterruptedException {
        var site = "http://localhost:" + port;
        var answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(site + address)).build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Answer(site, new Example(address, 200), 200, answer.headers(), answer.body());
    }

    private static void keep(Sight sight, String address) {
        if (sight.state() != State.DESKTOP && sight.state() != State.NARROW) {
            return;
        }
        var width = sight.state() == State.DESKTOP ? "1280" : "320";
        Screens.keep(sight.page(), "full-" + address + "-" + width);
    }
}
