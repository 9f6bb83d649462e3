package org.ettle.evidence.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.access.web.TestForms;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFixtures;
import org.ettle.evidence.Sources;
import org.ettle.evidence.document.Made;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ProgramTest
class DocumentPagesTest {

    private static final OrganisationId OURS =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;
    @Autowired Sources sources;

    private String address;

    @BeforeEach
    void aSource() {
        var id = Source.Id.fresh();
        Askers.run(
                new Asker(OURS, Demo.ANALYST.id(), "a test"),
                () ->
                        sources.add(
                                id,
                                SourceFixtures.aConversation("Talk " + UUID.randomUUID()),
                                false));
        address = "/evidence/sources/" + id;
    }

    @Test
    void a_document_is_attached_read_and_taken_away_as_it_came() {
        var bytes = Made.page(2);

        var answer = attach("Notes on “choice”.html", bytes);

        assertThat(answer).hasStatus(303);
        var list = page(String.valueOf(answer.getResponse().getHeader("Location")));
        assertThat(list.select(".ettle_done").text()).contains("is attached and was read");
        var link = list.select(".ettle_card__title a");
        assertThat(link.text()).isEqualTo("Notes on “choice”.html");
        assertThat(list.select(".ettle_card").text()).contains("Web page", "characters were read");
        var original = get(link.attr("href"), Demo.READER);
        assertThat(original.getResponse().getContentAsByteArray()).isEqualTo(bytes);
        assertThat(original.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;");
        assertThat(original.getResponse().getContentType()).isEqualTo("application/octet-stream");
        assertThat(original.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(original.getResponse().getHeaders("Content-Security-Policy"))
                .isEqualTo(List.of("default-src 'none'; sandbox; frame-ancestors 'none'"));
        assertThat(original.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_refusal_says_what_to_do_beside_the_question() {
        var answer = attach("run.docx", new byte[900]);

        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(text(answer));
        assertThat(page.select("#file-fault").text()).contains("not a kind of document");
        assertThat(page.select("#error-summary a").attr("href")).isEqualTo("#file");
        var list = page(address + "/documents");
        assertThat(list.select(".ettle_card")).isEmpty();
        assertThat(list.select("details").text()).contains("run.docx", "Attach a PDF");
    }

    @Test
    void without_a_file_nothing_is_attached() {
        assertThat(text(attach("", new byte[0]))).contains("Choose a file.");
    }

    @Test
    void a_cut_text_is_seen_to_be_cut() {
        var answer = attach("half.rtf", java.util.Arrays.copyOf(Made.rtf(50), 9_000));

        var list = page(String.valueOf(answer.getResponse().getHeader("Location")));
        assertThat(list.select(".ettle_done").text()).contains("holds more than was read");
        assertThat(list.select(".ds_tag").text()).startsWith("Cut");
        assertThat(list.select(".ettle_card").text()).contains("Some of the text is missing");
    }

    @Test
    void a_name_is_shown_as_text_and_without_folders() {
        attach("C:\\x\\<b>\u202etxt.html", Made.page(1));

        assertThat(page(address + "/documents").select(".ettle_card__title a").text())
                .isEqualTo("<b>txt.html");
    }

    @Test
    void a_text_is_typed_in_and_nothing_is_lost_when_it_is_refused() {
        assertThat(type("She decides.")).hasStatus(303);
        assertThat(page(address + "/documents").text()).contains("12 characters, typed in");

        var again = type("  She decides.  ");
        assertThat(again).hasStatus(422);
        var page = Jsoup.parse(text(again));
        assertThat(page.select("#words-fault").text()).contains("exactly this text already");
        assertThat(page.select("textarea").text()).contains("She decides.");
    }

    @Test
    void only_analysts_bring_words_in_and_only_members_see_them() {
        assertThat(get(address + "/documents/new", Demo.READER)).hasStatus(403);
        assertThat(get(address + "/documents/new", Demo.ANALYST)).hasStatusOk();
        assertThat(get(address + "/documents", Demo.READER)).hasStatusOk();
        assertThat(site.get().uri(address + "/documents").exchange()).hasStatus(303);
        assertThat(get("/evidence/sources/" + UUID.randomUUID() + "/documents", Demo.ANALYST))
                .hasStatus(404);
        assertThat(get(address + "/documents/" + "0".repeat(64), Demo.ANALYST)).hasStatus(404);
        assertThat(get(address + "/documents/x", Demo.ANALYST)).hasStatus(404);
    }

    private MvcTestResult attach(String name, byte[] bytes) {
        return site.post()
                .uri(address + "/documents")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/html", bytes))
                .with(TestForms.token())
                .with(as(Demo.ANALYST))
                .exchange();
    }

    private MvcTestResult type(String words) {
        return site.post()
                .uri(address + "/text")
                .param("words", words)
                .with(TestForms.token())
                .with(as(Demo.ANALYST))
                .exchange();
    }

    private Document page(String at) {
        return Jsoup.parse(text(get(at, Demo.ANALYST)));
    }

    private MvcTestResult get(String at, Demo who) {
        return site.get().uri(at).with(as(who)).exchange();
    }

    private RequestPostProcessor as(Demo who) {
        return SignedIn.as(sessions, who);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
