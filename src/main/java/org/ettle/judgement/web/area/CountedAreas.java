package org.ettle.judgement.web.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ettle.evidence.Days;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Indicator;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Reading;
import org.ettle.judgement.area.AreaCount;
import org.jspecify.annotations.Nullable;

/// What a series says of each council in each period, as so many of so many. Only what was counted
/// is: what was withheld, is missing, or was carried forward is told and left out.
record CountedAreas(Indicator indicator, Areas areas, List<Observation> newest) {

    /// @param lines everything that was published of one line of an indicator
    static CountedAreas of(Indicator indicator, Areas areas, List<Observation> lines) {
        return new CountedAreas(
                indicator,
                areas,
                Observation.newest(lines).stream()
                        .filter(it ->
                                areas.find(it.line().area()).filter(Area::isCouncil).isPresent())
                        .toList());
    }

    /// In their order.
    List<Days> periods() {
        return newest.stream()
                .map(Observation::period)
                .distinct()
                .sorted(Comparator.comparing(Days::from))
                .toList();
    }

    List<AreaCount> counts(Days period) {
        return in(period).stream().flatMap(it -> count(it).stream()).toList();
    }

    /// Councils of which nothing was counted then, and why, by title.
    Map<Area, String> leftOut(Days period) {
        var there = new LinkedHashMap<String, Observation>();
        in(period).forEach(it -> there.put(it.line().area(), it));
        var out = new LinkedHashMap<Area, String>();
        for (var area : areas.councils()) {
            var found = there.get(area.key());
            if (found == null) {
                out.put(area, "Nothing was published.");
            } else if (count(found).isEmpty()) {
                out.put(area, why(found.reading()));
            }
        }
        return out;
    }

    private static String why(Reading reading) {
        return switch (reading) {
            case Reading.Measured _ -> "It is published as a rate only, without what it counts.";
            case Reading.Interval _ -> "Only an interval is known.";
            case Reading.Suppressed _ -> "It is withheld, so that nobody can be known by it.";
            case Reading.Missing(var words) -> words;
            case Reading.CarriedForward _ -> "An earlier figure stands in for it.";
        };
    }

    private List<Observation> in(Days period) {
        return newest.stream().filter(it -> it.period().equals(period)).toList();
    }

    Optional<AreaCount> find(Area area, Days period) {
        return counts(period).stream().filter(it -> it.area().equals(area.key())).findFirst();
    }

    List<Area> councils() {
        return new ArrayList<>(areas.councils());
    }

    private static Optional<AreaCount> count(Observation it) {
        var met = whole(it.numerator());
        var of = whole(it.denominator());
        return it.reading() instanceof Reading.Measured
                        && met.isPresent()
                        && of.isPresent()
                        && of.get() >= 1
                        && met.get() >= 0
                        && met.get() <= of.get()
                ? Optional.of(new AreaCount(it.line().area(), met.get(), of.get()))
                : Optional.empty();
    }

    private static Optional<Long> whole(@Nullable BigDecimal number) {
        return number == null || number.stripTrailingZeros().scale() > 0
                ? Optional.empty()
                : Optional.of(number.longValueExact());
    }
}
