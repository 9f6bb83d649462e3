package org.ettle.evidence.web.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.coverage.PlaceTally;
import org.ettle.evidence.coverage.Tally;
import org.ettle.evidence.coverage.VersionTally;
import org.ettle.evidence.remapping.Place;
import org.ettle.platform.page.Field;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;

/// Every outcome of a version by every kind of source.
///
/// @param invented whether invented items count, and any do
/// @param elsewhere what does not count here, in sentences
public record MatrixSheet(
        String version,
        String address,
        List<Field> fields,
        boolean hidesInvented,
        boolean invented,
        List<String> kinds,
        List<Row> rows,
        List<String> elsewhere,
        String csv,
        String gaps) {

    /// @param without the kinds of which there is nothing, for a card, which leaves their cells out
    public record Row(
            String code,
            String label,
            String address,
            Cell whole,
            List<Cell> cells,
            String without,
            String waiting) {}

    /// @param kind heads it where the table is a stack of cards
    /// @param closest in one word; “None” where there is nothing
    /// @param invented how many of its items are invented, in words; null where none is
    public record Cell(
            String kind,
            boolean isNone,
            String closest,
            String mark,
            String items,
            String origins,
            String newest,
            @Nullable String invented) {}

    static MatrixSheet of(
            Viewed viewed,
            VersionTally tally,
            List<Field> fields,
            boolean hidesInvented,
            String csv) {
        var rows =
                viewed.version().outcomes().stream()
                        .map(outcome ->
                                row(
                                        outcome.code().value(),
                                        outcome.label(),
                                        viewed.outcomes() + outcome.code() + "#evidence",
                                        tally.of(new Place.AnOutcome(outcome.code()))))
                        .toList();
        return new MatrixSheet(
                viewed.version().heading().title(),
                viewed.address(),
                fields,
                hidesInvented,
                rows.stream().anyMatch(row -> row.whole().invented() != null),
                Arrays.stream(SourceKind.values()).map(SourceKind::title).toList(),
                rows,
                tally.elsewhere().stream()
                        .map(each ->
                                CoverageWords.title(each.version())
                                        + ": "
                                        + CoverageWords.elsewhere(each))
                        .toList(),
                csv,
                CoverageAddress.gaps(viewed));
    }

    private static Row row(String code, String label, String address, PlaceTally tally) {
        var cells =
                Arrays.stream(SourceKind.values())
                        .map(kind -> cell(kind.title(), of(kind, tally)))
                        .toList();
        return new Row(
                code,
                label,
                address,
                cell("All kinds", tally.whole()),
                cells,
                cells.stream()
                        .filter(Cell::isNone)
                        .map(Cell::kind)
                        .collect(Collectors.joining(", ")),
                tally.waiting() == 0
                        ? ""
                        : CoverageWords.count(tally.waiting(), "item")
                                + " made for earlier versions to be decided on");
    }

    static Tally of(SourceKind kind, PlaceTally tally) {
        return Stream.ofNullable(tally)
                .flatMap(each -> each.kinds().stream())
                .filter(each -> each.kind() == kind)
                .map(Tally.OfKind::tally)
                .findFirst()
                .orElse(Tally.NONE);
    }

    private static Cell cell(String kind, Tally tally) {
        return new Cell(
                kind,
                tally.isNone(),
                CoverageWords.closeness(tally.closest()),
                CoverageWords.mark(tally.closest()),
                CoverageWords.count(tally.items().all(), "item"),
                CoverageWords.count(tally.origins().all(), "origin"),
                tally.newest() == null ? "no date" : String.valueOf(tally.newest()),
                tally.demonstration() == 0 ? null : tally.demonstration() + " invented");
    }
}
