package org.ettle.evidence.web.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Oddity;
import org.ettle.evidence.series.Reading;
import org.ettle.evidence.series.Unit;
import org.jspecify.annotations.Nullable;

/// Figures in words, alike on every page.
final class FigureWords {

    static final String NOTHING = "Not published";

    private FigureWords() {}

    /// What stands in a cell: “84.4%”, “1,030 (carried forward)”, “Missing”.
    static String of(Reading reading, Unit unit) {
        return switch (reading) {
            case Reading.Measured(var number, _) -> unit.words(number);
            case Reading.CarriedForward(var number, _) -> unit.words(number) + " (carried forward)";
            case Reading.Interval(var low, var high, _) -> between(low, high, unit);
            case Reading.Suppressed(var low, var high, _) ->
                    low == null && high == null
                            ? "Withheld"
                            : "Withheld (" + between(low, high, unit) + ")";
            case Reading.Missing _ -> "Missing";
        };
    }

    static String of(Optional<Observation> it, Unit unit) {
        return it.map(found -> of(found.reading(), unit)).orElse(NOTHING);
    }

    private static String between(@Nullable BigDecimal low, @Nullable BigDecimal high, Unit unit) {
        if (low == null) {
            return "up to " + (high == null ? "" : unit.words(high));
        }
        return high == null
                ? "at least " + unit.words(low)
                : unit.bare(low) + " to " + unit.words(high);
    }

    /// What else to know of it: its remark, then what was odd about the published row.
    static List<String> remarks(Observation it) {
        var remarks = new ArrayList<String>();
        if (!it.reading().words().isEmpty()) {
            remarks.add(it.reading().words());
        }
        it.marks().stream()
                .filter(mark -> mark != Oddity.CARRIED_FORWARD && mark != Oddity.RECORDING_GAP)
                .filter(mark -> mark != Oddity.NO_RATE)
                .sorted()
                .forEach(mark -> remarks.add(mark.title() + "."));
        return remarks;
    }

    static String count(@Nullable BigDecimal number) {
        return number == null ? "Not stated" : Unit.PEOPLE.words(number);
    }
}
