package org.ettle.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.crawl.Windows;
import org.ettle.platform.store.OrganisationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A review from its first word to a merge that is undone, with and without script, in wide and
/// narrow windows.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewBrowserTest {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    private static final Path SCREENS = Path.of("target", "screens", "review");

    private static final String WORK =
            """
            TY  - JOUR
            TI  - Tetrathiomolybdate and the choice of personal assistants
            AU  - Able, A.
            PY  - 2015
            JO  - Journal of Choice
            VL  - 4
            SP  - 12
            EP  - 19
            DO  - 10.1000/4.12
            ER  -

            """;

    private static final String DOUBTFUL =
            WORK.replace("DO  - 10.1000/4.12\n", "")
                    .replace("Journal of Choice", "Annals of Support")
                    .replace("VL  - 4", "VL  - 9")
                    .replace("SP  - 12", "SP  - 101")
                    .replace("EP  - 19", "EP  - 120");

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
    void a_review_is_worked_on_without_script() {
        var page = as(Demo.ANALYST, false);
        begin(page, "Choice without script");
        var review = address(page);
        keep(page, "begun");
        writeProtocol(page);
        bringIn(page, review);
        undo(page, review);
        keepRest(page, review);
        sayWhatColumnsMean(page, review);
    }

    @Test
    void a_review_is_worked_on_with_script() {
        var page = as(Demo.ANALYST, true);
        begin(page, "Choice with script");
        var review = address(page);
        bringIn(page, review);
        undo(page, review);
    }

    private void begin(Page page, String title) {
        page.navigate(at("/reviews"));
        keep(page, "list");
        page.locator("main >> text=Begin a review").first().click();
        press(page, "Begin the review");
        assertThat(page.locator("#error-summary").innerText())
                .contains("what the review is called");
        page.locator("#title").fill(title);
        press(page, "Begin the review");
        assertThat(page.url()).contains("done=begun");
    }

    private static String address(Page page) {
        return page.url().replaceFirst("\\?.*", "");
    }

    private void writeProtocol(Page page) {
        page.locator("main a:text-is('Write the protocol')").click();
        page.locator("#question").fill("What helps people to choose their assistants?");
        page.locator("#searches").fill("Scopus | 31/2/2024 | assistant*");
        press(page, "Keep the protocol");
        assertThat(page.locator("#error-summary").innerText()).contains("31/2/2024");
        keep(page, "protocol-faulty");
        page.locator("#searches").fill("Scopus | 1/2/2024 | assistant*");
        page.locator("#stage-1-name").fill("Titles and abstracts");
        page.locator("#stage-1-reasons").fill("Not about support\nNo study");
        page.locator("#coding").fill("Topics:\nChoice\nBudgets");
        press(page, "Keep the protocol");
        assertThat(page.locator("main").innerText())
                .contains("Excluded if: No study", "Topics: Choice, Budgets");
        page.locator("main a:text-is('Start it')").click();
        keep(page, "protocol-start");
        press(page, "Start the protocol");
        page.locator("main a:text-is('Amend it')").click();
        page.locator("#scope").fill("Scotland, since 2014");
        page.locator("#stage-1-reasons").fill("not-about-support = Not about social care");
        press(page, "Keep the amendment");
        assertThat(page.locator("#error-summary").innerText()).contains("Say why");
        page.locator("#reason").fill("The Act came into force.");
        press(page, "Keep the amendment");
        assertThat(page.locator("main").innerText())
                .contains("Amendment 1", "The Act came into force.", "Excluded if: No study");
        keep(page, "protocol");
    }

    private void bringIn(Page page, String review) {
        page.navigate(review + "/imports");
        press(page, "Bring them in");
        assertThat(page.locator("#error-summary").innerText()).contains("Choose a file");
        page.locator("#files")
                .setInputFiles(
                        new FilePayload[] {
                            file("one.ris", WORK + DOUBTFUL),
                            file("files.list", "2021-03-04 board/minutes.docx\nno date here\n"),
                            file("other.ris", WORK.replace("Able, A.", "Able, Anne")),
                            file("photo.png", "no references")
                        });
        page.locator("#source").fill("Scopus");
        press(page, "Bring them in");
        assertThat(page.locator("#error-summary").innerText()).contains("photo.png");
        page.navigate(review + "/imports");
        keep(page, "imports");
        page.locator("main table a:has-text('files.list')").click();
        assertThat(page.locator("main").innerText()).contains("Line 2.", "no date here");
        keep(page, "import");
    }

    private void sayWhatColumnsMean(Page page, String review) {
        page.navigate(review + "/imports");
        page.locator("#files")
                .setInputFiles(file("table.csv", "Titel,Jahr\nBees of the north,2001\n"));
        press(page, "Bring them in");
        assertThat(page.locator("main").innerText())
                .contains("What do these columns mean?", "As in: Bees of the north");
        keep(page, "columns");
        page.locator("#column-0-meaning").selectOption("TITLE");
        press(page, "Bring them in");
        page.navigate(review + "/records");
        assertThat(page.locator("main").innerText()).contains("Bees of the north");
    }

    private void undo(Page page, String review) {
        page.navigate(review + "/records");
        assertThat(page.locator("main").innerText()).contains("3 records.");
        page.navigate(review + "/duplicates");
        assertThat(page.locator("main").innerText()).contains("Annals of");
        keep(page, "duplicates");
        press(page, "Two works");
        assertThat(page.locator("main").innerText()).contains("will not be asked about again");
        page.navigate(review + "/duplicates/decided");
        keep(page, "decided");
        page.locator("main form button:has-text('Undo')").click();
        assertThat(page.locator("main").innerText()).contains("The merge is undone");
        page.navigate(review + "/records");
        assertThat(page.locator("main").innerText()).contains("4 records.");
    }

    private void keepRest(Page page, String review) {
        keep(page, "records");
        page.locator("#words").fill("assistant");
        press(page, "Show these");
        assertThat(page.locator("main").innerText()).contains("Those that fit, of 4 records.");
        page.locator("main .ettle_ties a").first().click();
        assertThat(page.locator("main").innerText()).contains("Journal of Choice", "TY  - JOUR");
        keep(page, "record");
        join(page, review);
        page.navigate(review);
        assertThat(page.locator("main").innerText()).contains("New since import");
        keep(page, "review");
    }

    /// By hand, and what was typed stays where it is refused.
    private void join(Page page, String review) {
        page.navigate(review + "/records/1");
        page.locator("summary:has-text('The same as another record?')").click();
        page.locator("#other").fill("99");
        page.locator("#reason").fill("The other is its last draft.");
        press(page, "Make them one record");
        assertThat(page.locator("#error-summary").innerText()).contains("another record");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("The other is its last draft.");
        keep(page, "join");
        page.locator("#other").fill("4");
        press(page, "Make them one record");
        assertThat(page.locator("#pairs + ul").innerText())
                .contains("One work", "The other is its last draft.");
        keep(page, "joined");
    }

    private static FilePayload file(String name, String words) {
        return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    private static void press(Page page, String button) {
        page.locator("main button:has-text('" + button + "')").click();
    }

    private static void keep(Page page, String name) {
        for (int width : List.of(320, 1280)) {
            page.setViewportSize(width, 900);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENS.resolve(name + "-" + width + ".png")));
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isLessThanOrEqualTo(width);
        }
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }

    private Page as(Demo person, boolean script) {
        var page = windows.page(script);
        var word = SignedIn.word(sessions, NATIONAL, person.id());
        page.context().addCookies(List.of(new Cookie("ettle", word.reveal()).setUrl(at(""))));
        return page;
    }
}
