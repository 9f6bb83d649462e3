package org.ettle.review.web.screening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.crawl.Windows;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.review.Reviews;
import org.ettle.review.intake.Intakes;
import org.ettle.review.screening.AtStage;
import org.ettle.review.screening.Decide;
import org.ettle.review.screening.Said;
import org.ettle.review.screening.Screening;
import org.ettle.review.screening.ScreeningFixtures;
import org.ettle.review.screening.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Two people screen the same records: one by keys, the other without script.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningBrowserTest {

    private static final Path SCREENS = Path.of("target", "screens", "screening");
    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    private static final List<String> TITLES =
            List.of(
                    "Direct payments and what people do with them",
                    "The growth of trout in northern lochs",
                    "Choice and control after the Act: a survey of carers in three partnerships",
                    "Personal assistants and the families who employ them",
                    "A poem on the sea");

    @Autowired Sessions sessions;
    @Autowired Reviews reviews;
    @Autowired Intakes intakes;
    @Autowired Screening screening;
    @LocalServerPort int port;

    private Windows windows;
    private AtStage at;

    @BeforeAll
    void open() {
        windows = Windows.open();
        at =
                Askers.call(
                        new Asker(NATIONAL, Demo.ANALYST.id(), "a test"),
                        () ->
                                ScreeningFixtures.aReview(
                                        reviews, intakes, "Direct payments", 2, TITLES));
    }

    @AfterAll
    void close() {
        windows.close();
    }

    @Test
    void two_people_screen_one_by_keys_and_one_without_script_and_settle_what_they_differ_on() {
        var ann = signedIn(Demo.ANALYST, true);
        ann.navigate(at(""));
        button(ann, "Take them by number").click();
        keepBoth(ann, "screen");
        assertThat(ann.locator(".ettle_record mark").first().textContent())
                .isEqualTo("Direct payments");
        press(ann, "i");
        shows(ann, TITLES.get(1));
        ann.keyboard().press("e");
        keepBoth(ann, "reasons");
        press(ann, "1");
        shows(ann, TITLES.get(2));
        ann.keyboard().press("n");
        ann.keyboard().type("I need the whole of it");
        ann.keyboard().press("Escape");
        press(ann, "u");
        shows(ann, TITLES.get(3));
        press(ann, "z");
        shows(ann, TITLES.get(2));
        press(ann, "i");
        assertThat(ann.locator(".ettle_screening-header").textContent())
                .contains("You have decided on 3 of 5 records.");

        var bob = signedIn(Demo.SECOND_ANALYST, false);
        bob.navigate(at(""));
        button(bob, "Take them by number").click();
        shows(bob, TITLES.getFirst());
        assertThat(bob.locator("body").textContent()).doesNotContain("I need the whole of it");
        button(bob, "Include").click();
        shows(bob, TITLES.get(1));
        bob.locator("[name=note]").fill("x".repeat(2_001));
        button(bob, "Include").click();
        assertThat(bob.locator("#error-summary").textContent()).contains("2000 characters");
        assertThat(bob.locator("[name=note]").inputValue()).hasSize(2_001);
        bob.locator("[name=note]").fill("Trout matter too");
        button(bob, "Include").click();
        shows(bob, TITLES.get(2));
        bob.locator("summary.ettle_decide__button").click();
        button(bob, "No study").click();
        shows(bob, TITLES.get(3));

        button(ann, "Put the likeliest first").click();
        for (int i = 0; i < 100 && ann.locator(".ettle_weights").count() == 0; i++) {
            ann.reload();
        }
        ann.locator("summary:has-text('Why this record comes now')").click();
        assertThat(ann.locator(".ettle_weights > li").count()).isPositive();
        keepBoth(ann, "ranked");

        bob.navigate(at("/conflicts"));
        assertThat(bob.locator(".ettle_items").textContent())
                .contains("Trout matter too", "Not about SDS", "record 2", TITLES.get(1));
        keepBoth(bob, "conflicts");
        bob.locator(".ettle_items a").first().click();
        keepBoth(bob, "conflict");
        button(bob, "Settle it").click();
        assertThat(bob.locator("#error-summary").textContent()).contains("Choose");
        bob.locator("label:has-text('Exclude: Not about SDS')").click();
        bob.locator("label:has-text('talked it over')").click();
        bob.locator("[name=words]").fill("Trout are no people");
        button(bob, "Settle it").click();
        assertThat(bob.locator(".ettle_items > li").count()).isEqualTo(1);

        for (var page : List.of("/agreement", "/stopping", "/history", "/together")) {
            bob.navigate(at(page));
            keepBoth(bob, page.substring(1));
        }
        bob.locator("[name=holding]").fill("poem");
        bob.locator("label:has-text('No study')").click();
        bob.locator("[name=note]").fill("Poems are no studies");
        button(bob, "Count them first").click();
        assertThat(bob.locator(".ds_warning-text").textContent()).contains("1 record is like that");
        keepBoth(bob, "counted");
        button(bob, "Exclude them").click();
        assertThat(bob.locator(".ettle_items").textContent()).contains("Poems are no studies");
        keepBoth(bob, "excluded");
        bob.navigate(at("/records/1").replaceFirst("/screening/[^/]+", ""));
        assertThat(bob.locator("#past + ol").textContent()).contains("Titles: Included");
        keepBoth(bob, "past");
        bob.navigate(at("/together"));
        button(bob, "Take all of it back").click();
        assertThat(bob.locator(".ettle_items").textContent()).contains("1 taken back");
        bob.locator("[name=holding]").fill("poem");
        bob.locator("label:has-text('No study')").click();
        bob.locator("[name=note]").fill("Poems are no studies");
        button(bob, "Count them first").click();
        button(bob, "Exclude them").click();
        bob.navigate(at(""));
        button(bob, "Include").click();
        keepBoth(bob, "over");
        assertThat(bob.locator("h1").textContent()).contains("nothing left for you");
    }

    @Test
    void an_included_record_is_appraised_coded_and_read_without_script() {
        var one =
                Askers.call(
                        new Asker(NATIONAL, Demo.ANALYST.id(), "a test"),
                        () -> {
                            var read =
                                    ScreeningFixtures.aReview(
                                            reviews, intakes, "What carers say", 1, TITLES);
                            var included = new Said(Verdict.INCLUDE, null);
                            screening.decide(new Decide(read, 3, included, ""));
                            screening.decide(
                                    new Decide(
                                            new AtStage(read.review(), "whole"), 3, included, ""));
                            return read;
                        });
        var ann = signedIn(Demo.ANALYST, false);
        var review = "http://localhost:%d/reviews/%s".formatted(port, one.review());
        ann.navigate(review + "/included");
        keepBoth(ann, "included");
        ann.locator("a:has-text('Appraise record')").click();
        ann.locator("[name=authenticity-note]").fill("It is signed");
        button(ann, "Save my appraisal").click();
        assertThat(ann.locator("#error-summary li").count()).isEqualTo(7);
        assertThat(ann.locator("[name=authenticity-note]").inputValue()).isEqualTo("It is signed");
        keepBoth(ann, "appraisal");
        for (var criterion :
                List.of("authenticity", "credibility", "representativeness", "meaning")) {
            ann.locator("label[for=" + criterion + "-HIGH]").click();
            ann.locator("[name=" + criterion + "-note]").fill("Because of page 3");
        }
        button(ann, "Save my appraisal").click();
        assertThat(ann.locator("main").textContent())
                .contains("By 1 person", "Your appraisal of record")
                .doesNotContain("Appraise the next");
        ann.locator("a:has-text('Left for you to appraise')").click();
        assertThat(ann.locator("main").textContent())
                .contains("Nothing is left for you to appraise");
        ann.locator("a:has-text('Left to code')").click();

        ann.locator("a:has-text('Code record')").click();
        ann.locator("#topic label").first().click();
        ann.locator("#outcome label").first().click();
        button(ann, "Save the codes").click();
        ann.locator("a:has-text('Code record')").click();
        button(ann, "Save the codes").click();
        assertThat(ann.locator("main").textContent()).contains("Nothing was different");
        ann.locator("a:has-text('Read record')").click();
        ann.locator("[name=setting]").fill("In Fife");
        button(ann, "Save the answers").click();
        assertThat(ann.locator("#error-summary").textContent()).contains("passage");
        ann.locator("[name=setting-passage]").fill("“in Fife” (p. 2)");
        button(ann, "Save the answers").click();
        assertThat(ann.locator("#included").textContent()).contains("Done", "1 of 1 answered");
        ann.locator("a:has-text('Count them')").click();
        assertThat(ann.locator("#crossed tbody td").textContent()).isEqualTo("1");
        keepBoth(ann, "crossed");
    }

    private static void press(Page page, String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }

    private static void shows(Page page, String title) {
        assertThat(page.locator(".ettle_record__title").textContent().strip()).isEqualTo(title);
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first();
    }

    private static void keepBoth(Page page, String name) {
        for (int width : List.of(1280, 320)) {
            page.setViewportSize(width, 800);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENS.resolve(name + "-" + width + ".png")));
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isLessThanOrEqualTo(width);
        }
        page.setViewportSize(1280, 800);
    }

    private String at(String page) {
        return "http://localhost:%d/reviews/%s/screening/%s%s"
                .formatted(port, at.review(), at.stage(), page);
    }

    private Page signedIn(Demo who, boolean script) {
        var page = windows.page(script);
        var word = SignedIn.word(sessions, NATIONAL, who.id());
        page.context()
                .addCookies(
                        List.of(
                                new Cookie("ettle", word.reveal())
                                        .setUrl("http://localhost:" + port)));
        return page;
    }
}
