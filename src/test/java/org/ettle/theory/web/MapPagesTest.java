package org.ettle.theory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ettle.ProgramTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The pages of the published maps, as anybody sees them.
@ProgramTest
class MapPagesTest {

    @Autowired MockMvcTester pages;

    @Test
    void the_shelf_offers_the_four_versions_newest_first() {
        assertThat(page("/maps").select(".ettle_card h3 a").eachAttr("href"))
                .containsSubsequence(
                        "/maps/sds/2023-27",
                        "/maps/sds/2019-21",
                        "/maps/sds/2018",
                        "/maps/sds/2016-18");
    }

    @Test
    void the_2018_map_is_drawn_with_its_18_outcomes_each_a_link_to_its_page() {
        var drawing = page("/maps/sds/2018").select("svg.drawing");

        assertThat(drawing).hasSize(1);
        assertThat(drawing.select("[data-code]").eachAttr("data-code"))
                .containsExactlyInAnyOrder(
                        "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13",
                        "14", "15", "16", "17");
        assertThat(drawing.select("a").eachAttr("href"))
                .contains("/maps/sds/2018/outcomes/0", "/maps/sds/2018/outcomes/17");
    }

    @Test
    void an_outcome_in_focus_is_told_link_by_link() {
        var focus = page("/maps/sds/2018?focus=11").select(".ettle_focus");

        assertThat(focus).hasSize(1);
        assertThat(focus.text()).contains("needs to be in place for", "What leads to it");
        assertThat(focus.select("[data-from=11][data-to=3]")).hasSize(1);
    }

    @Test
    void influences_can_be_hidden_from_the_drawing() {
        assertThat(links("/maps/sds/2018?influences=hide")).hasSize(21);
        assertThat(links("/maps/sds/2018").size()).isGreaterThan(21);
    }

    @Test
    void the_page_of_outcome_4_has_the_nine_system_areas_and_shows_its_standing() {
        var outcome = page("/maps/sds/2018/outcomes/4");

        assertThat(outcome.select(".ettle_tags > li")).hasSize(9);
        assertThat(outcome.select(".ettle_outcome-header").text()).contains("Working label");
        assertThat(outcome.select(".ettle_timeline").text()).contains("Superseded", "Leaders");
    }

    @Test
    void from_2018_to_2019_there_are_17_pairs_and_2_added() {
        var comparison = page("/maps/sds/comparison?from=2018&to=2019-21");

        assertThat(comparison.select(".ettle_comparison tbody tr")).hasSize(19);
        assertThat(count(comparison, "Added")).isEqualTo("2");
        assertThat(
                        comparison.select(".ettle_counts dd").eachText().stream()
                                .mapToInt(Integer::parseInt)
                                .sum())
                .isEqualTo(19);
    }

    @Test
    void from_2016_to_2018_one_outcome_is_split_and_one_superseded() {
        var comparison = page("/maps/sds/comparison?from=2016-18&to=2018&view=list");

        assertThat(count(comparison, "Split")).isEqualTo("1");
        assertThat(count(comparison, "Superseded")).isEqualTo("1");
    }

    @Test
    void a_comparison_is_filtered_by_type_and_lane_and_says_when_nothing_fits() {
        assertThat(
                        page("/maps/sds/comparison?from=2018&to=2019-21&type=added")
                                .select(".ettle_comparison tbody tr"))
                .hasSize(2);
        assertThat(
                        page("/maps/sds/comparison?from=2018&to=2019-21&type=added&lane=system")
                                .select("#comparison")
                                .text())
                .contains("No change fits these filters");
    }

    @Test
    void a_comparison_of_nothing_in_particular_takes_the_newest_version_and_the_one_before() {
        var comparison = page("/maps/sds/comparison?from=2040&to=&type=nonsense");

        var versions = comparison.select("#to option").eachAttr("value");
        assertThat(comparison.select("#to option[selected]").attr("value"))
                .isEqualTo(versions.getLast());
        assertThat(comparison.select("#from option[selected]").attr("value"))
                .isEqualTo(versions.get(versions.size() - 2));
    }

    @Test
    void the_beginning_of_a_word_finds_outcomes_and_marks_them() {
        var found = page("/search?q=advoc");

        assertThat(found.select(".ettle_hits > li")).isNotEmpty();
        assertThat(found.select(".ettle_hits mark").eachText()).contains("advocacy");
    }

    @Test
    void a_search_without_hits_keeps_the_words_and_says_what_to_do() {
        var found = page("/search?q=zebra%20%3Cb%3E");

        assertThat(found.select("#words").attr("value")).isEqualTo("zebra <b>");
        assertThat(found.select("main").text()).contains("Nothing was found", "Check the spelling");
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var address :
                new String[] {
                    "/maps/nothing",
                    "/maps/nothing/2018",
                    "/maps/sds/2040",
                    "/maps/sds/2018/outcomes/99",
                    "/maps/sds/2018/outcomes/no%20code",
                    "/maps/sds/2018?focus=99"
                }) {
            assertThat(pages.get().uri(URI.create(address))).as(address).hasStatus(404);
        }
    }

    private List<String> links(String address) {
        return page(address).select("svg.drawing [data-from][data-to]").eachAttr("data-from");
    }

    private static String count(Document comparison, String title) {
        return comparison.select(".ettle_counts > div").stream()
                .filter(count -> count.select("dt").text().equals(title))
                .map(count -> count.select("dd").text())
                .findFirst()
                .orElse("none");
    }

    private Document page(String address) {
        var answer = pages.get().uri(URI.create(address)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
