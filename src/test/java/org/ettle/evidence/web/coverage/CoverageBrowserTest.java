package org.ettle.evidence.web.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.crawl.Screens;
import org.ettle.crawl.Windows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// The pages of coverage with evidence on them, in wide and narrow windows and in print, without
/// script. The crawl sees them empty.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageBrowserTest {

    @Autowired Sessions sessions;
    @Autowired ApplicationContext program;
    @LocalServerPort int port;

    private Windows windows;

    @BeforeAll
    void open() {
        new EvidenceOnMap(program).tell("2018", "5");
        windows = Windows.open();
    }

    @AfterAll
    void close() {
        windows.close();
    }

    @Test
    void nothing_is_wider_than_its_window() {
        var page = signedIn();
        for (int width : List.of(1280, 320)) {
            page.setViewportSize(width, 900);
            for (var address :
                    List.of(
                            "/maps/sds/2018",
                            "/maps/sds/2018/table",
                            "/maps/sds/2018/outcomes/5",
                            "/evidence/coverage?map=sds&version=2018",
                            "/evidence/gaps?map=sds&version=2018",
                            "/evidence/remapping")) {
                page.navigate("http://localhost:" + port + address);
                keep(page, address, width);
            }
            page.locator("a[href*=decision]").first().click();
            keep(page, "decision", width);
        }
    }

    @Test
    void the_matrix_fits_on_paper() {
        var page = signedIn();
        page.setViewportSize(1040, 700);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.navigate("http://localhost:" + port + "/evidence/coverage?map=sds&version=2018");
        keep(page, "coverage-print", 1040);
        assertThat((int) page.evaluate("document.querySelector('#coverage').scrollWidth"))
                .isLessThanOrEqualTo(1040);
    }

    private static void keep(Page page, String address, int width) {
        Screens.keep(page, "coverage-" + address + "-" + width);
    }

    private Page signedIn() {
        var page = windows.page(false);
        var word = SignedIn.word(sessions, EvidenceOnMap.NATIONAL, Demo.ANALYST.id());
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("ettle", word.reveal())
                                        .setUrl("http://localhost:" + port)));
        return page;
    }
}
