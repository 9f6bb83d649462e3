package org.ettle.evidence.series.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ettle.evidence.Days;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Reading;
import org.ettle.evidence.series.Unit;

/// What a chart shows: lines over the same periods, and where figures may not be compared.
///
/// @param periods in their order; every line has a place for each
/// @param main the line that the chart is about
/// @param beside lines to hold it against
public record Plot(
        Unit unit, List<Days> periods, Drawn main, List<Drawn> beside, List<Break> breaks) {

    public Plot {
        periods = List.copyOf(periods);
        beside = List.copyOf(beside);
        breaks = List.copyOf(breaks);
    }

    /// One line with what it says of each period; empty where nothing was published.
    public record Drawn(String title, List<Optional<Observation>> places) {

        public Drawn {
            places = List.copyOf(places);
        }

        public Optional<Observation> at(int place) {
            return places.get(place);
        }

        public List<Observation> published() {
            return places.stream().flatMap(Optional::stream).toList();
        }
    }

    /// Between two periods the definition changed, so no line is drawn across.
    ///
    /// @param after the place of the last period before
    /// @param words what changed
    public record Break(int after, int definition, String words) {}

    /// Whether figures on both sides of this place may not be compared.
    boolean isBroken(int after) {
        return breaks.stream().anyMatch(it -> it.after() == after);
    }

    /// The highest number on the chart, rounded up to where an axis may end.
    public BigDecimal top() {
        var highest =
                Stream.concat(Stream.of(main), beside.stream())
                        .flatMap(it -> it.published().stream())
                        .flatMap(it -> highOf(it).stream())
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ONE);
        return unit == Unit.PERCENT && highest.compareTo(BigDecimal.valueOf(20)) > 0
                ? BigDecimal.valueOf(100)
                : rounded(highest);
    }

    private static Optional<BigDecimal> highOf(Observation it) {
        return switch (it.reading()) {
            case Reading.Interval(var low, var high, _) ->
                    Optional.ofNullable(high == null ? low : high);
            case Reading other -> other.value();
        };
    }

    /// 1, 2 or 5 times a power of ten, in four steps.
    static BigDecimal rounded(BigDecimal highest) {
        if (highest.signum() <= 0) {
            return BigDecimal.ONE;
        }
        var step = BigDecimal.ONE.scaleByPowerOfTen(highest.precision() - highest.scale() - 2);
        for (var factor :
                List.of("1", "1.5", "2", "2.5", "3", "4", "5", "6", "8", "10", "20", "25")) {
            var top = step.multiply(new BigDecimal(factor)).multiply(BigDecimal.valueOf(4));
            if (top.compareTo(highest) >= 0) {
                return top.stripTrailingZeros();
            }
        }
        return highest.setScale(0, RoundingMode.UP);
    }

    String titleOf(int place) {
        return FinancialYear.titleOf(periods.get(place));
    }
}
