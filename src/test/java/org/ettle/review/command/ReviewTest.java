package org.ettle.review.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                        "4 references, 0 could not be read",
                        "1 certain sets",
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
    void what_cannot_be_understood_is_said() throws IOException {
        assertThat(run()).startsWith("Usage:");
        assertThat(run("dedupe")).startsWith("Usage:");
        assertThat(run("import", table, "--map", "Heading=colour"))
                .startsWith("--map needs HEAD=FIELD");
        assertThat(run("export", table, "--to", folder.resolve("out.xyz")))
                .contains("names no format");
        assertThat(run("import", folder.resolve("missing.ris"))).startsWith("Cannot read or write");
        assertThat(run("import", Files.writeString(folder.resolve("odd.txt"), "odd words\n")))
                .contains("looks like a format");
        assertThat(ended).isEqualTo(2);
    }
}
