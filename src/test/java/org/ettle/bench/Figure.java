package org.ettle.bench;

import java.util.Locale;

/// One measured figure beside its goal.
///
/// @param isAtLeast whether the goal is the least it may be, and not the most
public record Figure(String what, double measured, double goal, boolean isAtLeast, String unit) {

    private static final String COLUMNS = "%-66s %12s %10s %12s %-4s %6s  %s";

    public static Figure atMost(String what, double measured, double goal, String unit) {
        return new Figure(what, measured, goal, false, unit);
    }

    public static Figure atLeast(String what, double measured, double goal, String unit) {
        return new Figure(what, measured, goal, true, unit);
    }

    /// A bench that came to no figure.
    static Figure failed(String bench) {
        return new Figure(bench, Double.NaN, Double.NaN, false, "");
    }

    boolean isFailed() {
        return Double.isNaN(measured);
    }

    /// What was measured, as a share of the goal.
    double ratio() {
        return goal == 0 ? measured : measured / goal;
    }

    boolean isMet() {
        return isAtLeast ? measured >= goal : measured <= goal;
    }

    String row() {
        return isFailed()
                ? String.format(Locale.UK, COLUMNS, what, "-", "", "-", "", "-", "FAILED")
                : String.format(
                        Locale.UK,
                        COLUMNS,
                        what,
                        figure(measured),
                        isAtLeast ? "at least" : "at most",
                        figure(goal),
                        unit,
                        String.format(Locale.UK, "%.2f", ratio()),
                        isMet() ? "met" : "MISSED");
    }

    private static String figure(double value) {
        return String.format(Locale.UK, value >= 1000 ? "%,.0f" : "%.2f", value);
    }

    static String heading() {
        return String.format(Locale.UK, COLUMNS, "", "measured", "", "goal", "", "ratio", "")
                .stripTrailing();
    }
}
