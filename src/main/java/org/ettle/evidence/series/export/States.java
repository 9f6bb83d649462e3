package org.ettle.evidence.series.export;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Oddity;
import org.ettle.evidence.series.Reading;
import org.jspecify.annotations.Nullable;

/// How readings are told to programs.
final class States {

    static final List<String> ALL =
            List.of("value", "interval", "suppressed", "missing", "carried-forward");

    private States() {}

    static String of(Reading reading) {
        return switch (reading) {
            case Reading.Measured _ -> "value";
            case Reading.Interval _ -> "interval";
            case Reading.Suppressed _ -> "suppressed";
            case Reading.Missing _ -> "missing";
            case Reading.CarriedForward _ -> "carried-forward";
        };
    }

    static @Nullable BigDecimal low(Reading reading) {
        return switch (reading) {
            case Reading.Interval it -> it.low();
            case Reading.Suppressed it -> it.low();
            default -> null;
        };
    }

    static @Nullable BigDecimal high(Reading reading) {
        return switch (reading) {
            case Reading.Interval it -> it.high();
            case Reading.Suppressed it -> it.high();
            default -> null;
        };
    }

    static List<String> marks(Observation it) {
        return it.marks().stream()
                .sorted(Comparator.naturalOrder())
                .map(Oddity::name)
                .map(name -> name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
