package org.ettle.evidence.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
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

/// From a source to words that are kept and tied to an outcome: by selecting them, and without
/// script.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceBrowserTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final String CONVERSATION = "Conversation 1: being asked first";

    @Autowired Sessions sessions;
    @Autowired Organisations organisations;
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

    /// Across a highlight that is there already, and past characters outside the basic plane.
    @Test
    void words_are_selected_in_the_text() {
        try (var page = page(true, WIDE)) {
            page.navigate(site() + "/evidence/sources/new");
            describe(page);
            keep(page, "source-added");
            follow(page, "Type in or paste its words");
            page.getByLabel("The words of the source")
                    .fill("First 😀😀 line.\nShe asked me what I wanted.\nLast line.");
            page.getByText("Keep the words").click();
            select(page, "asked me");
            page.getByText("Keep the selected words").click();
            assertThat(page.locator(".ettle_context mark")).hasText("asked me");
            keep(page, "select-keep");
            check(page, "#reuse-ORGANISATION");
            page.getByText("Keep the words").click();
            assertThat(page.locator("main")).containsText("The words were kept.");

            follow(page, "Read it in the text");
            assertThat(page.locator("#text mark")).hasText("asked me");
            page.getByText("Keep the selected words").click();
            assertThat(page.locator("[data-keep] [role=status]"))
                    .containsText("No words are selected");
            select(page, "She asked me what I wanted");
            page.getByText("Keep the selected words").click();
            assertThat(page.locator(".ettle_context mark")).hasText("She asked me what I wanted");
        }
    }

    @Test
    void every_page_is_looked_at_wide_and_narrow() {
        for (int width : List.of(WIDE, NARROW)) {
            try (var page = page(true, width)) {
                page.navigate(site() + "/evidence");
                keep(page, "register-" + width);
                page.navigate(site() + "/evidence?kind=CONVERSATION");
                follow(page, CONVERSATION);
                keep(page, "source-" + width);
                var source = page.url();
                follow(page, "Read all its words");
                assertThat(page.locator("#text mark")).not().hasCount(0);
                keep(page, "text-" + width);
                page.navigate(source);
                page.locator("blockquote a").nth(1).click();
                keep(page, "passage-" + width);
                var passage = page.url();
                page.navigate(passage + "/bear");
                keep(page, "versions-" + width);
                page.navigate(passage + "/bear?version=sds/2018");
                keep(page, "bear-" + width);
                page.navigate(passage + "/claim?version=sds/2018");
                keep(page, "claim-" + width);
                page.navigate(source + "/passages/new?words=the");
                keep(page, "choose-" + width);
                page.navigate(source + "/appraise");
                keep(page, "appraise-" + width);
                page.navigate(source + "/permission");
                keep(page, "permission-" + width);
                page.navigate(site() + "/evidence/sources/new");
                keep(page, "new-" + width);
            }
        }
    }

    @Test
    void words_are_kept_and_tied_without_script_in_a_narrow_window() {
        try (var page = page(false, NARROW)) {
            page.navigate(site() + "/evidence?kind=CONVERSATION");
            follow(page, "Conversation 3: at a carers' meeting");
            follow(page, "Read all its words");
            assertThat(page.locator("[data-keep]")).isHidden();
            page.locator("#words").fill("nobody rang back");
            page.getByText("Find the words").click();
            check(page, "#reuse-ORGANISATION");
            page.getByText("Keep the words").click();
            follow(page, "Say what it tells of");
            page.locator("main a[href*='version=sds/2018']").click();
            page.locator("#outcome").fill("6");
            check(page, "#stance-CONTRADICTS");
            check(page, "#directness-DIRECT");
            page.getByText("Save what it tells of").click();
            assertThat(page.locator("#tells + ul")).containsText("Contradicts");
            keep(page, "tied-without-script");
        }
    }

    private static void describe(Page page) {
        check(page, "#kind-MEETING_NOTE");
        page.locator("#title").fill("Notes with faces");
        check(page, "#originKind-MEETING");
        page.locator("#origin").fill("Meeting with faces");
        page.locator("#dated").fill("2024");
        check(page, "#consent-NOT_ASKED");
        check(page, "#reuse-ORGANISATION");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("main")).containsText("The source was added.");
    }

    private static void check(Page page, String radio) {
        page.locator(radio).check(new Locator.CheckOptions().setForce(true));
    }

    private static void follow(Page page, String words) {
        page.locator("main a", new Page.LocatorOptions().setHasText(words)).first().click();
    }

    /// As a hand would: from the first of the words to the last, through whatever stands between.
    private static void select(Page page, String words) {
        page.evaluate(
                """
                words => {
                  const text = document.getElementById('text');
                  const at = text.textContent.indexOf(words);
                  const place = offset => {
                    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                    let left = offset;
                    while (walker.nextNode()) {
                      if (left <= walker.currentNode.length) return [walker.currentNode, left];
                      left -= walker.currentNode.length;
                    }
                  };
                  const range = document.createRange();
                  range.setStart(...place(at));
                  range.setEnd(...place(at + words.length));
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                }
                """,
                words);
    }

    private static void keep(Page page, String step) {
        Screens.keep(page, "evidence-" + step);
    }

    private Page page(boolean script, int width) {
        var page = windows.page(script);
        page.setViewportSize(width, 900);
        var word = SignedIn.word(sessions, organisations.national().id(), Demo.ANALYST.id());
        page.context().addCookies(List.of(new Cookie("ettle", word.reveal()).setUrl(site())));
        return page;
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
