package org.ettle.evidence.series;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a series says of one period. That nothing is known, or shown, is said as such: absence is
/// never a number.
public sealed interface Reading {

    /// What to know of it, in words; empty where the figure says all.
    String words();

    /// The number to draw and compare, where there is one.
    default Optional<BigDecimal> value() {
        return Optional.empty();
    }

    /// A number that was counted.
    record Measured(BigDecimal number, String words) implements Reading {

        @Override
        public Optional<BigDecimal> value() {
            return Optional.of(number);
        }
    }

    /// Somewhere between two ends, of which one may not be known.
    record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high, String words)
            implements Reading {

        public Interval {
            if (low == null && high == null) {
                throw new IllegalArgumentException("An interval has at least one end.");
            }
        }
    }

    /// Withheld, so that nobody can be known by it; between the ends as far as they are stated.
    record Suppressed(@Nullable BigDecimal low, @Nullable BigDecimal high, String words)
            implements Reading {}

    /// Not there, and why.
    record Missing(String words) implements Reading {

        public Missing {
            if (words.isBlank()) {
                throw new IllegalArgumentException("What is missing has a reason.");
            }
        }
    }

    /// An earlier number that stands in, because nothing came for this period.
    record CarriedForward(BigDecimal number, String words) implements Reading {

        @Override
        public Optional<BigDecimal> value() {
            return Optional.of(number);
        }
    }

    static Reading of(BigDecimal number) {
        return new Measured(number, "");
    }

    /// Whether both say the same, whatever they say about it.
    default boolean saysTheSameAs(Reading other) {
        return switch (this) {
            case Measured it -> other instanceof Measured that && same(it.number, that.number);
            case CarriedForward it ->
                    other instanceof CarriedForward that && same(it.number, that.number);
            case Interval it ->
                    other instanceof Interval that
                            && sameEnd(it.low, that.low)
                            && sameEnd(it.high, that.high);
            case Suppressed it ->
                    other instanceof Suppressed that
                            && sameEnd(it.low, that.low)
                            && sameEnd(it.high, that.high);
            case Missing _ -> other instanceof Missing;
        };
    }

    /// Two files of one release give the same rate to different places: it is the same where it is
    /// the same to the fewer places. (17.32035638194848 and 17.3 in the files of 2022.)
    private static boolean same(BigDecimal one, BigDecimal two) {
        int places = Math.min(one.scale(), two.scale());
        var half = BigDecimal.valueOf(5, places + 1);
        return one.scale() == two.scale()
                ? one.compareTo(two) == 0
                : one.subtract(two).abs().compareTo(half) <= 0;
    }

    private static boolean sameEnd(@Nullable BigDecimal one, @Nullable BigDecimal two) {
        return one == null || two == null ? one == two : one.compareTo(two) == 0;
    }
}
