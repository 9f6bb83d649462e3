package org.ettle.judgement.web.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.crawl.Windows;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Vintages;
import org.ettle.judgement.web.area.AreaFixtures;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Process tracing by keyboard and without script, and the other ways to judge in wide and narrow
/// windows.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TraceBrowserTest {

    private static final Path SCREENS = Path.of("target", "screens", "judgement");
    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    private static final String INVENTED =
            "/judgements/traces/de300000-0000-4000-8000-000000000961";
    private static final String LINK = "?map=sds&version=2018&from=5&to=2&kind=PARENT";

    @Autowired Sessions sessions;
    @Autowired Vintages vintages;
    @Autowired Areas areas;
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
    void a_judge_registers_a_test_by_keyboard_before_anybody_looks() {
        var page = signedIn();
        page.setViewportSize(1280, 900);
        page.navigate(at("/judgements/traces/new" + LINK));
        page.locator("textarea[name=question]").fill("Whether to go on");
        page.locator("textarea[name=rivals]").fill("Friends did");
        page.locator("#assessors-ONE").press("Space");
        enter(page);
        page.locator("#orders + ul a").first().press("Enter");
        page.locator("textarea[name=statement]").fill("They say so");
        page.locator("input[name=ifHeld]").fill("80 to 90");
        page.locator("input[name=rival0]").fill("10 to 20");
        page.locator("input[name=other]").fill("often");
        enter(page);
        assertThat(page.locator("#error-summary").textContent()).contains("such as 70 to 90");
        assertThat(page.locator("input[name=ifHeld]").inputValue()).isEqualTo("80 to 90");
        keep(page, "trace-test-faulty", 1280);
        page.locator("input[name=other]").fill("5");
        enter(page);
        assertThat(page.locator("#tests ~ article").count()).isEqualTo(1);
        page.locator("#tests ~ article a:has-text('Say what came of looking')").press("Enter");
        page.locator("#came-NOT_LOOKED").press("Space");
        enter(page);
        assertThat(page.locator("#tests ~ article").textContent())
                .contains("It was not looked for", "Straw in the wind");
        assertThat(page.locator("a:has-text('Register a test')").count()).isZero();
    }

    /// Sends the form by keyboard.
    private static void enter(Page page) {
        page.locator("main form[method=post] button[type=submit]").press("Enter");
    }

    @Test
    void nothing_is_wider_than_its_window() {
        var page = signedIn();
        for (int width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            for (var address :
                    List.of(
                            "/judgements/areas",
                            "/judgements/areas?indicator=implementation-rate")) {
                page.navigate(at(address));
                keep(page, "fresh" + address, width);
            }
        }
        AreaFixtures.take(vintages, areas);
        for (int width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            for (var address :
                    List.of(
                            "/judgements",
                            "/judgements/traces",
                            INVENTED,
                            INVENTED.replace("961", "962"),
                            "/judgements/traces/new" + LINK,
                            "/judgements/accounts/versions?map=sds&version=2018&otherMap=sds"
                                    + "&otherVersion=2016-18",
                            "/judgements/pathways?map=sds&version=2018",
                            "/judgements/pathways?map=sds&version=2018&outcome=2",
                            "/judgements/links" + LINK,
                            "/judgements/links/facets" + LINK,
                            "/judgements/de300000-0000-4000-8000-000000000905/certainty/cerqual",
                            "/judgements/areas",
                            "/judgements/areas?indicator=implementation-rate",
                            "/judgements/accounts?map=sds&version=2018")) {
                page.navigate(at(address));
                keep(page, address.replace("de300000-0000-4000-8000-000000000", ""), width);
            }
        }
    }

    private static void keep(Page page, String address, int width) {
        var name = address.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENS.resolve(name + "-" + width + ".png")));
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(address + " at " + width)
                .isLessThanOrEqualTo(width);
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
