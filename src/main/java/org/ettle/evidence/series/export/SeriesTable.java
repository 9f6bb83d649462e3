package org.ettle.evidence.series.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Indicator;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.OddRow;
import org.ettle.evidence.series.Reading;
import org.jspecify.annotations.Nullable;

/// Everything that was published of an indicator, one figure a row, older ones beside those that
/// took their place. It has no byte order mark: the tools that read its description take the mark
/// for a part of the first head.
public final class SeriesTable {

    static final List<String> HEADS =
            List.of(
                    "indicator",
                    "definition",
                    "unit",
                    "area",
                    "area_code",
                    "area_title",
                    "age",
                    "group",
                    "period_from",
                    "period_until",
                    "state",
                    "value",
                    "low",
                    "high",
                    "numerator",
                    "denominator",
                    "remark",
                    "marks",
                    "release",
                    "released",
                    "file",
                    "newest");

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private SeriesTable() {}

    public static String of(Indicator indicator, List<Observation> all, Areas areas) {
        var newest = new HashSet<>(Observation.newest(all));
        return table(
                HEADS,
                all.stream().map(it -> row(indicator, it, areas, newest.contains(it))).toList());
    }

    /// Every row of a file that was reported.
    public static String of(List<OddRow> rows) {
        return table(
                List.of("line", "rule", "kept", "words", "row"),
                rows.stream()
                        .map(it ->
                                List.<@Nullable String>of(
                                        Integer.toString(it.row()),
                                        it.rule().title(),
                                        it.rule().stays() ? "yes" : "no",
                                        it.words(),
                                        it.cells()))
                        .toList());
    }

    private static List<@Nullable String> row(
            Indicator indicator, Observation it, Areas areas, boolean newest) {
        var reading = it.reading();
        var area = areas.find(it.line().area());
        var row = new ArrayList<@Nullable String>();
        row.add(indicator.address());
        row.add(Integer.toString(it.definition()));
        row.add(indicator.definition(it.definition()).unit().title());
        row.add(it.line().area());
        row.add(area.map(Area::code).orElse(null));
        row.add(area.map(Area::title).orElse(null));
        row.add(it.line().age());
        row.add(it.line().group());
        row.add(it.period().from().toString());
        row.add(it.period().until().toString());
        row.add(States.of(reading));
        row.add(number(reading.value().orElse(null)));
        row.add(number(States.low(reading)));
        row.add(number(States.high(reading)));
        row.add(number(it.numerator()));
        row.add(number(it.denominator()));
        row.add(words(reading));
        row.add(String.join(" ", States.marks(it)));
        row.add(it.release().title());
        row.add(it.release().description().dated());
        row.add(it.vintage().name());
        row.add(Boolean.toString(newest));
        return row;
    }

    private static @Nullable String words(Reading reading) {
        return reading.words().isEmpty() ? null : reading.words();
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String table(List<String> heads, List<List<@Nullable String>> rows) {
        var text = new StringBuilder();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(heads);
            for (var row : rows) {
                printer.printRecord(row.stream().map(SeriesTable::harmless));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// A cell that a spreadsheet would run as a formula has an apostrophe put before it.
    private static String harmless(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
