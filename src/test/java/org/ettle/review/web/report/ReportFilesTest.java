package org.ettle.review.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.ettle.evidence.document.DocumentRead;
import org.ettle.evidence.document.Documents;
import org.ettle.evidence.document.ReadDocument;
import org.ettle.evidence.document.Sent;
import org.ettle.platform.writing.PdfDocument;
import org.ettle.platform.writing.WordDocument;
import org.ettle.platform.writing.Writing;
import org.ettle.review.ReviewRoom;
import org.ettle.review.content.InventedFixtures;
import org.ettle.review.flow.FlowParts;
import org.ettle.review.report.ReportParts;
import org.ettle.review.report.Reports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is written is read back by a worker, which knows nothing of how it was written.
class ReportFilesTest {

    private static final ReviewRoom ROOM = new ReviewRoom(FlowParts.class, ReportParts.class);

    @BeforeAll
    static void load() {
        InventedFixtures.load(ROOM);
    }

    @Test
    void word_and_pdf_have_every_word_of_the_report_in_its_order() throws IOException {
        var writing = ROOM.ours(ReportFilesTest::writing);
        var word = WordDocument.write(writing);
        var pdf = PdfDocument.write(writing);

        var told = words(told(writing));
        assertThat(told).hasSizeGreaterThan(3_000);
        var fromWord = read("report.docx", word);
        var fromPdf = read("report.pdf", pdf);
        assertThat(fromWord.title()).isEqualTo(writing.title());
        assertThat(fromPdf.title()).isEqualTo(writing.title());
        assertThat(words(withoutFoot(fromWord.words()))).containsSubsequence(told);
        // Tables are read across, line by line, so there the order is another.
        assertThat(words(fromPdf.words())).containsAll(told);
        for (var block : writing.blocks()) {
            if (block instanceof Writing.Paragraph(var words)) {
                assertThat(String.join("", words(fromPdf.words())))
                        .contains(String.join("", words(words)));
            }
        }
    }

    @Test
    void the_pdf_tells_its_title_its_language_its_pages_and_its_structure() throws IOException {
        var writing = ROOM.ours(ReportFilesTest::writing);
        var bytes = PdfDocument.write(writing);
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(writing.title());
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            assertThat(read("report.pdf", bytes).words())
                    .contains("Page 1 of " + pages, "Page " + pages + " of " + pages);
        }
    }

    @Test
    void the_same_report_makes_the_same_bytes() {
        var writing = ROOM.ours(ReportFilesTest::writing);

        assertThat(WordDocument.write(writing)).isEqualTo(WordDocument.write(writing));
        assertThat(PdfDocument.write(writing)).isEqualTo(PdfDocument.write(writing));
    }

    @Test
    void the_public_takes_away_what_was_published_and_no_more() {
        var writing = ROOM.thePublic(ReportFilesTest::writing);

        assertThat(told(writing)).doesNotContain("How far people agreed", "Files that were taken");
        assertThat(told(writing)).contains("What was included: 382");
    }

    @Test
    void words_that_xml_has_no_place_for_do_no_harm() throws IOException {
        var odd = "<w:p> & \"x\" \u0001 \ufffe 🏴 end";
        var writing =
                new Writing(
                        odd,
                        odd,
                        List.of(
                                new Writing.Paragraph(odd),
                                new Writing.Table(odd, List.of(odd), List.of(List.of(odd)))));

        assertThat(read("odd.docx", WordDocument.write(writing)).words()).contains("<w:p> & \"x\"");
        assertThat(read("odd.pdf", PdfDocument.write(writing)).words()).contains("<w:p> & \"x\"");
    }

    private static Writing writing() {
        return ReportWriting.of(
                ROOM.door(Reports.class).of(ROOM.reviews().get(InventedFixtures.REVIEW)));
    }

    private static String told(Writing writing) {
        return Stream.concat(
                        Stream.of(writing.title()),
                        writing.blocks().stream()
                                .map(block ->
                                        switch (block) {
                                            case Writing.Heading(_, var words) -> words;
                                            case Writing.Paragraph(var words) -> words;
                                            case Writing.Item(var mark, var words) ->
                                                    mark + " " + words;
                                            case Writing.Figure _ -> "";
                                            case Writing.Table(var caption, var heads, var rows) ->
                                                    caption
                                                            + "\n"
                                                            + String.join("\n", heads)
                                                            + "\n"
                                                            + rows.stream()
                                                                    .map(it ->
                                                                            String.join("\n", it))
                                                                    .collect(
                                                                            Collectors.joining(
                                                                                    "\n"));
                                        }))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s•\u00a0]+")).filter(it -> !it.isEmpty()).toList();
    }

    private static String withoutFoot(String words) {
        return words.replaceAll("Page 1 of 1", "");
    }

    private static ReadDocument read(String name, byte[] bytes) {
        try {
            return switch (ROOM.door(Documents.class).read(new Sent(name, bytes))) {
                case DocumentRead.Done(var document) -> document;
                case DocumentRead.Refused(var why) -> throw new AssertionError(why);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
