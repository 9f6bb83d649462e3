package org.ettle.evidence.web.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.crawl.Screens;
import org.ettle.crawl.Windows;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A statement from its first word to evidence, in a browser without script, in wide and narrow
/// windows.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HarvestBrowserTest {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");

    @Autowired Sessions sessions;
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
    void a_statement_comes_from_its_first_word_to_evidence() {
        var page = as(Demo.ANALYST);
        page.navigate(at("/evidence/harvest/new"));
        page.locator("#who").fill("Day services in one town");
        answer(page, Map.of("#what", "They open in the evening, too"), "Go on");
        assertThat(page.locator("h1").innerText()).contains("part 2 of 8");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("#error-summary").innerText()).contains("Say when", "area");
        keep(page, "faulty");
        page.locator("#area").selectOption("S12000047");
        answer(page, Map.of("#dated", "May 2024"), "Go on");
        answer(page, Map.of("#significance", "People with jobs can come"), "Go on");
        answer(page, Map.of("#contribution", "People asked for it with budgets"), "Go on");
        check(page, "#originKind-PERSON");
        answer(page, Map.of("#origin", "Talk 9"), "Go on");
        page.locator("label:has-text('SDS Change Map 2018')").first().click();
        keep(page, "version");
        page.locator("main button[type=submit]").click();
        page.locator("#outcome").fill("14");
        page.locator("main button[type=submit]").click();
        check(page, "#consent-GIVEN");
        check(page, "#reuse-PUBLIC");
        answer(page, Map.of("#consentWords", "Asked at the end"), "Keep the statement");
        assertThat(page.url()).contains("done=begun");
        keep(page, "begun");
        page.locator("main dl a:has-text('Change')").first().click();
        keep(page, "reword");
        answer(page, Map.of("#who", "Two day services", "#reason", "There are two."), "Keep");
        assertThat(page.locator("main").innerText())
                .contains("Two day services", "There are two.", "Day services in one town");
        keep(page, "reworded");
        var statement = page.url().replaceFirst("\\?.*", "");
        page.locator("#orders + ul >> text=Submit it").click();
        page.locator("main button[type=submit]").click();

        page.navigate(at("/evidence/harvest/samples/new"));
        check(page, "#how-all");
        answer(page, Map.of("#reason", "There is only one."), "Draw the sample");
        keep(page, "samples");

        var reader = as(Demo.READER);
        reader.navigate(statement);
        reader.locator("#orders + ul >> text=Substantiate it").click();
        keep(reader, "verdict");
        check(reader, "#verdict-AGREE");
        answer(
                reader,
                Map.of(
                        "#who", "Somebody who lives there",
                        "#independence", "Not paid by it. Sees the lights.",
                        "#words", "They are open till nine."),
                "Keep the verdict");
        assertThat(reader.locator("main").innerText()).contains("Substantiated", "till nine");

        page.navigate(statement);
        page.locator("#orders + ul >> text=Enter it as evidence").click();
        check(page, "#stance-SUPPORTS");
        check(page, "#directness-PARTIAL");
        keep(page, "enter");
        page.locator("main button[type=submit]").click();
        assertThat(page.locator("main").innerText()).contains("Entered as evidence");
        keep(page, "entered");
        page.locator("text=See it as evidence").click();
        assertThat(page.locator("h1").innerText()).contains("Outcome statement: Two day services");
        keep(page, "source");
    }

    @Test
    void nothing_is_wider_than_its_window() {
        var page = as(Demo.READER);
        for (var address :
                List.of(
                        "/evidence/harvest",
                        "/evidence/harvest?state=ENTERED&area=S12000042",
                        "/evidence/harvest/unexpected",
                        "/evidence/harvest/samples",
                        "/evidence/harvest/statements/edea4481-2562-5f32-94a8-86772a44a97b",
                        "/evidence?kind=CASE_STUDY",
                        "/evidence/sources/bb7619a2-6f89-5bbd-8009-069dc3cd7eff",
                        "/api")) {
            page.navigate(at(address));
            keep(page, address);
        }
    }

    /// Its label covers it, as the design system has it.
    private static void check(Page page, String radio) {
        page.locator(radio).check(new Locator.CheckOptions().setForce(true));
    }

    private static void answer(Page page, Map<String, String> typed, String button) {
        typed.forEach((field, words) -> page.locator(field).fill(words));
        page.locator("main button:has-text('" + button + "')").click();
    }

    private static void keep(Page page, String address) {
        Screens.keep(page, "harvest-" + address, 320, 1280);
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }

    private Page as(Demo person) {
        var page = windows.page(false);
        var word = SignedIn.word(sessions, NATIONAL, person.id());
        page.context().addCookies(List.of(new Cookie("ettle", word.reveal()).setUrl(at(""))));
        return page;
    }
}
