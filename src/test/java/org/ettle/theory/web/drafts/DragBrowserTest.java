package org.ettle.theory.web.drafts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ettle.ProgramTest;
import org.ettle.access.Organisations;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.crawl.Screens;
import org.ettle.crawl.Windows;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.theory.Outcome;
import org.ettle.theory.draft.BeginDraft;
import org.ettle.theory.draft.Draft;
import org.ettle.theory.draft.DraftAnswer;
import org.ettle.theory.draft.Drafts;
import org.ettle.theory.draft.Edit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Boxes of a draft's drawing are dragged. What that comes to is the form that also opens without
/// dragging, filled in.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DragBrowserTest {

    private static int number;

    @Autowired Sessions sessions;
    @Autowired Organisations organisations;
    @Autowired Drafts drafts;
    @LocalServerPort int port;

    private Windows windows;
    private Page page;
    private Draft draft;

    @BeforeAll
    void open() {
        windows = Windows.open();
    }

    @AfterAll
    void close() {
        windows.close();
    }

    @BeforeEach
    void a_draft_is_open() {
        draft =
                done(() ->
                        drafts.begin(
                                new BeginDraft.From(
                                        "sds",
                                        "2018",
                                        "drag-" + number++,
                                        "To drag.",
                                        new BeginDraft.Workplace(
                                                "scottish-government", "Scottish Government"))));
        page = page(true);
    }

    @AfterEach
    void the_page_is_closed() {
        page.context().close();
    }

    @Test
    void a_box_is_put_below_another_of_its_tier_and_lane() {
        lift("8");
        over("5", 0.9);
        assertThat(page.locator(".ettle_spot")).hasCount(3);
        assertThat(page.locator(".ettle_drop:not([hidden])")).isVisible();
        screen("own-place");
        page.mouse().up();

        assertThat(page.locator("h1")).containsText("Place");
        assertThat(page.locator("fieldset#slot input:checked + label")).containsText("Below 5");
        send("Place");
        assertThat(page).hasURL(site() + "/drafts/" + draft.id());
        assertThat(top("5")).isLessThan(top("8"));
        assertThat(top("8")).isLessThan(top("6"));
        assertThat(page.locator("#latest ~ ol")).containsText("Place the box of outcome 8");
    }

    @Test
    void a_box_is_put_into_another_tier_and_lane_and_the_form_asks_why() {
        lift("9");
        var to = page.locator(".area[data-tier='key'][data-lane='people'] rect").boundingBox();
        assertThat(page.locator(".area[data-tier='key'][data-lane='people']"))
                .not()
                .hasClass(Pattern.compile("ettle_spot"));
        page.mouse().move(to.x + 5, to.y + to.height / 2);
        page.mouse().up();
        assertThat(page).hasURL(site() + "/drafts/" + draft.id());

        lift("9");
        to = page.locator(".area[data-tier='intermediate'][data-lane='system'] rect").boundingBox();
        page.mouse().move(to.x + to.width / 2, to.y + 5);
        screen("other-lane");
        page.mouse().up();

        assertThat(page.locator("h1")).containsText("Move");
        screen("move-form");
        send("Move");
        assertThat(page.locator("#error-summary")).containsText("Say why");
        page.locator("#reason").fill("Commissioners say so");
        send("Move");
        assertThat(page).hasURL(site() + "/drafts/" + draft.id());
        assertThat(now("9").lane()).isEqualTo("system");
    }

    @Test
    void escape_puts_a_box_back_and_the_click_that_follows_chooses_nothing() {
        lift("8");
        over("5", 0.9);
        page.keyboard().press("Escape");
        assertThat(page.locator(".ettle_spot, .ettle_ghost, .ettle_drop")).hasCount(0);
        over("8", 0.5);
        page.mouse().up();

        assertThat(page).hasURL(site() + "/drafts/" + draft.id());
        box("8").click();
        assertThat(page).hasURL(Pattern.compile("/outcomes/8$"));
    }

    @Test
    void a_box_that_is_dropped_nowhere_stays_and_the_vision_is_not_lifted() {
        lift("8");
        page.mouse().move(4, 300);
        page.mouse().up();
        lift("0");
        assertThat(page.locator(".ettle_spot, .ettle_ghost")).hasCount(0);
        page.mouse().move(4, 300);
        page.mouse().up();

        assertThat(page).hasURL(site() + "/drafts/" + draft.id());
    }

    @Test
    void a_finger_lifts_a_box_by_resting_on_it() {
        var finger = page.context().newCDPSession(page);
        var from = box("8").boundingBox();
        var to = box("5").boundingBox();
        touch(finger, "touchStart", from.x + 30, from.y + from.height / 2);
        assertThat(page.locator(".ettle_ghost")).hasCount(1);
        touch(finger, "touchMove", to.x + 30, to.y + to.height * 0.9);
        touch(finger, "touchEnd", to.x + 30, to.y + to.height * 0.9);

        assertThat(page.locator("fieldset#slot input:checked + label")).containsText("Below 5");
    }

    @Test
    void a_finger_that_moves_at_once_scrolls_and_lifts_nothing() {
        var finger = page.context().newCDPSession(page);
        var from = box("8").boundingBox();
        touch(finger, "touchStart", from.x + 30, from.y + 10);
        touch(finger, "touchMove", from.x + 30, from.y - 90);
        page.waitForFunction("() => window.scrollY > 0");
        page.waitForTimeout(500);
        assertThat(page.locator(".ettle_ghost")).hasCount(0);
        touch(finger, "touchEnd", from.x + 30, from.y - 90);
    }

    /// What the box was dragged upon is what its editor saw.
    @Test
    void what_somebody_else_edited_in_the_meantime_is_a_conflict_as_from_the_form() {
        done(() ->
                drafts.edit(
                        draft.id(),
                        0,
                        new Edit.RewordOutcome(new Outcome.Code("8"), "Otherwise"),
                        "It is clearer."));
        lift("8");
        over("5", 0.9);
        page.mouse().up();
        send("Place");

        assertThat(page.locator("h1")).containsText("Somebody else edited this");
        assertThat(page.locator("main")).containsText("It is clearer.");
    }

    @Test
    void without_script_nothing_tells_of_dragging_and_each_box_leads_to_the_forms() {
        try (var plain = page(false)) {
            assertThat(plain.getByText("You can also drag it")).isHidden();
            plain.locator("svg.drawing a[data-code='8']").click();
            assertThat(plain.locator("#orders ~ ul")).containsText("Place");
            assertThat(plain.locator("#orders ~ ul")).containsText("Move");
        }
    }

    private void lift(String code) {
        box(code).scrollIntoViewIfNeeded();
        var from = box(code).boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2 + 10, from.y + from.height / 2);
    }

    /// @param down how far down the box: 0 for its upper edge, 1 for its lower
    private void over(String code, double down) {
        var to = box(code).boundingBox();
        page.mouse().move(to.x + to.width / 2, to.y + to.height * down);
    }

    private double top(String code) {
        return box(code).boundingBox().y;
    }

    private Locator box(String code) {
        return page.locator("svg.drawing .box[data-code='" + code + "']:not(.ettle_ghost)");
    }

    private void send(String name) {
        new Hands.Pointer(page).send(name);
    }

    private static void touch(CDPSession finger, String type, double x, double y) {
        var points = new JsonArray();
        if (!type.equals("touchEnd")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var touch = new JsonObject();
        touch.addProperty("type", type);
        touch.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", touch);
    }

    private Outcome now(String code) {
        return asEditor(() -> drafts.get(draft.id())).version().get(new Outcome.Code(code));
    }

    private Draft done(Supplier<DraftAnswer> work) {
        var answer = asEditor(work);
        assertThat(answer).isInstanceOf(DraftAnswer.Done.class);
        return ((DraftAnswer.Done) answer).draft();
    }

    private <T> T asEditor(Supplier<T> work) {
        return Askers.call(
                new Asker(organisations.national().id(), Demo.SECOND_EDITOR.id(), "a test"),
                work::get);
    }

    private Page page(boolean script) {
        var page = windows.page(script);
        page.setViewportSize(1280, 1400);
        var word = SignedIn.word(sessions, organisations.national().id(), Demo.EDITOR.id());
        page.context().addCookies(List.of(new Cookie("ettle", word.reveal()).setUrl(site())));
        page.navigate(site() + "/drafts/" + draft.id());
        return page;
    }

    private void screen(String name) {
        Screens.keep(page, "drag-" + name);
    }

    private String site() {
        return "http://localhost:" + port;
    }
}
