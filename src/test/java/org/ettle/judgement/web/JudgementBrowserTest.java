package org.ettle.judgement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.sql.SQLException;
import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.crawl.Screens;
import org.ettle.crawl.Windows;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.TestDatabase;
import org.ettle.platform.store.server.DatabaseServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Judgements in wide and narrow windows, without script.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgementBrowserTest {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    private static final String INVENTED = "/judgements/de300000-0000-4000-8000-00000000090";

    private static final String ANALYSIS =
            "/judgements/analyses/de300000-0000-4000-8000-000000000951";

    @Autowired Sessions sessions;
    @Autowired DatabaseServer server;
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
    void anybody_picks_a_published_judgement_lists_every_passage_under_it_and_leaves_one_out() {
        var page = windows.page(false);
        page.setViewportSize(1280, 900);
        page.navigate(at("/judgements"));
        page.locator("#published ~ ol a").first().click();
        assertThat(page.locator("#evidence ~ ol > li").count()).isPositive();
        var before = page.locator(".ettle_verdict").textContent();
        page.locator("#evidence ~ ol a:has-text('What if')").first().click();
        assertThat(page.locator(".ettle_without").textContent())
                .contains("Left out", before.strip());
        keep(page, "without", 1280);
        page.setViewportSize(320, 900);
        keep(page, "without", 320);
    }

    @Test
    void nothing_is_wider_than_its_window() {
        var page = signedIn();
        for (int width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            for (var address :
                    List.of(
                            "/judgements",
                            "/judgements/new",
                            "/judgements/new?map=sds&version=2018&outcome=5",
                            "/judgements/contrary?map=sds&version=2018&outcome=5",
                            INVENTED + "1",
                            INVENTED + "2",
                            INVENTED + "3",
                            INVENTED + "4",
                            INVENTED + "4/opinion",
                            INVENTED + "4/publish",
                            "/judgements/owed",
                            "/judgements/analyses",
                            ANALYSIS,
                            "/judgements/analyses/new",
                            ANALYSIS + "/theory",
                            ANALYSIS + "/evidence",
                            ANALYSIS + "/story",
                            ANALYSIS + "/objection",
                            ANALYSIS + "/verdict",
                            INVENTED + "1/decisions/new",
                            "/judgements/decided/de300000-0000-4000-8000-000000000922/open",
                            "/judgements/decided/de300000-0000-4000-8000-000000000921/actions/new",
                            "/judgements/actions/de300000-0000-4000-8000-000000000931/end",
                            "/judgements/actions/de300000-0000-4000-8000-000000000931/expected/new",
                            "/judgements/expected/de300000-0000-4000-8000-000000000941/settle",
                            "/maps/sds/2018",
                            "/maps/sds/2018/outline",
                            "/maps/sds/2018/table",
                            "/maps/sds/2018/outcomes/5")) {
                page.navigate(at(address));
                keep(page, address.replace("de300000-0000-4000-8000-000000000", ""), width);
            }
        }
    }

    @Test
    void a_lapsed_judgement_is_read_whole_on_the_screen_and_on_paper() throws SQLException {
        age("-", "905");
        try {
            readALapsedOne();
        } finally {
            age("+", "905");
        }
    }

    /// Other tests read the same judgement.
    private void age(String sign, String id) throws SQLException {
        try (var connection = TestDatabase.on(server.database()).superuser();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    """
                    update judgement.judgement
                       set opened_at = opened_at %s interval '3 years',
                           lapses_on = (lapses_on %s interval '3 years')::date
                     where id = 'de300000-0000-4000-8000-000000000%s'
                    """
                            .formatted(sign, sign, id));
        }
    }

    private void readALapsedOne() {
        var page = windows.page(false);
        for (int width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            page.navigate(at(INVENTED + "5"));
            assertThat(page.locator("main").textContent()).contains("lapsed", "byte for byte");
            keep(page, "lapsed", width);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(794, 1123);
        assertThat(page.locator("nav").first().isVisible()).isFalse();
        // What is folded up on the screen is there on paper.
        assertThat(page.locator("#answers + article .ds_details__text").isVisible()).isTrue();
        keep(page, "printed", 794);
    }

    private static void keep(Page page, String address, int width) {
        Screens.keep(page, "judgement-" + address + "-" + width);
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }

    private Page signedIn() {
        var page = windows.page(false);
        var word = SignedIn.word(sessions, NATIONAL, Demo.ANALYST.id());
        page.context().addCookies(List.of(new Cookie("ettle", word.reveal()).setUrl(at(""))));
        return page;
    }
}
