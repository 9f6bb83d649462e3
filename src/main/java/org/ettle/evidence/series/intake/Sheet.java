package org.ettle.evidence.series.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.OddRow;
import org.ettle.evidence.series.Oddity;
import org.ettle.evidence.series.Reading;
import org.jspecify.annotations.Nullable;

/// One file, row by row: what can be read in it, and which rows are odd by themselves.
final class Sheet {

    private static final String NOT_GIVEN = "NA";
    private static final String WITHHELD = "*";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUNDED_TO = BigDecimal.valueOf(5);

    /// The rate is published to one place, worked out from counts.
    private static final BigDecimal A_ROUNDING = new BigDecimal("0.051");

    private final Upload upload;
    private final PhsFile file;
    private final Areas areas;
    private final Map<Row.Name, Row> rows = new LinkedHashMap<>();
    private final Map<Row.Name, Row> contradicted = new HashMap<>();
    private final List<OddRow> odd = new ArrayList<>();
    private int count;

    private Sheet(Upload upload, PhsFile file, Areas areas) {
        this.upload = upload;
        this.file = file;
        this.areas = areas;
    }

    /// Tells a fault of the whole file.
    interface Faults {
        void tell(String words);
    }

    /// Empty where it is none of the files that are known; why is told.
    static Optional<Sheet> of(Upload upload, Areas areas, Faults faults) {
        var text = upload.text();
        if (text.isEmpty()) {
            faults.tell(
                    "Its letters are not written in UTF-8. Save it again as “CSV UTF-8” and choose"
                            + " it again.");
            return Optional.empty();
        }
        try (var parser =
                CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(new StringReader(text.get()))) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                faults.tell("The file is empty.");
                return Optional.empty();
            }
            var heads =
                    records.next().stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
            var file = PhsFile.with(heads);
            if (file.isEmpty()) {
                faults.tell(
                        "Its columns are not those of a table that is known here: "
                                + String.join(", ", heads)
                                + ".");
                return Optional.empty();
            }
            var sheet = new Sheet(upload, file.get(), areas);
            while (records.hasNext()) {
                var record = records.next();
                sheet.read(heads, record, (int) record.getRecordNumber());
            }
            sheet.end();
            return Optional.of(sheet);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            faults.tell("Its rows cannot be told apart: " + broken.getMessage());
            return Optional.empty();
        }
    }

    Upload upload() {
        return upload;
    }

    PhsFile file() {
        return file;
    }

    /// The rows that are kept.
    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    Optional<Row> find(Row.Name name) {
        return Optional.ofNullable(rows.get(name));
    }

    /// How many there are, kept or not.
    int count() {
        return count;
    }

    List<OddRow> odd() {
        return List.copyOf(odd);
    }

    /// Said of the file, because another that it must be held against is not there.
    void notCompared(String words) {
        odd.add(new OddRow(1, Oddity.NOT_COMPARED, words, String.join(",", file.heads())));
    }

    /// Said of a row that stays. Of each row a rule is told once.
    void mark(Row row, Oddity rule, String words) {
        if (odd.stream().noneMatch(it -> it.row() == row.number() && it.rule() == rule)) {
            odd.add(new OddRow(row.number(), rule, words, row.cells()));
        }
    }

    /// Says of a row what its numbers mean in truth.
    Row restate(Row row, Map<String, Reading> readings) {
        var restated =
                new Row(
                        row.file(),
                        row.number(),
                        row.year(),
                        row.area(),
                        row.age(),
                        row.group(),
                        readings,
                        row.cells());
        rows.put(row.name(), restated);
        return restated;
    }

    private void read(List<String> heads, CSVRecord record, int number) {
        var cells = record.stream().map(it -> it.replace("\0", "\uFFFD")).toList();
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        count++;
        var whole = String.join(",", cells);
        var refusal = refusal(heads, cells, number, whole);
        if (refusal != null) {
            odd.add(refusal);
        }
    }

    /// Keeps the row, or says why not.
    private @Nullable OddRow refusal(
            List<String> heads, List<String> cells, int number, String whole) {
        if (cells.size() != heads.size()) {
            return new OddRow(
                    number,
                    Oddity.WRONG_NUMBER_OF_CELLS,
                    "The head has %d cells, the row %d. It was left out."
                            .formatted(heads.size(), cells.size()),
                    whole);
        }
        var by = new HashMap<String, String>();
        for (int i = 0; i < heads.size(); i++) {
            by.put(heads.get(i), cells.get(i).strip());
        }
        var year = FinancialYear.find(cell(by, "financial_year"));
        if (year.isEmpty()) {
            return leftOut(
                    number,
                    Oddity.UNREADABLE_YEAR,
                    quoted(by, "financial_year") + " is no financial year.",
                    whole);
        }
        var area = areas.named(cell(by, "sending_location"));
        if (area.isEmpty()) {
            return leftOut(
                    number,
                    Oddity.UNKNOWN_AREA,
                    quoted(by, "sending_location") + " is no area that is known here.",
                    whole);
        }
        var age = file.age() == null ? Line.ALL_AGES : cell(by, file.age());
        var group = file.group() == null ? Line.ALL : cell(by, file.group());
        if (!PhsFile.Groups.AGES.contains(age) || !file.knowsGroup(group)) {
            return leftOut(
                    number,
                    Oddity.UNKNOWN_GROUP,
                    "“%s”, “%s” is no age and group of this table.".formatted(age, group),
                    whole);
        }
        if (file == PhsFile.DUPLICATES) {
            return leftOut(
                    number, Oddity.ROW_TWICE, "The publisher found it to be a duplicate.", whole);
        }
        var readings = new HashMap<String, Reading>();
        for (var column : numbers()) {
            var reading = reading(cell(by, column), isCount(column));
            if (reading.isEmpty()) {
                return leftOut(
                        number,
                        Oddity.UNREADABLE_NUMBER,
                        quoted(by, column) + " under “" + column + "” is no number.",
                        whole);
            }
            readings.put(column, reading.get());
        }
        return keep(new Row(file, number, year.get(), area.get(), age, group, readings, whole));
    }

    private static OddRow leftOut(int number, Oddity rule, String why, String whole) {
        return new OddRow(number, rule, why + " The row was left out.", whole);
    }

    private @Nullable OddRow keep(Row row) {
        var impossible = impossible(row);
        if (impossible != null) {
            return leftOut(row.number(), Oddity.IMPOSSIBLE_NUMBER, impossible, row.cells());
        }
        var before = rows.get(row.name());
        if (before != null || contradicted.containsKey(row.name())) {
            return second(row, before);
        }
        rows.put(row.name(), row);
        return null;
    }

    /// Of two rows that contradict each other nobody can say which is right.
    private OddRow second(Row row, @Nullable Row before) {
        if (before != null && before.readings().equals(row.readings())) {
            return leftOut(
                    row.number(),
                    Oddity.ROW_TWICE,
                    "It stands in line " + before.number() + " already.",
                    row.cells());
        }
        if (before != null) {
            rows.remove(row.name());
            contradicted.put(row.name(), before);
            odd.removeIf(it -> it.row() == before.number());
            odd.add(
                    leftOut(
                            before.number(),
                            Oddity.ROWS_CONTRADICT,
                            "Line " + row.number() + " says something else of the same.",
                            before.cells()));
        }
        return leftOut(
                row.number(),
                Oddity.ROWS_CONTRADICT,
                "Line "
                        + Objects.requireNonNull(contradicted.get(row.name())).number()
                        + " says something else of the same.",
                row.cells());
    }

    private void end() {
        if (count == 0) {
            odd.add(
                    new OddRow(
                            1,
                            Oddity.HEAD_ONLY,
                            "There is nothing in it to take in.",
                            String.join(",", file.heads())));
        }
        rows.values().forEach(this::look);
    }

    /// What is odd about a row, though it can be kept.
    private void look(Row row) {
        row.readings()
                .forEach((column, reading) -> {
                    switch (reading) {
                        case Reading.Suppressed _ ->
                                mark(
                                        row,
                                        Oddity.WITHHELD,
                                        "The publisher withheld it. It is kept as withheld.");
                        case Reading.Missing _ ->
                                mark(
                                        row,
                                        Oddity.NO_RATE,
                                        "The count is kept; the rate is kept as missing.");
                        case Reading.Measured it when isCount(column) && !isRounded(it.number()) ->
                                mark(
                                        row,
                                        Oddity.NOT_ROUNDED,
                                        it.number().toPlainString()
                                                + " is no multiple of 5, to which the publisher rounds. It is kept.");
                        default -> {}
                    }
                });
        if (file == PhsFile.IMPLEMENTATION_RATE) {
            lookAtRate(row);
        }
    }

    private void lookAtRate(Row row) {
        var rate = row.reading("implementation_rate").value();
        var part = row.reading("sdsclient").value();
        var whole = row.reading("nclient").value();
        if (rate.isEmpty() || part.isEmpty() || whole.isEmpty() || whole.get().signum() == 0) {
            return;
        }
        var worked =
                part.get().multiply(HUNDRED).divide(whole.get(), 6, java.math.RoundingMode.HALF_UP);
        if (worked.subtract(rate.get()).abs().compareTo(A_ROUNDING) > 0) {
            mark(
                    row,
                    Oddity.COLUMNS_DISAGREE,
                    "The counts give %s%%, the row says %s%%. It is kept."
                            .formatted(
                                    worked.setScale(1, java.math.RoundingMode.HALF_UP),
                                    rate.get()));
        }
        if (row.area().isCouncil() && rate.get().compareTo(HUNDRED) == 0) {
            mark(
                    row,
                    Oddity.EXACTLY_ALL,
                    "Everybody who could choose is said to have chosen. It says more of how choices"
                            + " are recorded than of practice. It is kept.");
        }
        lookAtScotland(row);
    }

    private void lookAtScotland(Row row) {
        rows.values().stream()
                .filter(it -> !it.area().isCouncil() && it.year().equals(row.year()))
                .filter(it ->
                        !it.reading("implementation_rate").equals(row.reading("scotland_rate"))
                                || !it.reading("nclient").equals(row.reading("scotland_nclient")))
                .findFirst()
                .ifPresent(it ->
                        mark(
                                row,
                                Oddity.COLUMNS_DISAGREE,
                                "Its columns on Scotland differ from the row on Scotland. The row is kept, those columns are not."));
    }

    private @Nullable String impossible(Row row) {
        for (var entry : row.readings().entrySet()) {
            var number = entry.getValue().value();
            if (number.isPresent() && number.get().signum() < 0) {
                return number.get().toPlainString() + " is below nothing.";
            }
        }
        if (file == PhsFile.OPTIONS_PROPORTION && isOver(row.reading("percentage"), HUNDRED)) {
            return "A share is over 100%.";
        }
        if (file == PhsFile.IMPLEMENTATION_RATE) {
            var whole = row.reading("nclient").value();
            if (isOver(row.reading("implementation_rate"), HUNDRED)
                    || (whole.isPresent() && isOver(row.reading("sdsclient"), whole.get()))) {
                return "More people chose than could choose.";
            }
        }
        return null;
    }

    private static boolean isOver(Reading reading, BigDecimal most) {
        return reading.value().filter(it -> it.compareTo(most) > 0).isPresent();
    }

    private static boolean isRounded(BigDecimal count) {
        return count.remainder(ROUNDED_TO).signum() == 0;
    }

    private List<String> numbers() {
        return file.heads().stream()
                .filter(it ->
                        !it.equals("financial_year")
                                && !it.equals("sending_location")
                                && !it.equals(file.age())
                                && !it.equals(file.group()))
                .toList();
    }

    private static boolean isCount(String column) {
        return column.contains("client");
    }

    private static Optional<Reading> reading(String cell, boolean isCount) {
        if (cell.equals(WITHHELD)) {
            return Optional.of(
                    new Reading.Suppressed(
                            null,
                            null,
                            "Withheld by its publisher, who does not say between which numbers it lies."));
        }
        if (cell.equals(NOT_GIVEN) && !isCount) {
            return Optional.of(new Reading.Missing("Its publisher gives no rate here."));
        }
        try {
            var number = new BigDecimal(cell);
            boolean huge = number.precision() > 40 || Math.abs(number.scale()) > 40;
            boolean broken = isCount && number.stripTrailingZeros().scale() > 0;
            return huge || broken ? Optional.empty() : Optional.of(Reading.of(number));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static String cell(Map<String, String> by, String column) {
        return Objects.requireNonNull(by.get(column), column);
    }

    private static String quoted(Map<String, String> by, String column) {
        return "“" + cell(by, column) + "”";
    }

    /// The years that the file tells of.
    java.util.Set<FinancialYear> years() {
        return rows.values().stream().map(Row::year).collect(Collectors.toSet());
    }

    boolean tellsOf(Area area, FinancialYear year) {
        return rows.values().stream()
                .anyMatch(it -> it.area().equals(area) && it.year().equals(year));
    }
}
