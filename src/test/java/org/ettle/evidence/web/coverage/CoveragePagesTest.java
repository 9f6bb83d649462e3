package org.ettle.evidence.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.access.web.TestForms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/// What evidence shows beside the published maps, and the pages of coverage, gaps and re-mapping.
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoveragePagesTest {

    private static final RequestPostProcessor PUBLIC = request -> request;

    @Autowired MockMvcTester site;
    @Autowired Sessions sessions;
    @Autowired ApplicationContext program;

    @BeforeAll
    void there_is_evidence() {
        new EvidenceOnMap(program).tell("2016-18", "S2");
    }

    @Test
    void each_box_of_the_drawing_says_how_much_there_is() {
        var map = page("/maps/sds/2016-18");
        assertThat(map.select("svg.drawing [data-note]")).hasSize(4);
        assertThat(map.select("svg.drawing [data-note=S2]").text()).isEqualTo("3 for, 1 against");
        assertThat(map.select("svg.drawing [data-note=S3]").text()).isEqualTo("No evidence yet");
        assertThat(page("/maps/sds/2018").select("svg.drawing [data-note]")).hasSize(18);
    }

    @Test
    void the_lists_and_the_table_say_the_same() {
        var list =
                page("/maps/sds/2016-18/outline").select("li:has(> [data-code=S2]) > .ettle_note");
        assertThat(list.text()).isEqualTo("Evidence: 3 for, 1 against");
        assertThat(list.select("a").attr("href"))
                .isEqualTo("/maps/sds/2016-18/outcomes/S2#evidence");
        var table = page("/maps/sds/2016-18/table");
        assertThat(table.select("th").eachText()).contains("Evidence");
        assertThat(table.select("tr:has(th [data-code=S2])").text()).contains("3 for, 1 against");
    }

    @Test
    void an_outcome_shows_counts_by_kind_of_source_and_every_item() {
        var page = page("/maps/sds/2016-18/outcomes/S2");
        assertThat(page.select("#evidence-counts tbody th").eachText())
                .containsExactly("Survey", "Inspection", "Research", "Conversation", "All");
        assertThat(page.select("#evidence-counts tbody tr:last-child td").eachText())
                .startsWith("3", "1", "0", "0", "4")
                .contains("● Direct");
        assertThat(page.select(".ettle_items > li")).hasSize(4);
        assertThat(page.select(".ettle_quote").text())
                .isEqualTo("Nobody asked me what mattered before. This time they did.");
        assertThat(page.select(".ettle_evidence").text())
                .contains("1 item of these is invented", "Made for this version.");
        assertThat(page.select(".ettle_items a").eachAttr("href"))
                .anyMatch(address -> address.startsWith("/evidence/sources/"))
                .anyMatch(address -> address.startsWith("/evidence/passages/"));
    }

    @Test
    void an_outcome_without_evidence_says_so_and_each_of_its_links() {
        var page = page("/maps/sds/2016-18/outcomes/S3");
        assertThat(page.select(".ettle_evidence").text()).contains("No evidence yet");
        assertThat(page("/maps/sds/2018/outcomes/7").select(".ettle_link .ettle_note").eachText())
                .isNotEmpty()
                .allMatch(note -> note.startsWith("Evidence: "));
    }

    @Test
    void the_matrix_has_a_cell_for_every_outcome_and_kind() {
        var page = page("/evidence/coverage?map=sds&version=2016-18");
        assertThat(page.select("#coverage tbody tr")).hasSize(4);
        assertThat(page.select("#coverage tbody tr:first-child td")).hasSize(13);
        assertThat(page.select("#coverage tr:has(.ettle_matrix__some)").text())
                .contains("● Direct", "○ Proxy", "1 invented", "– None");
        assertThat(page.select("main").text()).contains("Some of these items are invented");
    }

    @Test
    void invented_items_can_be_left_out() {
        var page = page("/evidence/coverage?map=sds&version=2016-18&invented=hide");
        assertThat(page.select("main").text()).contains("Invented items are left out");
        assertThat(page.select("#coverage").text()).doesNotContain("invented");
        assertThat(page.select("#invented").hasAttr("checked")).isTrue();
        assertThat(page.select("a[href*=coverage.csv]").attr("href")).endsWith("&invented=hide");
    }

    @Test
    void the_file_and_the_api_say_the_same_as_the_matrix() {
        var lines = text("/evidence/coverage.csv?map=sds&version=2016-18").lines().toList();
        assertThat(lines).hasSize(1 + 4 * 12);
        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith("sds,2016-18,S2,")
                                && line.contains(",survey,direct,1,1,0,"));
        var outcome =
                JsonMapper.shared()
                        .readTree(text("/api/v1/evidence/coverage?map=sds&version=2016-18"))
                        .get("outcomes")
                        .valueStream()
                        .filter(each -> each.get("code").stringValue().equals("S2"))
                        .findFirst()
                        .orElseThrow();
        assertThat(outcome.get("all").get("items").intValue()).isEqualTo(4);
        assertThat(outcome.get("all").get("invented").intValue()).isEqualTo(1);
        assertThat(outcome.get("kinds").size()).isEqualTo(12);
    }

    @Test
    void gaps_are_told_with_what_could_be_collected_and_that_nobody_agreed() {
        var page = page("/evidence/gaps?map=sds&version=2018");
        assertThat(page.select("#gaps tbody tr")).hasSize(18);
        assertThat(page.select("#gaps tr:has(th:contains(7 ))").text())
                .contains("told of advocacy", "to be agreed");
        assertThat(page("/evidence/gaps?map=sds&version=2016-18").select("#gaps").text())
                .contains("No evidence yet", "None suggested");
        assertThat(page.select("main").text())
                .contains("suggested by Ettle's reading of the 2018 evidence assessment");
        assertThat(text("/evidence/gaps.csv?map=sds&version=2018").lines()).hasSize(19);
    }

    @Test
    void suggestions_go_along_with_the_meaning_only() {
        var page = page("/evidence/gaps?map=sds&version=2019-21");
        assertThat(page.select("#gaps tr:has(th:contains(People))").first()).isNotNull();
        assertThat(page.select("#gaps").text())
                .contains("as much choice and control as they wanted")
                .contains("None suggested");
    }

    @Test
    void a_link_has_a_page_of_its_evidence() {
        var page = page("/evidence/links?map=sds&version=2018&from=5&to=1&kind=PARENT");
        assertThat(page.select("main").text()).contains("No evidence yet");
    }

    @Test
    void an_analyst_decides_and_takes_it_back() {
        var analyst = SignedIn.as(sessions, Demo.ANALYST);
        var queue = page("/evidence/remapping", analyst);
        assertThat(queue.select("main").text())
                .containsPattern("Outcome S1: \\d items")
                .contains("Split", "The outcome was split in two.");
        var form = page(queue.select("a[href*=decision]").attr("href"), analyst);
        assertThat(form.select("input[name=item]")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(form.select("input[name=onto]").eachAttr("value")).startsWith("1", "2");

        var faulty = send(form, analyst, List.of("onto=1", "reason=", "which=ALL"));
        assertThat(faulty).hasStatus(422);
        var again = document(faulty);
        assertThat(again.select("#error-summary").text()).contains("Say why");
        assertThat(again.select("input[name=onto][value=1]").hasAttr("checked")).isTrue();

        assertThat(send(form, analyst, List.of("onto=1", "onto=-none", "reason=r", "which=ALL")))
                .hasStatus(422);
        assertThat(send(form, analyst, List.of("onto=1", "reason=It is about choice", "which=ALL")))
                .hasStatus(303)
                .hasHeader("Location", "/evidence/remapping");
        assertThat(page("/maps/sds/2018/outcomes/1").select(".ettle_items").text())
                .contains("Made for outcome S1", "Its organisation decided");

        var decided = page("/evidence/remapping", analyst);
        var back = decided.select("a[href$=withdrawal]").attr("href");
        var act = page(back, analyst);
        assertThat(send(act, analyst, List.of("reason="))).hasStatus(422);
        assertThat(send(act, analyst, List.of("reason=Too hasty"))).hasStatus(303);
        assertThat(page("/maps/sds/2018/outcomes/1").select(".ettle_evidence").text())
                .containsPattern("\\d items made for earlier versions may bear on it")
                .doesNotContain("Made for outcome S1");
        assertThat(page("/evidence/remapping", analyst).select("main").text())
                .contains("Withdrawn by", "Too hasty");
    }

    @Test
    void only_analysts_see_the_queue() {
        assertThat(
                        site.get()
                                .uri("/evidence/remapping")
                                .with(SignedIn.as(sessions, Demo.READER))
                                .exchange())
                .hasStatus(403);
    }

    private MvcTestResult send(Document page, RequestPostProcessor asker, List<String> typed) {
        var form = page.select("main form[method=post]").first();
        if (form == null) {
            throw new AssertionError("No form is on " + page.title());
        }
        var request = site.post().uri(URI.create(form.attr("action")));
        for (var each : new ArrayList<>(typed)) {
            var parts = each.split("=", 2);
            request.param(parts[0], parts[1]);
        }
        return request.with(TestForms.token()).with(asker).exchange();
    }

    private Document page(String address) {
        return page(address, PUBLIC);
    }

    private Document page(String address, RequestPostProcessor asker) {
        var answer = site.get().uri(URI.create(address)).with(asker).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return document(answer);
    }

    private String text(String address) {
        var answer = site.get().uri(URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Document document(MvcTestResult answer) {
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
