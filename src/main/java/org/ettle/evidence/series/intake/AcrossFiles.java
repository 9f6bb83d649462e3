package org.ettle.evidence.series.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.Oddity;
import org.ettle.evidence.series.Reading;
import org.ettle.evidence.series.Unit;
import org.ettle.evidence.series.intake.PhsFile.Groups;

/// What only shows when rows are held against each other, within a file and across files. Every
/// rule was found in the release of 2022, where each has its cases.
final class AcrossFiles {

    /// Each count is rounded to 5 by itself, so a sum may be off by one step …
    private static final BigDecimal PARTS_MAY_DIFFER = BigDecimal.valueOf(5);

    /// … and the sum of six ages by more.
    private static final BigDecimal AGES_MAY_DIFFER = BigDecimal.valueOf(15);

    private final Map<PhsFile, Sheet> sheets = new EnumMap<>(PhsFile.class);

    AcrossFiles(List<Sheet> all) {
        all.forEach(it -> sheets.put(it.file(), it));
    }

    /// A council in a year.
    private record Return(Area area, FinancialYear year) {}

    /// People of one age in an area and year.
    private record Cell(Area area, FinancialYear year, String age) {}

    void look() {
        carriedForward();
        recordingGaps();
        partsAndTotals();
        ages();
    }

    private Optional<Sheet> sheet(PhsFile file) {
        return Optional.ofNullable(sheets.get(file));
    }

    // Where a council sent no records for a year, it has no rows in the tables that are made from
    // records, and the table of trends has figures for it all the same.

    private void carriedForward() {
        var records = sheet(PhsFile.OPTIONS_CHOSEN);
        for (var file : List.of(PhsFile.TREND, PhsFile.IMPLEMENTATION_RATE)) {
            sheet(file)
                    .ifPresent(it ->
                            records.ifPresentOrElse(
                                    present -> carriedForward(it, present),
                                    () ->
                                            it.notCompared(
                                                    "Whether an earlier year stands in for some areas was not looked at: that needs the table options_chosen beside it.")));
        }
    }

    private static void carriedForward(Sheet trends, Sheet records) {
        var sent = new HashSet<Return>();
        records.rows().forEach(it -> sent.add(new Return(it.area(), it.year())));
        var years = records.years();
        for (var row : trends.rows()) {
            var whose = new Return(row.area(), row.year());
            if (row.area().isCouncil() && years.contains(row.year()) && !sent.contains(whose)) {
                carriedForward(trends, row);
            }
        }
    }

    private static void carriedForward(Sheet trends, Row row) {
        var words =
                "No record of %s came for %s. %s"
                        .formatted(
                                row.area().title(),
                                row.year().title(),
                                sameEarlier(trends, row)
                                        .map(year ->
                                                "The figures of " + year.title() + " stand in.")
                                        .orElse("Its publisher has another figure stand in."));
        var readings = new HashMap<String, Reading>();
        row.readings()
                .forEach((column, reading) ->
                        readings.put(
                                column,
                                reading instanceof Reading.Measured(var number, _)
                                        ? new Reading.CarriedForward(number, words)
                                        : reading));
        trends.mark(
                trends.restate(row, readings),
                Oddity.CARRIED_FORWARD,
                words + " It is kept as carried forward.");
    }

    /// The last year before in which every count of the area was the same.
    private static Optional<FinancialYear> sameEarlier(Sheet trends, Row row) {
        var now = countsOf(trends, row.area(), row.year());
        return trends.years().stream()
                .filter(year -> year.begins() < row.year().begins())
                .sorted(Comparator.comparing(FinancialYear::begins).reversed())
                .filter(year -> {
                    var then = countsOf(trends, row.area(), year);
                    then.keySet().retainAll(now.keySet());
                    return then.size() >= Math.max(1, now.size() - 1)
                            && then.entrySet().stream()
                                    .allMatch(it ->
                                            it.getValue().compareTo(now.get(it.getKey())) == 0);
                })
                .findFirst();
    }

    private static Map<String, BigDecimal> countsOf(Sheet sheet, Area area, FinancialYear year) {
        var counts = new HashMap<String, BigDecimal>();
        sheet.rows().stream()
                .filter(it -> it.area().equals(area) && it.year().equals(year))
                .forEach(it -> {
                    counts.put(it.group(), it.count());
                    if (it.file() == PhsFile.IMPLEMENTATION_RATE) {
                        counts.put(
                                "sdsclient",
                                it.reading("sdsclient").value().orElse(BigDecimal.ZERO));
                    }
                });
        return counts;
    }

    // Option 3 is what a council arranges itself. A council where nobody at all has it has not
    // recorded it.

    private void recordingGaps() {
        var gaps = new HashSet<Return>();
        for (var file : List.of(PhsFile.TREND, PhsFile.OPTIONS_CHOSEN)) {
            sheet(file).ifPresent(it -> gaps.addAll(gapsIn(it)));
        }
        for (var file :
                List.of(PhsFile.TREND, PhsFile.OPTIONS_CHOSEN, PhsFile.OPTIONS_PROPORTION)) {
            sheet(file).ifPresent(it -> recordingGaps(it, gaps));
        }
    }

    private static Set<Return> gapsIn(Sheet sheet) {
        var gaps = new HashSet<Return>();
        var others = new HashSet<Return>();
        for (var row : sheet.rows()) {
            var whose = new Return(row.area(), row.year());
            if (row.area().isCouncil() && row.isOfAllAges()) {
                if (row.group().equals(Groups.OPTION_3) && row.count().signum() == 0) {
                    gaps.add(whose);
                } else if (row.count().signum() > 0) {
                    others.add(whose);
                }
            }
        }
        gaps.retainAll(others);
        return gaps;
    }

    private static void recordingGaps(Sheet sheet, Set<Return> gaps) {
        for (var row : sheet.rows()) {
            boolean option3 =
                    row.group().equals(Groups.OPTION_3) || row.group().equals(Groups.OPTION_3_ONLY);
            if (option3
                    && row.count().signum() == 0
                    && gaps.contains(new Return(row.area(), row.year()))) {
                var words =
                        "%s shows nobody with Option 3 in %s. That is a gap in recording, not a fact."
                                .formatted(row.area().title(), row.year().title());
                var readings = new HashMap<String, Reading>();
                row.readings()
                        .forEach((column, _) -> readings.put(column, new Reading.Missing(words)));
                sheet.mark(
                        sheet.restate(row, readings),
                        Oddity.RECORDING_GAP,
                        words + " It is kept as missing.");
            }
        }
    }

    // Everybody with any option has just one of four: one option only, or several (Option 4).

    private void partsAndTotals() {
        var totals = sheet(PhsFile.OPTIONS_CHOSEN);
        var parts = sheet(PhsFile.OPTIONS_PROPORTION);
        if (totals.isPresent() && parts.isPresent()) {
            partsAndTotals(totals.get(), parts.get());
        } else {
            totals.or(() -> parts)
                    .ifPresent(it ->
                            it.notCompared(
                                    "Whether totals are the sums of their parts was not looked at: that needs options_chosen and options_proportion together."));
        }
    }

    private static void partsAndTotals(Sheet totals, Sheet parts) {
        var sums = new LinkedHashMap<Cell, BigDecimal>();
        var rows = new HashMap<Cell, List<Row>>();
        for (var row : parts.rows()) {
            var cell = new Cell(row.area(), row.year(), row.age());
            sums.merge(cell, row.count(), BigDecimal::add);
            rows.computeIfAbsent(cell, _ -> new ArrayList<>()).add(row);
        }
        var counted = new HashMap<Cell, Row>();
        for (var row : totals.rows()) {
            if (row.group().equals(Groups.ANY)) {
                counted.put(new Cell(row.area(), row.year(), row.age()), row);
            }
        }
        var partless =
                counted.entrySet().stream()
                        .filter(it -> !sums.containsKey(it.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        partless.forEach(it ->
                totals.mark(
                        it,
                        Oddity.TOTAL_WITHOUT_PARTS,
                        "%s has a total of %s in %s and no row that says who has which option. It is kept."
                                .formatted(
                                        it.area().title(), words(it.count()), it.year().title())));
        sums.forEach((cell, sum) -> {
            var total = counted.get(cell);
            if (total == null) {
                rows.getOrDefault(cell, List.of())
                        .forEach(it ->
                                parts.mark(
                                        it,
                                        Oddity.PARTS_WITHOUT_TOTAL,
                                        "There is no row on “Any SDS” for it. It is kept."));
            } else if (total.count().subtract(sum).abs().compareTo(PARTS_MAY_DIFFER) > 0) {
                totals.mark(
                        total,
                        Oddity.TOTAL_IS_NOT_ITS_PARTS,
                        difference(total, sum, "its parts")
                                + explained(total, total.count().subtract(sum), partless)
                                + " It is kept.");
            }
        });
    }

    private static String difference(Row total, BigDecimal sum, String of) {
        return "%s %s: the total is %s, the sum of %s %s, a difference of %s."
                .formatted(
                        total.area().title(),
                        total.year().title(),
                        words(total.count()),
                        of,
                        words(sum),
                        words(total.count().subtract(sum).abs()));
    }

    /// A council whose people are in the total and in none of its parts explains as much.
    private static String explained(Row total, BigDecimal difference, List<Row> partless) {
        var without =
                partless.stream()
                        .filter(it ->
                                !total.area().isCouncil()
                                        && it.area().isCouncil()
                                        && it.year().equals(total.year())
                                        && it.age().equals(total.age())
                                        && it.group().equals(total.group()))
                        .toList();
        var people = without.stream().map(Row::count).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (without.isEmpty() || people.subtract(difference).abs().compareTo(AGES_MAY_DIFFER) > 0) {
            return "";
        }
        var names = new TreeSet<String>();
        without.forEach(it -> names.add(it.area().title()));
        return " It is explained: %s has a total of %s and no parts; the rest is rounding."
                .formatted(String.join(", ", names), words(people));
    }

    private void ages() {
        sheet(PhsFile.OPTIONS_CHOSEN).ifPresent(AcrossFiles::ages);
    }

    private static void ages(Sheet sheet) {
        var sums = new LinkedHashMap<Row.Name, BigDecimal>();
        var whole = new LinkedHashMap<Row.Name, Row>();
        for (var row : sheet.rows()) {
            var name = new Row.Name(row.year(), row.area(), Line.ALL_AGES, row.group());
            if (row.isOfAllAges()) {
                whole.put(name, row);
            } else {
                sums.merge(name, row.count(), BigDecimal::add);
            }
        }
        var ageless =
                whole.entrySet().stream()
                        .filter(it -> !sums.containsKey(it.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        if (sums.isEmpty()) {
            return;
        }
        ageless.forEach(it ->
                sheet.mark(
                        it,
                        Oddity.TOTAL_WITHOUT_PARTS,
                        "%s has a total in %s and no row by age. It is kept."
                                .formatted(it.area().title(), it.year().title())));
        whole.forEach((name, total) -> {
            var sum = sums.get(name);
            if (sum != null
                    && !(total.reading("nclient") instanceof Reading.Missing)
                    && total.count().subtract(sum).abs().compareTo(AGES_MAY_DIFFER) > 0) {
                sheet.mark(
                        total,
                        Oddity.AGES_ARE_NOT_THE_TOTAL,
                        difference(total, sum, "its ages")
                                + explained(total, total.count().subtract(sum), ageless)
                                + " It is kept.");
            }
        });
    }

    private static String words(BigDecimal number) {
        return Unit.PEOPLE.words(number);
    }
}
