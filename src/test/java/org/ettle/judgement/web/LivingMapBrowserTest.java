package org.ettle.judgement.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ettle.ProgramTest;
import org.ettle.crawl.Screens;
import org.ettle.crawl.Windows;
import org.ettle.evidence.Target;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.JudgementFact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.TestDatabase;
import org.ettle.platform.store.server.DatabaseServer;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The map through time, with and without script, wide and narrow, and without any colour. The
/// invented judgements are made to be of three days.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivingMapBrowserTest {

    private static final String MAP = "/maps/sds/2018";
    private static final String INVENTED = "de300000-0000-4000-8000-000000000";
    private static final Map<String, String> DAYS =
            Map.of(
                    "901", "2024-03-01",
                    "902", "2025-02-10",
                    "903", "2026-05-05",
                    "905", "2026-05-05");

    @Autowired DatabaseServer server;
    @Autowired JudgementBeside beside;
    @LocalServerPort int port;

    private Windows windows;

    @BeforeAll
    void open() throws SQLException {
        try (var connection = TestDatabase.on(server.database()).superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            // What other tests published is of the last day.
            statement.execute(
                    "update judgement.judgement set published_at = '2026-05-05T12:00Z'"
                            + " where published_at is not null");
            for (var each : DAYS.entrySet()) {
                statement.execute(
                        "update judgement.judgement set published_at = '%sT12:00Z' where id = '%s'"
                                .formatted(each.getValue(), INVENTED + each.getKey()));
            }
        }
        var owner = OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
        beside.told(
                new JudgementFact.JudgementPublished(
                        owner,
                        new Judgement.Id(UUID.fromString(INVENTED + "901")),
                        new Target.AnOutcome(owner, MapVersion.Id.fresh(), new Outcome.Code("5")),
                        LocalDate.of(2028, 1, 1),
                        "Its day changed."));
        windows = Windows.open();
    }

    @AfterAll
    void close() {
        windows.close();
    }

    @Test
    void the_slider_opens_a_day_on_which_every_box_stands_where_it_stood() {
        var page = page(MAP, true, 1280);
        var before = places(page);
        var slider = page.locator(".ettle_time__slider input");
        assertThat(slider).hasAttribute("aria-valuetext", "5 May 2026");
        slider.focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page).hasURL(Pattern.compile("on=2025-02-10"));
        assertThat(page.locator(".ettle_time__slider input")).isFocused();
        assertThat(page.locator("svg.drawing .changed")).hasCount(1);
        assertThat(page.locator("#changed + .ettle_turns > li")).hasCount(1);
        assertThat(page.locator("svg.drawing [data-code='15']")).containsText("Not judged yet");
        assertThat(places(page)).isEqualTo(before);
    }

    @Test
    void without_script_the_days_are_links_and_what_changed_is_told() {
        var page = page(MAP, false, 1280);
        page.locator(".ettle_time a:has-text('1 March 2024')").click();
        assertThat(page.locator("#changed")).hasText("What changed on 1 March 2024");
        assertThat(page.locator(".ettle_turns").first())
                .containsText("From Not judged yet to Invented: on course, likely");
        assertThat(page.locator("svg.drawing [data-code='11']")).containsText("Not judged yet");
        page.navigate(at(MAP + "?on=2020-01-01"));
        assertThat(page.locator("main")).containsText("The first is of 1 March 2024");
        page.navigate(at(MAP + "?on=yesterday"));
        assertThat(page.locator("main")).containsText("“yesterday” is no day");
        page.navigate(at(MAP + "/history"));
        assertThat(page.locator(".ettle_timeline > li")).hasCount(3);
        assertThat(page.locator(".ettle_bracket").first()).containsText("became");
    }

    @Test
    void nothing_is_wider_than_its_window_and_status_is_told_without_colour() {
        for (var address :
                List.of(
                        MAP,
                        MAP + "?on=2025-02-10",
                        MAP + "?marks=hide",
                        MAP + "/history",
                        MAP + "/lanes",
                        MAP + "/outcomes/5",
                        MAP + "/outcomes/11",
                        MAP + "/outcomes/15")) {
            for (int width : List.of(1280, 640, 320)) {
                var page = page(address, true, width);
                page.evaluate("() => { document.documentElement.style.filter = 'grayscale(1)'; }");
                Screens.keep(page, "living-" + address + "-" + width);
            }
        }
    }

    private static Object places(Page page) {
        return page.evaluate(
                """
                () => [...document.querySelectorAll("svg.drawing [data-code] > rect:first-of-type")]
                  .map((box) => ["x", "y", "width", "height"].map((name) => box.getAttribute(name)).join())
                """);
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }

    private Page page(String address, boolean script, int width) {
        var page = windows.page(script);
        page.setViewportSize(width, 900);
        page.navigate(at(address));
        return page;
    }
}
