package org.ettle.evidence.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ettle.ProgramTest;
import org.ettle.access.Role;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.crawl.Answer;
import org.ettle.crawl.Example;
import org.ettle.crawl.Judge;
import org.ettle.crawl.Screens;
import org.ettle.crawl.State;
import org.ettle.crawl.Windows;
import org.ettle.crawl.judge.Axe;
import org.ettle.crawl.judge.Contrast;
import org.ettle.crawl.judge.Keyboard;
import org.ettle.crawl.judge.Markup;
import org.ettle.crawl.judge.NoComplaints;
import org.ettle.crawl.judge.Reflow;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.Sources;
import org.ettle.evidence.document.Made;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Files as a browser sends them: one that is read, one that is cut, one that is refused. Pictures
/// of the pages are kept in `target/screens`.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentBrowserTest {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Judge> judges =
            List.of(
                    new Markup(),
                    new NoComplaints(),
                    new Reflow(),
                    new Keyboard(),
                    new Axe(),
                    new Contrast());

    @Autowired Sessions sessions;
    @Autowired Sources sources;
    @LocalServerPort int port;

    private Windows windows;
    private String session;

    @BeforeAll
    void open() {
        windows = Windows.open();
        session = SignedIn.word(sessions, NATIONAL, Demo.ANALYST.id()).reveal();
    }

    @AfterAll
    void close() {
        windows.close();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_document_is_sent_and_its_words_are_kept_from(boolean script) {
        var source = aSource();
        var page = signedIn(script);

        send(page, source, "minute of a meeting.docx", Made.word(3));
        assertThat(page.locator(".ettle_done").textContent()).contains("attached and was read");
        send(page, source, "half a report.rtf", Arrays.copyOf(Made.rtf(50), 9_000));
        assertThat(page.locator(".ettle_done").textContent()).contains("more than was read");
        send(page, source, "run.docx", new byte[900]);
        assertThat(page.locator("#file-fault").textContent()).contains("not a kind of document");
        keep(page, "refused", script);

        page.navigate(at(source + "/documents"));
        keep(page, "documents", script);
        page.locator(".ettle_card a[href*='/text']").first().click();
        assertThat(page.locator("h1").textContent()).isNotBlank();
        assertThat(page.url()).contains("/text");
        keep(page, "text", script);
        assertThat(faults(source + "/documents")).isEmpty();
    }

    private String aSource() {
        var id = Source.Id.fresh();
        Askers.run(
                new Asker(NATIONAL, Demo.ANALYST.id(), "a test"),
                () ->
                        sources.add(
                                id,
                                SourceFixtures.aConversation("Talk " + UUID.randomUUID()),
                                false));
        return "/evidence/sources/" + id;
    }

    private void send(Page page, String source, String name, byte[] content) {
        page.navigate(at(source + "/documents/new"));
        page.setInputFiles(
                "input[type=file]", new FilePayload(name, "application/octet-stream", content));
        page.locator("button:has-text('Attach and read')").click();
    }

    private List<String> faults(String address) {
        var example = new Example(address, 200, Role.ANALYST, "ettle=" + session);
        var answer = Answer.of(client, at(""), example);
        assertThat(answer.isFine()).isTrue();
        return List.of(State.DESKTOP, State.NARROW, State.FORCED_COLOURS).stream()
                .map(state -> windows.look(answer, state))
                .flatMap(sight -> judges.stream().flatMap(judge -> judge.faultsOf(sight).stream()))
                .toList();
    }

    private Page signedIn(boolean script) {
        var page = windows.page(script);
        page.context().addCookies(List.of(new Cookie("ettle", session).setUrl(at(""))));
        return page;
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }

    private static void keep(Page page, String name, boolean script) {
        Screens.keep(page, "documents-" + name + (script ? "" : "-plain"), 320, 1280);
        page.setViewportSize(1280, 900);
    }
}
