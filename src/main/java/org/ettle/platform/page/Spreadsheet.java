package org.ettle.platform.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// A table for spreadsheets: comma-separated values after RFC 4180.
///
/// It begins with a byte order mark, without which Excel takes UTF-8 for something else. A cell
/// that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line
/// break) has an apostrophe put before it, as OWASP's page on CSV injection has it.
public final class Spreadsheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private Spreadsheet() {}

    public static String of(List<String> heads, Stream<List<@Nullable String>> rows) {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(heads);
            for (var row : rows.toList()) {
                printer.printRecord(row.stream().map(Spreadsheet::harmless));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// A cell that no spreadsheet runs.
    public static String harmless(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
