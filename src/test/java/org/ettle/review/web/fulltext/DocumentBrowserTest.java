package org.ettle.review.web.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.ettle.ProgramTest;
import org.ettle.access.SignedIn;
import org.ettle.access.SignedIn.Demo;
import org.ettle.access.session.Sessions;
import org.ettle.crawl.Windows;
import org.ettle.evidence.document.HostileFixtures;
import org.ettle.evidence.document.Made;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;
import org.ettle.review.Reviews;
import org.ettle.review.format.Workbook;
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

/// Documents from the folder in which they lay to the passage that bears an answer, without script,
/// in wide and narrow windows.
@Tag("browser")
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentBrowserTest {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    private static final Path SCREENS = Path.of("target", "screens", "documents");
    private static final String WORDS =
            ("Minutes of the board\n\nPresent: nine people, two of them carers.\n\n"
                            + "1. Direct payments. The board heard that people “chose who supports"
                            + " them” and when. An animal was not discussed.\n\n")
                    + "2. Finance. Nothing of note was said in this part of the meeting.\n\n"
                            .repeat(200);

    @Autowired Sessions sessions;
    @Autowired Reviews reviews;
    @Autowired Intakes intakes;
    @Autowired Screening screening;
    @LocalServerPort int port;

    private Windows windows;
    private AtStage at;
    private Page page;

    @BeforeAll
    void open() {
        windows = Windows.open();
        at =
                Askers.call(
                        new Asker(NATIONAL, Demo.ANALYST.id(), "a test"),
                        () ->
                                ScreeningFixtures.aReview(
                                        reviews,
                                        intakes,
                                        "Board papers",
                                        1,
                                        List.of("Choice of carers", "A poem on the sea")));
        page = windows.page(false);
        var word = SignedIn.word(sessions, NATIONAL, Demo.ANALYST.id());
        page.context().addCookies(List.of(new Cookie("ettle", word.reveal()).setUrl(at(""))));
    }

    @AfterAll
    void close() {
        windows.close();
    }

    @Test
    void a_folder_of_documents_becomes_records_and_what_cannot_be_read_is_listed()
            throws IOException {
        page.navigate(review() + "/imports");
        press("Bring the documents in");
        assertThat(page.locator("#error-summary").innerText()).contains("Choose a document");
        var all = new LinkedHashMap<String, byte[]>();
        HostileFixtures.few().forEach((name, bytes) -> all.put("odd/" + name, bytes));
        all.put("minutes/2019-03-04_board-minutes.docx", Made.word(2));
        page.locator("#documents")
                .setInputFiles(
                        new FilePayload[] {
                            new FilePayload(
                                    "board.zip", "application/zip", HostileFixtures.zip(all)),
                            text("letter.txt", "A letter to the board of " + WORDS)
                        });
        page.locator("#from").fill("Board papers of the partnership");
        press("Bring the documents in");
        for (int i = 0; i < 60 && !state().equals("Done"); i++) {
            page.waitForTimeout(500);
            page.navigate(review() + "/imports");
        }
        assertThat(page.locator("main table tbody tr").first().innerText())
                .contains("and 7 others", "Done");
        keep("imports");
        page.locator("main table tbody a").first().click();
        assertThat(page.locator("main").innerText())
                .contains("documents", "bomb.docx", "far more than a document holds");
        keep("import");
        page.navigate(review() + "/records");
        page.locator("main a:has-text('2019-03-04 board minutes')").click();
        assertThat(page.locator("main").innerText()).contains("Folder: minutes", "SHA-256");
        page.locator("summary:has-text('The whole document')").click();
        assertThat(page.locator(".ettle_document-text").innerText())
                .contains(Made.SENTENCE.strip());
    }

    /// Words that are no markup, and lead to where they stand.
    private void isFoundByItsWords() {
        page.navigate(review() + "/records?words=nine+discussed");
        var found = page.locator("main .ettle_ties > li:has-text('Choice of carers')");
        assertThat(found.locator("mark").allInnerTexts()).containsExactly("nine", "discussed");
        assertThat(found.innerText())
                .contains("In the document minutes.txt", "“chose who supports them”");
        keep("found");
        found.locator("a:text-is('minutes.txt')").click();
        assertThat(page.locator(".ettle_document-text").innerText()).contains("An animal was not");
        page.navigate(review() + "/records?words=nine+discussed&where=details");
        assertThat(page.locator("main").innerText()).contains("No record fits");
    }

    private String state() {
        return page.locator("main table tbody tr td").first().innerText().strip();
    }

    @Test
    void a_document_stands_beside_its_record_and_bears_an_answer() throws IOException {
        page.navigate(review() + "/records/1");
        press("Attach it");
        assertThat(page.locator("#error-summary").innerText()).contains("Choose a document");
        page.locator("#document").setInputFiles(text("broken.pdf", "%PDF-1.7\n"));
        press("Attach it");
        assertThat(page.locator("#error-summary").innerText()).contains("bring in that");
        keep("record-refused");
        page.locator("#document").setInputFiles(text("minutes.txt", WORDS));
        press("Attach it");
        page.locator("summary:has-text('The whole document')").click();
        keep("record");
        page.locator("a:has-text('The text goes on')").click();
        assertThat(page.locator(".ettle_document-text mark").first().innerText())
                .isEqualTo("Direct payments");
        keep("text");
        isFoundByItsWords();
        Download download =
                page.waitForDownload(() -> {
                    page.navigate(review() + "/records/1");
                    page.locator("summary:has-text('The whole document')").click();
                    page.locator("a:has-text('The document as it came')").click();
                });
        assertThat(Files.readString(download.path())).isEqualTo(WORDS);

        page.navigate(at("/reviews/" + at.review() + "/screening/title/records/1"));
        page.locator("summary:has-text('The whole document')").click();
        assertThat(page.locator(".ettle_record .ettle_document-text mark").first().innerText())
                .isEqualTo("Direct payments");
        keep("screen");
        answer();
    }

    private void answer() {
        Askers.call(
                new Asker(NATIONAL, Demo.ANALYST.id(), "a test"),
                () -> {
                    var included = new Said(Verdict.INCLUDE, null);
                    screening.decide(new Decide(at, 1, included, ""));
                    return screening.decide(
                            new Decide(new AtStage(at.review(), "whole"), 1, included, ""));
                });
        page.navigate(review() + "/records/1/extraction");
        page.locator("[name=setting]").fill("On a board");
        page.locator("[name=setting-passage]").fill("people choose who supports them");
        press("Save the answers");
        assertThat(page.locator("#error-summary").innerText()).contains("do not stand");
        assertThat(page.locator("[name=setting-passage]").inputValue())
                .isEqualTo("people choose who supports them");
        keep("extraction-refused");
        page.locator("[name=setting-passage]").fill("people \"chose who supports them\"");
        press("Save the answers");
        page.navigate(review() + "/records/1/extraction");
        page.locator("summary:has-text('Passages that were kept')").click();
        assertThat(page.locator(".ettle_ties mark").innerText())
                .isEqualTo("people “chose who supports them”");
        assertThat(page.locator(".ettle_ties").innerText())
                .contains("The board heard that", "minutes.txt, line 5")
                .doesNotContain("Not checked");
        keep("extraction");
        page.navigate(review() + "/records/1/appraisal");
        keep("appraisal");
    }

    @Test
    void a_table_whose_heads_nobody_knows_is_asked_about_and_not_chosen_again() throws IOException {
        page.navigate(review() + "/imports");
        page.locator("#files")
                .setInputFiles(text("papers.csv", "Name of it;When\nA paper on money;2019\n"));
        press("Bring them in");
        keep("columns");
        page.getByLabel("When").selectOption("YEAR");
        press("Bring them in");
        assertThat(page.locator("#error-summary").innerText()).contains("names the title");
        assertThat(page.getByLabel("When").inputValue()).isEqualTo("YEAR");
        page.getByLabel("Name of it").selectOption("TITLE");
        press("Bring them in");
        page.navigate(review() + "/records?words=money");
        assertThat(page.locator("main").innerText()).contains("A paper on money");

        // Left out, it is gone.
        page.navigate(review() + "/imports");
        page.locator("#files").setInputFiles(text("left.csv", "Wort;Jahr\nA left paper;2019\n"));
        press("Bring them in");
        press("Leave it out");
        page.locator("summary:has-text('Say what the columns')").click();
        page.locator("#columns").fill("Wort = nonsense");
        press("Bring them in");
        assertThat(page.locator("#error-summary").innerText()).contains("Choose a file");
        page.locator("#files").setInputFiles(text("left.csv", "Wort;Jahr\nA left paper;2019\n"));
        press("Bring them in");
        assertThat(page.locator("#error-summary").innerText()).contains("names no field");
        page.locator("#columns").fill("Wort = title");
        press("Bring them in");

        var bytes = new ByteArrayOutputStream();
        var workbook = new Workbook(bytes);
        workbook.finish();
        page.locator("#files")
                .setInputFiles(
                        new FilePayload("none.xlsx", "application/zip", bytes.toByteArray()));
        press("Bring them in");
        page.navigate(review() + "/imports");
        assertThat(page.locator("main table").innerText()).contains("none.xlsx");
        page.navigate(review() + "/records");
        keep("records");
        Download download =
                page.waitForDownload(() -> page.locator("main a:text-is('Excel')").click());
        assertThat(Files.readAllBytes(download.path())).startsWith('P', 'K');
        page.navigate(review() + "/report");
        keep("report");
        for (var kind : List.of("Word", "PDF")) {
            var taken =
                    page.waitForDownload(
                            () -> page.locator("main a:text-is('" + kind + "')").click());
            Files.copy(
                    taken.path(),
                    SCREENS.resolve("report." + (kind.equals("PDF") ? "pdf" : "docx")),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FilePayload text(String name, String words) {
        return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    private void press(String button) {
        page.locator("main button:has-text('" + button + "')").click();
    }

    private void keep(String name) {
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

    private String review() {
        return at("/reviews/" + at.review());
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }
}
