package org.ettle.evidence.series.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Definition;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Indicator;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Release;
import org.jspecify.annotations.Nullable;

/// An indicator for programs. `api/openapi.json` describes it; the two are changed together.
///
/// @param areas of which it has figures, by their keys; likewise ages and groups
public record IndicatorDocument(
        String address,
        String title,
        String about,
        String unit,
        List<Defined> definitions,
        List<String> areas,
        List<String> ages,
        List<String> groups) {

    public IndicatorDocument {
        definitions = List.copyOf(definitions);
        areas = List.copyOf(areas);
        ages = List.copyOf(ages);
        groups = List.copyOf(groups);
    }

    /// Every indicator, without its lines.
    public record Shelf(List<Brief> indicators) {

        public static Shelf of(List<Indicator> all) {
            return new Shelf(all.stream().map(Brief::of).toList());
        }
    }

    public record Brief(String address, String title, String about, String unit, int definitions) {

        static Brief of(Indicator it) {
            return new Brief(
                    it.address(),
                    it.title(),
                    it.about(),
                    it.unit().title(),
                    it.definitions().size());
        }
    }

    public record Defined(
            int number,
            LocalDate validFrom,
            String unit,
            String numerator,
            @Nullable String denominator,
            @Nullable String change,
            List<String> caveats,
            String source,
            @Nullable String sourceAddress) {

        static Defined of(Definition it) {
            return new Defined(
                    it.number(),
                    it.validFrom(),
                    it.unit().title(),
                    it.numerator(),
                    it.denominator(),
                    it.change(),
                    it.caveats(),
                    it.source(),
                    it.sourceAddress());
        }
    }

    /// @param asOf the release up to which figures are given; null for the newest
    public record Figures(String indicator, @Nullable String asOf, List<Point> figures) {

        public static Figures of(
                Indicator indicator, List<Observation> shown, @Nullable Release asOf, Areas areas) {
            return new Figures(
                    indicator.address(),
                    asOf == null ? null : asOf.key(),
                    shown.stream().map(it -> Point.of(it, areas)).toList());
        }
    }

    /// @param until the day after the last of the period
    public record Point(
            String area,
            @Nullable String areaCode,
            String age,
            String group,
            String period,
            LocalDate from,
            LocalDate until,
            int definition,
            String state,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String remark,
            List<String> marks,
            String release) {

        static Point of(Observation it, Areas areas) {
            var reading = it.reading();
            return new Point(
                    it.line().area(),
                    areas.find(it.line().area()).map(Area::code).orElse(null),
                    it.line().age(),
                    it.line().group(),
                    FinancialYear.titleOf(it.period()),
                    it.period().from(),
                    it.period().until(),
                    it.definition(),
                    States.of(reading),
                    reading.value().orElse(null),
                    States.low(reading),
                    States.high(reading),
                    it.numerator(),
                    it.denominator(),
                    reading.words().isEmpty() ? null : reading.words(),
                    States.marks(it),
                    it.release().key());
        }
    }

    public static IndicatorDocument of(Indicator it, List<Line> lines) {
        return new IndicatorDocument(
                it.address(),
                it.title(),
                it.about(),
                it.unit().title(),
                it.definitions().stream().map(Defined::of).toList(),
                sorted(lines.stream().map(Line::area).toList()),
                sorted(lines.stream().map(Line::age).toList()),
                sorted(lines.stream().map(Line::group).toList()));
    }

    private static List<String> sorted(List<String> names) {
        return List.copyOf(new TreeSet<>(names));
    }
}
