package org.ettle.review.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.ettle.evidence.document.HostileFixtures;
import org.ettle.review.RecordsSought;
import org.ettle.review.Review;
import org.ettle.review.ReviewRecord;
import org.ettle.review.ReviewRoom;
import org.ettle.review.format.Format;
import org.ettle.review.format.Head;
import org.ettle.review.format.Workbook;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Origin;
import org.ettle.review.record.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbooksTest {

    private static final ReviewRoom ROOM = new ReviewRoom();

    private static final String STYLES =
            """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
            <fonts count="1"><font/></fonts><fills count="1"><fill/></fills>\
            <borders count="1"><border/></borders>\
            <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>\
            """;

    @TempDir Path folder;

    @Test
    void what_is_written_as_a_workbook_is_read_again_as_the_same() throws IOException {
        var reference =
                new Reference.Draft()
                        .kind(Kind.ARTICLE)
                        .id("7")
                        .add(Field.TITLE, "=HYPERLINK(\"x\"); choice, <and> control _x0041_ 🏴")
                        .add(Field.AUTHOR, "Able, Ann")
                        .add(Field.AUTHOR, "Baird, B.")
                        .add(Field.YEAR, "2015")
                        .add(Field.ABSTRACT, "+1 people \"chose\" \ufffe.")
                        .other("Country", "Scotland")
                        .from(new Origin("x", 1, "x"));
        var bytes = new ByteArrayOutputStream();
        var workbook = new Workbook(bytes);
        workbook.write(reference);
        workbook.finish();
        // Nothing in it is a formula: every cell is text.
        var sheet = sheet(bytes.toByteArray());
        assertThat(sheet).doesNotContain("<f>", "<v>");
        assertThat(sheet.split("<c ", -1)).hasSameSizeAs(sheet.split("t=\"inlineStr\"", -1));

        var review = ROOM.begun("Round");
        int number = ROOM.taken(review, file("records.xlsx", bytes.toByteArray()));

        assertThat(ROOM.ours(() -> ROOM.intakes().get(review, number)).format())
                .isEqualTo(Format.EXCEL);
        var read =
                ROOM.ours(() -> ROOM.reviews().record(review, 1))
                        .references()
                        .getFirst()
                        .reference();
        assertThat(read.kind()).isEqualTo(Kind.ARTICLE);
        assertThat(read.value(Field.TITLE)).isEqualTo(reference.value(Field.TITLE));
        assertThat(read.values(Field.AUTHOR)).isEqualTo(reference.values(Field.AUTHOR));
        assertThat(read.value(Field.ABSTRACT)).isEqualTo("+1 people \"chose\" \ufffd.");
        assertThat(read.entries())
                .anyMatch(it -> it.name().equals("Country") && it.value().equals("Scotland"));
        assertThat(ROOM.answered(review, file("records.xlsx", bytes.toByteArray())))
                .isInstanceOfSatisfying(
                        IntakeAnswer.Refused.class,
                        it ->
                                assertThat(it.reason())
                                        .isInstanceOf(IntakeRefusal.ThereAlready.class));
    }

    @Test
    void days_and_numbers_are_told_plainly_and_rows_keep_their_numbers() throws IOException {
        var review = ROOM.begun("Plain");
        var rows =
                """
                <row r="1"><c r="A1" t="inlineStr"><is><t>Name of it</t></is></c>\
                <c r="C1" t="inlineStr"><is><t>Date</t></is></c>\
                <c r="D1" t="inlineStr"><is><t>PMID</t></is></c></row>\
                <row r="4"><c r="A4" t="inlineStr"><is><t>Choice; and\ncontrol</t></is></c>\
                <c r="C4" s="1"><v>43528</v></c><c r="D4"><v>12345678901</v></c></row>\
                <row r="5"><c r="C5"><f>1+1</f><v>2</v></c></row>\
                """;
        var path = file("plain.xlsx", workbook(rows));

        assertThat(ROOM.answered(review, path))
                .isInstanceOfSatisfying(
                        IntakeAnswer.Refused.class,
                        it ->
                                assertThat(it.reason())
                                        .isEqualTo(
                                                new IntakeRefusal.HeadsUnknown(
                                                        "plain.xlsx",
                                                        List.of(
                                                                new Head(
                                                                        "Name of it",
                                                                        "Choice; and control"),
                                                                new Head("", ""),
                                                                new Head("Date", "2019-03-04"),
                                                                new Head("PMID", "12345678901")))));
        ROOM.ours(() -> {
            try {
                return ROOM.intakes()
                        .take(
                                review.id(),
                                new SentFile(
                                        path, "plain.xlsx", "", Map.of("Name of it", "title")));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });

        var read =
                ROOM.ours(() -> ROOM.reviews().record(review, 1))
                        .references()
                        .getFirst()
                        .reference();
        assertThat(read.value(Field.TITLE)).isEqualTo("Choice; and control");
        assertThat(read.value(Field.DATE)).isEqualTo("2019-03-04");
        assertThat(read.value(Field.PMID)).isEqualTo("12345678901");
        assertThat(read.origin().line()).isEqualTo(4);
        assertThat(titles(review)).hasSize(2);
    }

    @Test
    void hostile_workbooks_are_refused_with_a_reason_and_the_next_is_read() throws IOException {
        var review = ROOM.begun("Hostile");
        var good = "<row><c t=\"inlineStr\"><is><t>Title</t></is></c></row>";
        var all = new LinkedHashMap<String, byte[]>();
        all.put("bomb.xlsx", workbook(" ".repeat(1 << 21)));
        all.put(
                "entities.xlsx",
                workbook(
                        "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>",
                        "<row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row>"));
        all.put("far.xlsx", workbook("<row r=\"1048576\"/>".repeat(2) + far()));
        all.put("half.xlsx", java.util.Arrays.copyOf(workbook(good), 400));
        all.put("word.xlsx", HostileFixtures.few().get("climbs.docx"));
        all.putAll(hostileOldOnes());
        for (var hostile : all.entrySet()) {
            assertThat(ROOM.answered(review, file(hostile.getKey(), hostile.getValue())))
                    .as(hostile.getKey())
                    .isInstanceOfSatisfying(
                            IntakeAnswer.Refused.class,
                            it -> assertThat(it.reason()).isInstanceOf(IntakeRefusal.NoRows.class));
        }
        assertThat(ROOM.ours(() -> ROOM.intakes().list(review))).isEmpty();
        assertThat(
                        ROOM.answered(
                                review,
                                file("again.xls", all.getOrDefault("locked.xls", new byte[0]))))
                .isInstanceOfSatisfying(
                        IntakeAnswer.Refused.class,
                        it -> assertThat(it.reason().words()).contains("A password locks"));

        ROOM.taken(
                review,
                file(
                        "good.xlsx",
                        workbook(
                                good
                                        + "<row><c t=\"inlineStr\"><is><t>Choice</t></is></c></row>")));
        assertThat(titles(review)).containsExactly("Choice");
    }

    @Test
    void a_workbook_of_before_2007_is_read_from_its_first_tab() throws IOException {
        var review = ROOM.begun("Old");
        try (var sheets = new HSSFWorkbook()) {
            sheets.createSheet("Notes").createRow(0).createCell(0).setCellValue("Not these");
            var sheet = sheets.createSheet("Found");
            row(sheet, 0, "Title", "Year", "Date", "PMID");
            var row = row(sheet, 3, "Choice; and\ncontrol");
            row.createCell(1).setCellFormula("2000+19");
            var day = row.createCell(2);
            day.setCellValue(LocalDate.of(2019, 3, 4));
            var shown = sheets.createCellStyle();
            shown.setDataFormat((short) 14);
            day.setCellStyle(shown);
            row.createCell(3).setCellValue(12_345_678_901L);
            row(sheet, 4, "").getCell(0).setCellFormula("\"Care \" & \"at home\"");
            sheets.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheets.setSheetOrder("Found", 0);
            int number = ROOM.taken(review, file("old.xls", bytes(sheets)));
            assertThat(ROOM.ours(() -> ROOM.intakes().get(review, number)).format())
                    .isEqualTo(Format.EXCEL);
        }

        assertThat(titles(review)).containsExactly("Choice; and control", "Care at home");
        var read =
                ROOM.ours(() -> ROOM.reviews().record(review, 1))
                        .references()
                        .getFirst()
                        .reference();
        assertThat(read.value(Field.YEAR)).isEqualTo("2019");
        assertThat(read.value(Field.DATE)).isEqualTo("2019-03-04");
        assertThat(read.value(Field.PMID)).isEqualTo("12345678901");
        assertThat(read.origin().line()).isEqualTo(4);
    }

    private static Row row(Sheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (var cell : cells) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
        }
        return row;
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /// The same in what Excel wrote until 2003.
    private static Map<String, byte[]> hostileOldOnes() throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        try (var sheets = new HSSFWorkbook()) {
            var sheet = sheets.createSheet();
            row(sheet, 0, "Title", "x".repeat(32_000));
            all.put("half.xls", java.util.Arrays.copyOf(bytes(sheets), 3_000));
            // A long text stands once, and each cell names it.
            for (int row = 1; row < 500; row++) {
                row(sheet, row, "Choice", "x".repeat(32_000));
            }
            all.put("long.xls", bytes(sheets));
        }
        try (var sheets = new HSSFWorkbook()) {
            row(sheets.createSheet(), 0, "Title");
            Biff8EncryptionKey.setCurrentUserPassword("Locked");
            all.put("locked.xls", bytes(sheets));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        try (var sheets = new HSSFWorkbook()) {
            var sheet = sheets.createSheet();
            for (int row = 0; row < 65_000; row++) {
                sheet.createRow(row).createCell(255).setCellValue(1);
            }
            all.put("far.xls", bytes(sheets));
        }
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[9]), "WordDocument");
            var bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            all.put("word.xls", bytes.toByteArray());
        }
        return all;
    }

    /// Each row has its one value in the last column there can be.
    private static String far() {
        var rows = new StringBuilder();
        for (int row = 1; row < 2_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c r=\"XFD").append(row);
            rows.append("\"><v>1</v></c></row>");
        }
        return rows.toString();
    }

    private static List<String> titles(Review review) {
        return ROOM
                .ours(() -> ROOM.reviews().records(review, RecordsSought.all()))
                .records()
                .stream()
                .map(ReviewRecord::title)
                .toList();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] workbook(String rows) throws IOException {
        return workbook("", rows);
    }

    /// As our own writer makes it, with other rows and a style for days.
    private static byte[] workbook(String declared, String rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Workbook(bytes).finish();
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip =
                new java.util.zip.ZipInputStream(
                        new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.put("xl/styles.xml", STYLES.getBytes(StandardCharsets.UTF_8));
        change(
                parts,
                "[Content_Types].xml",
                "</Types>",
                "<Override PartName=\"/xl/styles.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        change(
                parts,
                "xl/_rels/workbook.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rId2\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\""
                        + " Target=\"styles.xml\"/></Relationships>");
        change(parts, "xl/worksheets/sheet1.xml", "<row>.*</row>", rows);
        change(parts, "xl/worksheets/sheet1.xml", "<worksheet", declared + "<worksheet");
        return HostileFixtures.zip(parts);
    }

    private static void change(Map<String, byte[]> parts, String name, String what, String with) {
        var text = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        parts.put(
                name,
                java.util.regex.Pattern.compile(what, java.util.regex.Pattern.DOTALL)
                        .matcher(text)
                        .replaceFirst(java.util.regex.Matcher.quoteReplacement(with))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String sheet(byte[] workbook) throws IOException {
        try (var zip =
                new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("sheet1.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("There is no sheet.");
    }
}
