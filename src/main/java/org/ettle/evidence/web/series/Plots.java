package org.ettle.evidence.web.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ettle.evidence.Days;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Indicator;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Reading;
import org.ettle.evidence.series.Unit;
import org.ettle.evidence.series.chart.Plot;

/// Puts the figures of one age and group into lines over the same periods.
///
/// @param shown of every area, one for each period
record Plots(Indicator indicator, List<Observation> shown, Areas areas) {

    private static final List<String> NATIONS =
            List.of("scotland-estimated", "scotland-submitted", "scotland");

    /// One area, with Scotland beside it where the two can be held against each other: a count of
    /// the whole would press one council's line to the ground. Scotland has its other totals beside
    /// it.
    Plot of(Area area) {
        var beside = new ArrayList<Area>();
        if (area.isCouncil() && isCount()) {
            return plot(area, beside);
        }
        for (var key : NATIONS) {
            areas.find(key)
                    .filter(it -> !it.equals(area) && has(it))
                    .filter(_ -> !area.isCouncil() || beside.isEmpty())
                    .ifPresent(beside::add);
        }
        return plot(area, beside);
    }

    /// Of every council, in the order of titles, or of codes.
    List<Area> councils(boolean byCode) {
        return areas.councils().stream()
                .filter(this::has)
                .sorted(
                        byCode
                                ? Comparator.comparing(Area::code)
                                : Comparator.comparing(Area::title))
                .toList();
    }

    boolean isCount() {
        return indicator.unit() == Unit.PEOPLE;
    }

    /// What to draw beside every council; for counts, nothing.
    Optional<Area> scotland() {
        return isCount() ? Optional.empty() : nation();
    }

    private Optional<Area> nation() {
        return NATIONS.stream()
                .flatMap(it -> areas.find(it).stream())
                .filter(this::has)
                .findFirst();
    }

    boolean has(Area area) {
        return shown.stream().anyMatch(it -> it.line().area().equals(area.key()));
    }

    /// Of a council with the one total of Scotland beside it.
    Plot plot(Area area, List<Area> beside) {
        var periods = periods(area, beside);
        return new Plot(
                indicator.unit(),
                periods,
                drawn(area, periods),
                beside.stream().map(it -> drawn(it, periods)).toList(),
                breaks(area, beside, periods));
    }

    private List<Days> periods(Area area, List<Area> beside) {
        return shown.stream()
                .filter(it -> isOf(it, area) || beside.stream().anyMatch(b -> isOf(it, b)))
                .map(Observation::period)
                .distinct()
                .sorted(Comparator.comparing(Days::from))
                .toList();
    }

    private Plot.Drawn drawn(Area area, List<Days> periods) {
        return new Plot.Drawn(area.title(), periods.stream().map(it -> find(area, it)).toList());
    }

    Optional<Observation> find(Area area, Days period) {
        return shown.stream()
                .filter(it -> isOf(it, area) && it.period().equals(period))
                .findFirst();
    }

    private static boolean isOf(Observation it, Area area) {
        return it.line().area().equals(area.key());
    }

    /// Wherever the definition of one period is not that of the period before.
    private List<Plot.Break> breaks(Area area, List<Area> beside, List<Days> periods) {
        var breaks = new ArrayList<Plot.Break>();
        int before = 0;
        for (int place = 0; place < periods.size(); place++) {
            int now = definitionOf(area, beside, periods.get(place));
            if (place > 0 && now != before) {
                var definition = indicator.definition(Math.max(now, before));
                breaks.add(
                        new Plot.Break(
                                place - 1,
                                definition.number(),
                                Objects.requireNonNullElse(
                                        definition.change(), "The definition changed.")));
            }
            before = now;
        }
        return breaks;
    }

    private int definitionOf(Area area, List<Area> beside, Days period) {
        return find(area, period)
                .or(() -> beside.stream().flatMap(it -> find(it, period).stream()).findFirst())
                .map(Observation::definition)
                .orElse(1);
    }

    /// How many of the councils have a figure of their own in the period, in words.
    String completeness(Days period) {
        var councils = areas.councils();
        var readings =
                councils.stream()
                        .flatMap(it -> find(it, period).stream())
                        .map(Observation::reading)
                        .toList();
        long counted = readings.stream().filter(Reading.Measured.class::isInstance).count();
        long carried = readings.stream().filter(Reading.CarriedForward.class::isInstance).count();
        long withheld = readings.stream().filter(Reading.Suppressed.class::isInstance).count();
        if (counted + carried + withheld == 0) {
            return "No council's figures are here";
        }
        return counted
                + " of "
                + councils.size()
                + " councils counted"
                + (carried == 0 ? "" : ", " + carried + " carried forward")
                + (withheld == 0 ? "" : ", " + withheld + " withheld");
    }
}
