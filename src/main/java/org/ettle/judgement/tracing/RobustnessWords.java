package org.ettle.judgement.tracing;

import java.util.List;
import org.ettle.judgement.Chance;

/// Says how robust a claim is in fractions that people use. *Even if* takes the fraction below, so
/// that the sentence is true; *more than about* takes the nearest.
final class RobustnessWords {

    private static final List<Fraction> FRACTIONS =
            List.of(
                    new Fraction(1_000, "a tenth"),
                    new Fraction(2_000, "a fifth"),
                    new Fraction(2_500, "a quarter"),
                    new Fraction(3_333, "a third"),
                    new Fraction(5_000, "half"),
                    new Fraction(6_666, "two thirds"),
                    new Fraction(7_500, "three quarters"),
                    new Fraction(9_000, "nine tenths"));

    /// From here on a claim is called robust (ours).
    private static final int ROBUST = 5_000;

    private RobustnessWords() {}

    private record Fraction(int tenThousandths, String words) {

        int from(Chance chance) {
            return Math.abs(chance.tenThousandths() - tenThousandths);
        }
    }

    static String of(Robustness robustness) {
        var band = robustness.band().words();
        return switch (robustness) {
            case Robustness.Short _ -> "It does not reach “" + band + "”.";
            case Robustness.Without _ -> "It would be “" + band + "” without this evidence.";
            case Robustness.Until(_, var weaker) when weaker.tenThousandths() >= ROBUST ->
                    "It stays “"
                            + band
                            + "” even if the evidence is "
                            + below(weaker)
                            + " weaker than judged.";
            case Robustness.Until(_, var weaker)
                    when weaker.tenThousandths() >= FRACTIONS.getFirst().tenThousandths ->
                    "It stops being “"
                            + band
                            + "” if the evidence is more than about "
                            + nearest(weaker)
                            + " weaker than judged.";
            case Robustness.Until _ ->
                    "It stops being “"
                            + band
                            + "” if the evidence is only a little weaker than judged.";
        };
    }

    private static String below(Chance weaker) {
        return FRACTIONS.stream()
                .filter(each -> each.tenThousandths <= weaker.tenThousandths())
                .toList()
                .getLast()
                .words;
    }

    private static String nearest(Chance weaker) {
        var nearest = FRACTIONS.getFirst();
        for (var each : FRACTIONS) {
            if (each.from(weaker) < nearest.from(weaker)) {
                nearest = each;
            }
        }
        return nearest.words;
    }
}
