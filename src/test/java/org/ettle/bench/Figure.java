package org.ettle.bench;

import java.util.Locale;

/// One measured figure beside its goal.
///
/// @param goal the most it may be, in the same unit
public record Figure(String what, double measured, double goal, String unit) {

    /// The share of the goal that was used: above 1 the goal is missed.
    double ratio() {
        return goal == 0 ? measured : measured / goal;
    }

    boolean isMet() {
        return measured <= goal;
    }

    String row() {
        return String.format(
                Locale.UK,
                "%-64s %10.2f %10.2f %-6s %6.2f  %s",
                what,
                measured,
                goal,
                unit,
                ratio(),
                isMet() ? "met" : "MISSED");
    }

    static String heading() {
        return String.format(
                Locale.UK, "%-64s %10s %10s %-6s %6s", "", "measured", "at most", "unit", "ratio");
    }
}
