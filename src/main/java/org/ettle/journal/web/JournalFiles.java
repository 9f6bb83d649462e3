package org.ettle.journal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.journal.Journal;
import org.ettle.journal.chain.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The journal as files to take away. Each taking is written in the journal.
@RestController
@ForRoles(Role.ADMINISTRATOR)
class JournalFiles {

    private static final String LINES = "application/jsonl";
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final Journal journal;

    JournalFiles(Journal journal) {
        this.journal = journal;
    }

    /// The whole, as docs/journal-format.md says and both verifiers read it. It is written as it is
    /// read, so it may be longer than the memory of the program.
    @GetMapping("/journal/export.jsonl")
    void export(HttpServletResponse response) throws IOException {
        head(response, LINES, "journal.jsonl");
        var out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
        journal.export(out);
        out.flush();
    }

    /// The whole for a spreadsheet, without salts, so it cannot be verified.
    @GetMapping("/journal/entries.csv")
    void table(HttpServletResponse response) throws IOException {
        head(response, "text/csv;charset=UTF-8", "journal.csv");
        var out =
                new BufferedWriter(
                        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write('\uFEFF');
        var table = new CSVPrinter(out, CSVFormat.RFC4180);
        table.printRecord(
                "number",
                "time",
                "who",
                "for whom",
                "what",
                "reason",
                "request",
                "content",
                "hash");
        journal.exportTable(row -> table.printRecord(cells(row)));
        out.flush();
    }

    private static Object[] cells(Lines.Row row) {
        var entry = row.entry();
        var payload = row.payload();
        var content = payload == null ? null : payload.content();
        return Stream.of(
                        entry.number(),
                        Instant.EPOCH.plus(entry.time(), ChronoUnit.MICROS),
                        text(entry.who()),
                        text(entry.whom()),
                        entry.what(),
                        Content.of(content).reason(),
                        entry.request(),
                        text(content),
                        entry.hash())
                .map(cell -> harmless(cell.toString()))
                .toArray();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /// What a spreadsheet would run has an apostrophe put before it (OWASP on CSV injection).
    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @GetMapping("/journal/{entry}/proof.jsonl")
    ResponseEntity<byte[]> proof(@PathVariable String entry) {
        long number = EntryAddress.of(entry).in(journal).entered().number();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(LINES))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition("journal-" + number + "-proof.jsonl"))
                .body(journal.proof(number));
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
