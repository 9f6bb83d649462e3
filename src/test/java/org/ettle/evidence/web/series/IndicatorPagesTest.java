package org.ettle.evidence.web.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.ettle.ProgramTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The indicators as everybody finds them after a start: with the national figures.
@ProgramTest
class IndicatorPagesTest {

    private static final String RATE = "/evidence/indicators/implementation-rate";

    @Autowired MockMvcTester site;

    @Test
    void every_indicator_is_listed_and_found_by_a_word() {
        assertThat(page("/evidence/indicators").select(".ettle_card")).hasSize(13);
        assertThat(
                        page("/evidence/indicators?q=implementation")
                                .select(".ettle_card h2")
                                .eachText())
                .contains("Implementation rate of self-directed support");
        assertThat(page("/evidence/indicators?unit=PERCENT").select(".ettle_card")).hasSize(2);
        assertThat(page("/evidence/indicators?q=zzzz").text()).contains("No indicator was found");
    }

    @Test
    void the_break_of_the_denominator_stands_on_the_chart_above_it_and_in_the_table() {
        for (var area : new String[] {"scotland", "scotland-estimated"}) {
            var page = page(RATE + "?area=" + area);

            assertThat(page.select(".ds_warning-text").text())
                    .contains("Between 2015/16 and 2016/17: The denominator was narrowed")
                    .contains("25.6% to 70%");
            assertThat(page.select("svg.drawing desc").text()).contains("denominator was narrowed");
            assertThat(page.select(".ettle_chart svg text").text())
                    .contains("Break 1, after 2015/16");
            var rows = page.select("#figures tbody tr").eachText();
            int broken =
                    rows.indexOf(
                            rows.stream()
                                    .filter(it -> it.startsWith("Break:"))
                                    .findFirst()
                                    .orElseThrow());
            assertThat(rows.get(broken - 1)).startsWith("2015/16");
            assertThat(rows.get(broken + 1)).startsWith("2016/17");
        }
    }

    @Test
    void no_line_is_drawn_across_a_break() {
        var page = page(RATE + "?area=scotland");
        var joined =
                page.select(".ettle_chart path[stroke=#002d54][stroke-width=2.5]").eachAttr("d");

        // The legend, and 2014/15 to 2015/16.
        assertThat(joined).hasSize(2);
    }

    @Test
    void what_the_figures_must_not_be_taken_for_is_said() {
        assertThat(page("/evidence/indicators/people-choosing").select(".ds_warning-text").text())
                .contains("Option uptake is no proxy for implementation or fidelity");
        assertThat(page(RATE).select(".ds_warning-text").text())
                .contains("indicative")
                .contains("not a target");
    }

    @Test
    void a_revision_is_told_and_the_older_figure_can_be_looked_at() {
        var address = "/evidence/indicators/people-choosing-rate?area=scotland-estimated";
        var page = page(address);
        assertThat(page.select("#figures").text()).contains("2020/21 18.4 per 1,000");
        assertThat(page.select("#vintages ~ ul").text())
                .contains("19.4 per 1,000 in Insights in Social Care")
                .contains("18.4 per 1,000 in Insights in Social Care");

        var before = page(address + "&as-of=phs-insights-2019-20-and-2020-21");
        assertThat(before.select("#figures").text())
                .contains("2020/21 19.4 per 1,000")
                .doesNotContain("2021/22");
        assertThat(before.select(".ds_inset-text").text()).contains("As published in");
    }

    @Test
    void every_figure_says_its_definition_numerator_denominator_and_completeness() {
        var row =
                page(RATE + "?area=scotland-estimated")
                        .select("#figures tbody tr:last-child")
                        .text();

        assertThat(row)
                .contains("2020/21 84.4%")
                .contains("105,790 125,335 3")
                .contains("No council's figures are here")
                .contains("Insights in Social Care");
        assertThat(page(RATE + "/definitions/1").text())
                .contains("All people in the Social Care Survey")
                .contains("A later definition holds from 1 April 2016");
    }

    @Test
    void an_end_that_is_not_known_is_said() {
        assertThat(page("/evidence/indicators/survey-choices").select("#figures").text())
                .contains("2014/15 at least 35,000");
    }

    @Test
    void what_has_no_figures_yet_says_so() {
        assertThat(page("/evidence/indicators/support-needs").text())
                .contains("There are no figures yet");
        assertThat(page(RATE + "/areas").text()).contains("No council has a figure yet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?area=nowhere&age=200&group=%3Cscript%3E&as-of=x",
                "?area=scotland&area=",
                "?q=%27"
            })
    void an_address_is_no_dead_end(String query) {
        assertThat(page(RATE + query).select("#figures tbody tr")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/evidence/indicators/none",
                RATE + "/definitions/9",
                RATE + "/definitions/x",
                RATE + "/definitions/99999999999",
                "/evidence/releases/x",
                "/evidence/releases/00000000-0000-4000-8000-000000000000",
                "/api/v1/indicators/none"
            })
    void what_is_not_there_is_not_found(String address) {
        assertThat(site.get().uri(uri(address)).exchange()).hasStatus(404);
    }

    @Test
    void the_table_fits_its_description() throws Exception {
        var description = json(RATE + "/datapackage.json");
        var resource = description.at("/resources/0");
        var fields = resource.at("/schema/fields").valueStream().toList();
        var table =
                text(site.get().uri(RATE + "/" + resource.at("/path").stringValue()).exchange());

        assertThat(description.at("/licenses/0/name").stringValue()).isEqualTo("OGL-UK-3.0");
        assertThat(description.at("/sources").size()).isEqualTo(5);
        assertThat(resource.at("/schema/missingValues/0").stringValue()).isEmpty();
        try (var parser =
                CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(table))) {
            assertThat(parser.getHeaderNames())
                    .isEqualTo(fields.stream().map(it -> it.at("/name").stringValue()).toList());
            for (var row : parser) {
                for (var field : fields) {
                    fits(field, row.get(field.at("/name").stringValue()));
                }
            }
        }
    }

    private static void fits(JsonNode field, String cell) {
        var pattern =
                switch (field.at("/type").stringValue()) {
                    case "integer" -> "-?[0-9]+";
                    case "number" -> "-?[0-9]+(\\.[0-9]+)?";
                    case "date" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
                    case "boolean" -> "true|false";
                    default -> "(?s).*";
                };
        assertThat(cell).matches("|" + pattern);
    }

    @Test
    void programs_read_the_same() {
        assertThat(json("/api/v1/indicators").at("/indicators").size()).isEqualTo(13);
        assertThat(json("/api/v1/indicators/implementation-rate").at("/definitions").size())
                .isEqualTo(3);
        var figures =
                json(
                        "/api/v1/indicators/people-choosing-rate/figures"
                                + "?area=scotland-estimated&group=Any+SDS"
                                + "&as-of=phs-insights-2019-20-and-2020-21");
        assertThat(figures.at("/figures").size()).isEqualTo(4);
        assertThat(figures.at("/figures/3/value").decimalValue()).isEqualTo("19.4");
        assertThat(figures.at("/figures/3/until").stringValue()).isEqualTo("2021-04-01");
        assertThat(
                        site.get()
                                .uri("/api/v1/indicators/implementation-rate/figures?as-of=x")
                                .exchange())
                .hasStatus(400);
    }

    @Test
    void an_answer_that_was_kept_still_holds() {
        var first = site.get().uri("/api/v1/indicators").exchange();
        var tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));

        assertThat(site.get().uri("/api/v1/indicators").header("If-None-Match", tag).exchange())
                .hasStatus(304);
    }

    private JsonNode json(String address) {
        return JsonMapper.shared().readTree(text(site.get().uri(uri(address)).exchange()));
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
