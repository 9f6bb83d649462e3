package org.ettle.theory.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.access.web.TestForms;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ProgramTest
class IntakePagesTest {

    private static final String OUTCOMES =
            "code,label,tier,lane\n0,People live as they choose,vision,\n1,People are heard,key,user\n";

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;

    @Test
    void a_map_taken_away_as_json_can_be_brought_again_under_another_name() {
        var document =
                text(site.get().uri("/maps/sds/2018/map.json").exchange())
                        .replaceFirst("\"name\"\\s*:\\s*\"2018\"", "\"name\":\"brought\"");

        var answer = json(document, "To try it out");

        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getHeader("Location")).startsWith("/drafts/");
        assertThat(site.get().uri("/maps/sds/brought").with(editor()).exchange()).hasStatusOk();
        var again = json(document, "Once more");
        assertThat(again).hasStatus(422);
        assertThat(text(again)).contains("is here already, exactly as the file has it");
    }

    @Test
    void every_fault_of_a_file_is_shown_and_what_was_typed_is_still_there() {
        var answer = json("{\"version\": {}, \"outcomes\": 3}", "Because we <must>");

        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(text(answer));
        assertThat(page.select("#faults-title").text()).contains("faults were found");
        assertThat(page.select("table tbody tr")).hasSizeGreaterThan(3);
        assertThat(page.select("textarea[name=reason]").text()).isEqualTo("Because we <must>");
    }

    @Test
    void a_reason_and_a_file_are_needed() {
        assertThat(text(json("", "Because"))).contains("Choose a file.");
        var document =
                text(site.get().uri("/maps/sds/2018/map.json").exchange())
                        .replaceFirst("\"name\"\\s*:\\s*\"2018\"", "\"name\":\"no-reason\"");
        assertThat(text(json(document, " "))).contains("Say why: write a reason.");
    }

    @Test
    void two_tables_make_a_draft() {
        var answer = tables(OUTCOMES.replace(",user", ",People"), "from,to\n1,0\n", "tables");

        assertThat(text(answer)).isEmpty();
        assertThat(answer).hasStatus(303);
    }

    @Test
    void a_bad_row_of_a_table_is_told_by_its_line() {
        var answer = tables(OUTCOMES + "2,,key,user\n", "from,to\n1,1\n", "faulty");

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(text(answer)).select("table td:first-child").eachText())
                .contains("outcomes, line 4", "links, line 2");
    }

    private MvcTestResult json(String document, String reason) {
        return site.post()
                .uri("/drafts/from-a-file")
                .multipart()
                .file(new MockMultipartFile("file", document.getBytes(StandardCharsets.UTF_8)))
                .param("reason", reason)
                .with(TestForms.token())
                .with(editor())
                .exchange();
    }

    private MvcTestResult tables(String outcomes, String links, String name) {
        return site.post()
                .uri("/drafts/from-tables")
                .multipart()
                .file(new MockMultipartFile("outcomes", outcomes.getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("links", links.getBytes(StandardCharsets.UTF_8)))
                .param("frame", "sds/2018")
                .param("address", "ours")
                .param("name", name)
                .param("title", "Our map")
                .param("about", "About it")
                .param("reason", "Because")
                .with(TestForms.token())
                .with(editor())
                .exchange();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor editor() {
        return SignedIn.as(sessions, Demo.EDITOR);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
