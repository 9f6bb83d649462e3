package org.ettle.theory.web.drafts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.ettle.Ettle;
import org.ettle.access.Organisations;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.crawl.Windows;
import org.ettle.platform.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/// From a published version to the next one: one editor splits an outcome and draws a link, another
/// approves. By every way in which somebody may work.
@Tag("browser")
@SpringBootTest(classes = Ettle.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftBrowserTest {

    private static final int NARROW = 320;

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

    @Test
    void a_version_is_made_with_script() {
        fromDraftToPublication("with-script", true, 1280, Hands.Pointer::new);
    }

    @Test
    void a_version_is_made_with_script_off_in_a_narrow_window() {
        fromDraftToPublication("narrow", false, NARROW, Hands.Pointer::new);
    }

    @Test
    void a_version_is_made_by_keyboard_alone() {
        fromDraftToPublication("keyboard", true, 1280, Hands.Keyboard::new);
    }

    private void fromDraftToPublication(
            String name, boolean script, int width, Function<Page, Hands> with) {
        try (var one = page(Demo.EDITOR, script, width);
                var other = page(Demo.SECOND_EDITOR, script, width)) {
            var editor = with.apply(one);
            begin(editor, name);
            var draft = one.url();
            keep(one, name, "draft");
            split(editor);
            keep(one, name, "outcome");
            drawLink(editor, draft);
            keep(one, name, "link");
            askForReview(editor, draft);
            keep(one, name, "review");
            approve(with.apply(other), draft);

            other.navigate(draft);
            assertThat(other.locator("main")).containsText("This draft is published");
            keep(other, name, "published");
            other.navigate(site() + "/maps/sds/" + name);
            assertThat(other.locator("main li [data-code='5b']").first()).isVisible();
        }
    }

    private void begin(Hands editor, String name) {
        var page = editor.page();
        page.navigate(site() + "/drafts");
        editor.follow("Begin a draft");
        editor.choose(page.locator("input[value='sds/2018']"));
        editor.type(page.getByLabel("Name of the new version"), name);
        editor.type(page.getByLabel("Why"), "The next round of the plan");
        editor.send("Begin the draft");
        assertThat(page.locator("#latest")).isVisible();
    }

    private static void split(Hands editor) {
        var page = editor.page();
        editor.press(page.locator("main li a[data-code='5']"));
        editor.follow("Split");
        editor.type(page.locator("#label1"), "Advice is there when people need it");
        editor.type(page.locator("#label2"), "Advocacy is there when people need it");
        editor.type(page.getByLabel("Why"), "They are two different things");
        editor.send("Split");
        assertThat(page.locator("h1")).containsText("Advice is there when people need it");
    }

    private static void drawLink(Hands editor, String draft) {
        var page = editor.page();
        page.navigate(draft);
        editor.follow("Draw a link");
        editor.select(page.locator("#from"), "5a");
        editor.select(page.locator("#to"), "9");
        editor.choose(page.locator("#linkKind-INFLUENCE"));
        editor.type(page.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)), "Seen");
        editor.send("Draw a link");
        assertThat(page.locator("h1")).containsText("5a is expected to help bring about 9");
    }

    private static void askForReview(Hands editor, String draft) {
        var page = editor.page();
        page.navigate(draft);
        editor.follow("Review");
        editor.follow("Ask for a review");
        editor.type(page.locator("#reason"), "Please read the two new outcomes");
        editor.send("Ask for a review");
        assertThat(page.locator("main")).containsText("In review");
    }

    private static void approve(Hands editor, String draft) {
        var page = editor.page();
        page.navigate(draft + "/review");
        editor.follow("Approve and publish");
        editor.type(page.locator("#reason"), "Read and right");
        editor.send("Approve and publish");
        assertThat(page.locator("main")).containsText("Published by Demo Second Editor");
    }

    /// Nothing is wider than the window, and a picture is kept to be looked at.
    private static void keep(Page page, String name, String step) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(step)
                .isLessThanOrEqualTo((int) page.evaluate("window.innerWidth"));
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screens/drafts-" + name + "-" + step + ".png")));
    }

    private Page page(Demo person, boolean script, int width) {
        var page = windows.page(script);
        page.setViewportSize(width, 900);
        var word = SignedIn.word(sessions, organisations.national().id(), person.id());
        page.context().addCookies(List.of(new Cookie("ettle", word.reveal()).setUrl(site())));
        return page;
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
