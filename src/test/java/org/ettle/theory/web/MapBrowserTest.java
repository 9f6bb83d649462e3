package org.ettle.theory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.ettle.ProgramTest;
import org.ettle.crawl.Windows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the script adds to the pages of maps, and that they do without it.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapBrowserTest {

    private static final String COMPARISON = "/maps/sds/comparison?from=2018&to=2019-21";
    private static final String FOCUSED =
            """
            () => {
              const here = document.activeElement;
              return (here.closest("[data-code]") ?? here.querySelector("[data-code]"))?.dataset.code;
            }
            """;

    @LocalServerPort int port;

    private Windows windows;

    @BeforeAll
    void open() {
        windows = Windows.open();
    }

    @AfterAll
    void close() {
        windows.close();
    }

    @Test
    void the_arrow_keys_go_along_the_links_and_down_a_column() {
        try (var page = page("/maps/sds/2018", true)) {
            focus(page, "5");

            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate(FOCUSED)).isEqualTo("6");
            page.keyboard().press("ArrowRight");
            assertThat(page.evaluate(FOCUSED)).isEqualTo("1");
            page.keyboard().press("ArrowRight");
            assertThat(page.evaluate(FOCUSED)).isEqualTo("0");
            page.keyboard().press("ArrowLeft");
            assertThat(page.evaluate(FOCUSED)).isIn("1", "2", "3", "4");
        }
    }

    @Test
    void what_leads_to_the_focused_box_and_from_it_stands_out() {
        try (var page = page("/maps/sds/2018", true)) {
            focus(page, "9");

            assertThat(page.locator("svg.drawing [data-code='3']"))
                    .not()
                    .hasClass(Pattern.compile("ettle_faint"));
            assertThat(page.locator("svg.drawing [data-code='15']"))
                    .hasClass(Pattern.compile("ettle_faint"));
        }
    }

    @Test
    void a_filter_changes_the_comparison_in_place_and_keeps_the_focus() {
        try (var page = page(COMPARISON, true)) {
            page.evaluate("() => { window.notLoadedAgain = true; }");
            page.locator("#type").focus();

            page.locator("#type").selectOption("added");

            assertThat(page.locator(".ettle_summary")).containsText("2 of 19 changes shown");
            assertThat(page).hasURL(Pattern.compile("type=added"));
            assertThat(page.evaluate("() => window.notLoadedAgain")).isEqualTo(true);
            assertThat(page.locator("#type")).isFocused();
        }
    }

    @Test
    void without_script_the_same_filter_is_sent_by_its_button() {
        try (var page = page(COMPARISON, false)) {
            page.locator("#type").selectOption("added");
            page.locator("form.ettle_filter button").click();

            assertThat(page.locator(".ettle_summary")).containsText("2 of 19 changes shown");
        }
    }

    private Page page(String address, boolean script) {
        var page = windows.page(script);
        page.navigate("http://localhost:" + port + address);
        return page;
    }

    private static void focus(Page page, String code) {
        page.evaluate(
                """
                code => {
                  const box = document.querySelector(`svg.drawing [data-code="${code}"]`);
                  (box.closest("a") ?? box.querySelector("a") ?? box).focus();
                }
                """,
                code);
    }
}
