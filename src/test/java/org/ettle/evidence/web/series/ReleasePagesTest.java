package org.ettle.evidence.web.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.access.web.TestForms;
import org.ettle.evidence.series.PhsFixtures;
import org.ettle.evidence.series.intake.Upload;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ProgramTest
class ReleasePagesTest {

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;

    @Test
    void an_analyst_brings_tables_and_everybody_reads_what_became_of_each_row() {
        assertThat(ledTo(bring(Demo.ANALYST, PhsFixtures.aRelease())))
                .isEqualTo("/evidence/releases?done=new");
        assertThat(ledTo(bring(Demo.ANALYST, PhsFixtures.aRelease())))
                .isEqualTo("/evidence/releases?done=same");

        var releases = page("/evidence/releases");
        var report = releases.select("a:contains(trend.csv)").attr("href");
        assertThat(page(report).select("#rules tbody tr").eachText())
                .anyMatch(it -> it.startsWith("An earlier year stands in 1 Kept and marked"))
                .anyMatch(it -> it.startsWith("A number was withheld 1"));
        assertThat(page(report).select("#rows").text())
                .contains("No record of Orkney Islands came for 2020/21");
        assertThat(text(site.get().uri(report + "/report.csv").exchange()))
                .startsWith("line,rule,kept,words,row");

        var orkney = page("/evidence/indicators/people-choosing?area=S12000023&group=Any+SDS");
        assertThat(orkney.select("#figures").text()).contains("125 (carried forward)");
        assertThat(orkney.select("#gaps + ul").text())
                .contains("Carried forward from an earlier year: 2020/21.");
        assertThat(
                        page("/evidence/indicators/people-choosing?area=S12000023&group=Option+3")
                                .select("#figures")
                                .text())
                .contains("Missing")
                .contains("a gap in recording, not a fact");
        assertThat(
                        page("/evidence/indicators/people-choosing?area=S12000041&group=Option+1")
                                .select("#figures")
                                .text())
                .contains("Withheld");
        var areas = page("/evidence/indicators/people-choosing/areas?group=Any+SDS");
        assertThat(areas.select(".ettle_smalls li h2").eachText())
                .containsExactly("Angus", "Falkirk", "Fife", "Orkney Islands");
        assertThat(areas.select("#every-area tbody tr")).hasSize(4);
        assertThat(
                        page("/evidence/indicators/people-choosing-rate/areas?group=Any+SDS")
                                .select("#every-area tbody tr"))
                .hasSize(4);
    }

    @Test
    void a_bad_row_keeps_everything_out_where_that_was_chosen() {
        var bad =
                List.of(
                        PhsFixtures.file(
                                "<b>bad.csv",
                                PhsFixtures.TREND,
                                "2014/15,Narnia,Option 1,5,1",
                                "2014/15,Fife,Option 1,5,1"));
        var answer = bring(Demo.ANALYST, bad, "ALL_OR_NONE");

        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(text(answer));
        assertThat(page.select("#faults tbody td").eachText())
                .first()
                .isEqualTo("<b>bad.csv, line 2");
        assertThat(page.select("input[value=ALL_OR_NONE]").hasAttr("checked")).isTrue();
        assertThat(page("/evidence/releases").text()).doesNotContain("bad.csv");
    }

    @Test
    void what_is_no_table_is_told_and_no_file_too() {
        var other = List.of(PhsFixtures.file("x.csv", "a,b\n", "1,2"));
        assertThat(text(bring(Demo.ANALYST, other))).contains("not those of a table");
        assertThat(bring(Demo.ANALYST, List.of())).hasStatus(422);
    }

    @Test
    void nobody_else_brings_any() {
        assertThat(bring(Demo.READER, PhsFixtures.aRelease())).hasStatus(403);
        assertThat(site.get().uri("/evidence/releases/new").exchange()).hasStatus(303);
    }

    private MvcTestResult bring(Demo who, List<Upload> files) {
        return bring(who, files, "GOOD_ROWS");
    }

    private MvcTestResult bring(Demo who, List<Upload> files, String rows) {
        var form = site.post().uri("/evidence/releases").multipart();
        for (var file : files) {
            form = form.file(new MockMultipartFile("files", file.name(), "text/csv", file.bytes()));
        }
        return form.param("rows", rows)
                .with(TestForms.token())
                .with(SignedIn.as(sessions, who))
                .exchange();
    }

    private static @Nullable String ledTo(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return answer.getResponse().getHeader("Location");
    }

    private Document page(String address) {
        var answer = site.get().uri(uri(address)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    /// The mock of the server takes a plus for a plus.
    private static URI uri(String address) {
        return URI.create(address.replace("+", "%20"));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
