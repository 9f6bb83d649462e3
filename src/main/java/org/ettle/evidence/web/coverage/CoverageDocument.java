package org.ettle.evidence.web.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.coverage.OutcomeGaps;
import org.ettle.evidence.coverage.Tally;
import org.ettle.evidence.coverage.VersionTally;
import org.ettle.evidence.remapping.Place;
import org.ettle.platform.page.Spreadsheet;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;

/// Coverage and gaps as tables for spreadsheets and as documents for programs.
record CoverageDocument(
        String map, String version, boolean withInvented, List<OfOutcome> outcomes) {

    record OfOutcome(String code, String label, int waiting, Counts all, List<OfKind> kinds) {}

    record OfKind(String kind, Counts counts) {}

    /// @param closest `direct`, `partial`, `proxy` or `none`
    record Counts(
            String closest,
            int items,
            int supports,
            int contradicts,
            int mixed,
            int context,
            int origins,
            @Nullable Integer newest,
            int invented) {

        static Counts of(Tally tally) {
            return new Counts(
                    tally.closest() == null ? "none" : key(tally.closest()),
                    tally.items().all(),
                    tally.items().supports(),
                    tally.items().contradicts(),
                    tally.items().mixed(),
                    tally.items().context(),
                    tally.origins().all(),
                    tally.newest(),
                    tally.demonstration());
        }
    }

    /// Every kind of source is there, also where nothing is.
    static CoverageDocument of(Viewed viewed, VersionTally tally, boolean withInvented) {
        return new CoverageDocument(
                viewed.map().address(),
                viewed.version().name(),
                withInvented,
                viewed.version().outcomes().stream()
                        .map(outcome -> {
                            var of = tally.of(new Place.AnOutcome(outcome.code()));
                            return new OfOutcome(
                                    outcome.code().value(),
                                    outcome.label(),
                                    of.waiting(),
                                    Counts.of(of.whole()),
                                    Arrays.stream(SourceKind.values())
                                            .map(kind ->
                                                    new OfKind(
                                                            key(kind),
                                                            Counts.of(MatrixSheet.of(kind, of))))
                                            .toList());
                        })
                        .toList());
    }

    String csv() {
        return Spreadsheet.of(
                List.of(
                        "map",
                        "version",
                        "outcome",
                        "label",
                        "kind of source",
                        "closest",
                        "items",
                        "for",
                        "against",
                        "mixed",
                        "context",
                        "origins",
                        "newest",
                        "invented"),
                outcomes.stream().flatMap(this::rows));
    }

    private Stream<List<@Nullable String>> rows(OfOutcome outcome) {
        return outcome.kinds().stream()
                .map(each -> {
                    var counts = each.counts();
                    var row = new ArrayList<@Nullable String>();
                    row.addAll(
                            List.of(
                                    map,
                                    version,
                                    outcome.code(),
                                    outcome.label(),
                                    each.kind(),
                                    counts.closest()));
                    for (int number :
                            List.of(
                                    counts.items(),
                                    counts.supports(),
                                    counts.contradicts(),
                                    counts.mixed(),
                                    counts.context(),
                                    counts.origins())) {
                        row.add(String.valueOf(number));
                    }
                    row.add(counts.newest() == null ? null : String.valueOf(counts.newest()));
                    row.add(String.valueOf(counts.invented()));
                    return row;
                });
    }

    static String gapsCsv(Viewed viewed, List<OutcomeGaps> gaps) {
        return Spreadsheet.of(
                List.of(
                        "map",
                        "version",
                        "outcome",
                        "label",
                        "what the evidence lacks",
                        "suggested indicator (to be agreed)",
                        "sources in 2018 (Ettle's reading)",
                        "closest in 2018 (Ettle's reading)",
                        "lacking in 2018 (Ettle's reading)"),
                gaps.stream().map(each -> row(viewed, GapsSheet.row(viewed, each))));
    }

    private static List<@Nullable String> row(Viewed viewed, GapsSheet.Row gap) {
        var row = new ArrayList<@Nullable String>();
        row.add(viewed.map().address());
        row.add(viewed.version().name());
        row.add(gap.code());
        row.add(gap.label());
        row.add(String.join("; ", gap.gaps()));
        row.add(gap.indicator());
        row.add(gap.sources());
        row.add(gap.closest());
        row.add(gap.lack());
        return row;
    }

    /// As addresses and documents write a constant: `case-record-extract`.
    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
