package org.ettle.theory.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The rows of a table that somebody saved from a spreadsheet: with commas, semicolons or tabs, and
/// columns in any order, found by their heads.
final class Table {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private final String name;
    private final List<Row> rows = new ArrayList<>();
    private final List<Intake.Fault> faults = new ArrayList<>();

    private Table(String name) {
        this.name = name;
    }

    /// @param name what readers call the table ("outcomes")
    static Table of(String name, byte[] file, List<String> needed) {
        var table = new Table(name);
        Bytes.text(file)
                .ifPresentOrElse(
                        text -> table.read(text, needed),
                        () -> table.faults.add(table.at(Bytes.NOT_UTF_8)));
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    List<Intake.Fault> faults() {
        return faults;
    }

    private void read(String text, List<String> needed) {
        try (var parser =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiterOf(text))
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(new java.io.StringReader(text))) {
            var heads = new HashMap<String, Integer>();
            for (var record : parser) {
                if (heads.isEmpty()) {
                    heads.putAll(heads(record));
                    missing(heads, needed);
                } else if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(parser.getCurrentLineNumber(), heads, record));
                }
            }
            if (heads.isEmpty()) {
                faults.add(new Intake.Fault(name, "The file is empty."));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            faults.add(
                    new Intake.Fault(
                            name, "The rows cannot be told apart: " + broken.getMessage()));
        }
    }

    private void missing(Map<String, Integer> heads, List<String> needed) {
        for (var head : needed) {
            if (!heads.containsKey(head)) {
                faults.add(
                        new Intake.Fault(
                                name + ", first line", "There is no column “" + head + "”."));
            }
        }
    }

    private static Map<String, Integer> heads(CSVRecord record) {
        var heads = new HashMap<String, Integer>();
        for (int i = 0; i < record.size(); i++) {
            heads.putIfAbsent(record.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return heads;
    }

    /// The mark that the first line has most of; a spreadsheet chooses it by the country it is in.
    private static char delimiterOf(String text) {
        var first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char mark : new char[] {';', '\t'}) {
            if (count(first, mark) > count(first, best)) {
                best = mark;
            }
        }
        return best;
    }

    private static long count(String text, char mark) {
        return text.chars().filter(it -> it == mark).count();
    }

    private Intake.Fault at(Intake.Fault fault) {
        return new Intake.Fault(name, fault.words());
    }

    /// Tells a fault of a row at its line.
    void fault(Row row, String words) {
        faults.add(new Intake.Fault(name + ", line " + row.line(), words));
    }

    /// One row, and the line of the file in which it ends.
    record Row(long line, Map<String, Integer> heads, CSVRecord cells) {

        /// What stands under this head; null where nothing does.
        @Nullable String find(String head) {
            var column = heads.get(head);
            if (column == null || column >= cells.size()) {
                return null;
            }
            var cell = cells.get(column).strip();
            if (cell.length() > 1
                    && cell.charAt(0) == '\''
                    && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0) {
                return cell.substring(1);
            }
            return cell.isEmpty() ? null : cell;
        }
    }
}
