package org.ettle.review.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.ettle.review.format.Format;
import org.ettle.review.format.Reading;
import org.ettle.review.format.ReferenceFile;
import org.ettle.review.format.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {

    private static final String TABLE =
            """
            id,title,author,journal,year,volume,pages
            a,Interim results of a randomised trial of direct payments in Scotland,"Muirhead, A.; Ogilvie, C.",Journal of Social Care,2012,7,12-19
            b,Interim results of a randomized trial of direct payments in Scotland.,"Muirhead, A.; Ogilvie, C.",J Soc Care,2012,7,12-9
            c,Erratum: Interim results of a randomised trial of direct payments in Scotland,"Muirhead, A.",Journal of Social Care,2012,7,99
            d,Quite another thing,"Ogilvie, C.",Journal of Social Care,2012,7,30-41
            """;

    @TempDir private Path folder;

    private Path table;
    private int ended;

    @BeforeEach
    void writeTable() throws IOException {
        table = Files.writeString(folder.resolve("found.csv"), TABLE);
    }

    private String run(Object... words) {
        var out = new ByteArrayOutputStream();
        var list = List.of(words).stream().map(Object::toString).toList();
        ended = Review.run(list, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void dedupe_tells_and_writes_sets_and_queue() throws IOException {
        var labels = Files.writeString(folder.resolve("labels.csv"), "merged_ids\na;b\n");
        var to = folder.resolve("out");

        var told = run("dedupe", table, "--out", to, "--labels", labels);

        assertThat(ended).isZero();
        assertThat(told)
                .contains(
                        "References: 4; could not be read: 0",
                        "Certain sets: 1;",
                        "1 right, 0 wrong, 0 missing");
        assertThat(Files.readString(to.resolve("sets.csv")))
                .contains("1,a,", "1,b,", "same pages (+6.0)");
        assertThat(Files.readString(to.resolve("queue.csv")))
                .contains("correction or retraction of");
    }

    @Test
    void labels_of_nobody_are_refused() throws IOException {
        var labels = Files.writeString(folder.resolve("labels.csv"), "merged_ids\na;nobody\n");

        assertThat(run("dedupe", table, "--labels", labels)).contains("“nobody”");
        assertThat(ended).isEqualTo(2);
    }

    @Test
    void export_writes_what_import_reads() {
        var ris = folder.resolve("out.ris");

        assertThat(run("export", table, "--to", ris, "--merged", "yes"))
                .startsWith("3 references written");
        assertThat(run("import", ris))
                .contains("RIS in UTF-8; 3 references read, 0 could not be read");
        assertThat(ended).isZero();
    }

    @Test
    void import_lists_each_record_that_could_not_be_read() throws IOException {
        var ris =
                Files.writeString(
                        folder.resolve("in.ris"),
                        "TY  - JOUR\nER  - \nTY  - JOUR\nTI  - One\nER  - \n");
        var report = folder.resolve("report.csv");

        var told = run("import", ris, "--report", report);

        assertThat(ended).isEqualTo(1);
        assertThat(told)
                .contains(
                        "1 references read, 1 could not be read",
                        "line 1: The record tells nothing of a work.");
        assertThat(Files.readString(report)).contains("TY  - JOUR");
    }

    @Test
    void workbooks_are_read_as_tables_and_keep_their_names() throws IOException {
        var workbook = folder.resolve("found.xlsx");
        try (var out = Files.newOutputStream(workbook)) {
            var rows = new Workbook(out);
            ReferenceFile.as(Format.CSV, table)
                    .read(
                            Map.of(),
                            it -> {
                                try {
                                    rows.write(((Reading.Whole) it).reference());
                                } catch (IOException fault) {
                                    throw new UncheckedIOException(fault);
                                }
                            });
            rows.finish();
        }
        var ris = folder.resolve("out.ris");

        assertThat(run("import", workbook))
                .contains("found.xlsx: Excel sheet; 4 references read, 0 could not be read");
        assertThat(run("dedupe", workbook)).contains("Certain sets: 1;");
        assertThat(run("export", workbook, "--to", ris)).startsWith("4 references written");
        assertThat(Files.readString(ris)).contains("Quite another thing");
        assertThat(ended).isZero();
    }

    @Test
    void a_workbook_of_before_2007_is_read_with_the_heads_that_somebody_gave() throws IOException {
        var workbook = folder.resolve("old.xls");
        try (var sheets = new HSSFWorkbook();
                var out = Files.newOutputStream(workbook)) {
            var sheet = sheets.createSheet();
            var heads = sheet.createRow(0);
            heads.createCell(0).setCellValue("Name of it");
            heads.createCell(1).setCellValue("Year");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Choice; and\ncontrol");
            row.createCell(1).setCellValue(2019);
            sheets.write(out);
        }
        var csv = folder.resolve("out.csv");

        assertThat(run("import", workbook))
                .contains("names the title", "--map \"Name of it=title\"", "Name of it, Year");
        assertThat(ended).isEqualTo(2);
        assertThat(run("export", workbook, "--map", "Name of it=title", "--to", csv))
                .startsWith("1 references written");
        assertThat(Files.readString(csv)).contains("Choice; and control", "2019");
    }

    @Test
    void folders_and_archives_may_hold_references_and_documents() throws IOException {
        var within = Files.createDirectories(folder.resolve("papers/board"));
        Files.writeString(
                within.resolve("2019-03-04_minutes.txt"), "Choice, and control: the minutes.");
        Files.writeString(within.resolve("page.html"), "<html><body>On carers</body></html>");
        Files.writeString(within.resolve("found.txt"), "TY  - JOUR\nTI  - One\nER  - \n");
        Files.writeString(within.resolve(".hidden"), "x");
        Files.write(within.resolve("scan.pdf"), new byte[] {'%', 'P', 'D', 'F', '-'});
        Files.write(within.resolve("odd.xls"), HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        var archive = folder.resolve("papers.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var name : List.of("2019-03-04_minutes.txt", "found.txt")) {
                zip.putNextEntry(new ZipEntry("board/" + name));
                Files.copy(within.resolve(name), zip);
            }
        }
        var report = folder.resolve("report.csv");
        var half =
                Files.write(
                        folder.resolve("half.zip"), Arrays.copyOf(Files.readAllBytes(archive), 80));

        assertThat(run("import", half)).contains("half.zip cannot be unpacked");
        var told = run("import", folder.resolve("papers"), archive, "--report", report);

        assertThat(ended).isEqualTo(1);
        assertThat(told)
                .contains(
                        "papers/board/found.txt: RIS in UTF-8; 1 references read",
                        "papers: documents; 2 references read, 1 could not be read",
                        "papers, board/scan.pdf: ",
                        "papers/board/odd.xls was not read. The document is damaged",
                        "papers.zip/board/found.txt: RIS",
                        "papers.zip: documents; 1 references read, 0 could not");
        assertThat(Files.readString(report)).contains("board/scan.pdf");
        assertThat(run("export", archive, "--to", folder.resolve("out.csv"))).startsWith("2 ref");
        assertThat(Files.readString(folder.resolve("out.csv")))
                .contains("2019-03-04 minutes", "2019-03-04_minutes.txt");
    }

    @Test
    void what_cannot_be_understood_is_said() throws IOException {
        assertThat(run()).startsWith("Usage:");
        assertThat(run("help")).contains("dedupe", "./ettle help");
        assertThat(ended).isZero();
        assertThat(run("screen")).startsWith("There is no command “screen”.");
        assertThat(run("dedupe")).startsWith("Usage:");
        assertThat(run("dedupe", table, "--labels")).startsWith("--labels needs a value.");
        assertThat(run("dedupe", table, "--label", "a")).startsWith("There is no option --label.");
        assertThat(run("import", table, "--map", "Heading=colour"))
                .startsWith("--map needs HEAD=FIELD");
        assertThat(run("export", table, "--to", folder.resolve("out.xyz")))
                .contains("names no format");
        assertThat(run("import", folder.resolve("missing.ris"))).startsWith("Cannot read or write");
        assertThat(run("import", folder.resolve("missing.pdf"))).startsWith("Cannot read or write");
        assertThat(run("import", Files.createDirectory(folder.resolve("empty"))))
                .startsWith("There is no file in");
        assertThat(run("import", Files.writeString(folder.resolve("odd.txt"), "odd words\n")))
                .contains("looks like a format");
        assertThat(ended).isEqualTo(2);
    }
}
