package org.ettle.review.command;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ettle.review.ranking.RecallCurve;
import org.ettle.review.stopping.RandomDraws;
import org.ettle.review.stopping.RankedDraws;
import org.ettle.review.stopping.Screening;
import org.ettle.review.stopping.StoppingRule;
import org.ettle.review.stopping.Target;

/// Where rules would have stopped the replays, and what they would have missed.
final class StoppingTable {

    private static final Target USUAL = new Target(0.95, 0.95);
    private static final int LOOKS_APART = 10;
    private static final int RUN = 50;
    private static final int RUN_BEFORE_LOT = 100;
    private static final String ROW = "%-46s %8s  %6s  %6s  %8s%n";

    private final PrintStream out;

    StoppingTable(PrintStream out) {
        this.out = out;
    }

    /// After how many records it stops.
    private interface Rule {
        int stopsAfter(boolean[] decided);
    }

    void print(List<RecallCurve> curves) {
        out.println();
        out.printf(
                ROW, "when to stop (95 % found, 95 % sure)", "held", "worst", "mean", "screened");
        row("50 in a row not relevant (promises nothing)", curves, decided -> run(decided, RUN));
        row("plain test", curves, decided -> first(decided, LOOKS_APART, RankedDraws.PLAIN));
        for (double odds : new double[] {2, 3}) {
            row(
                    String.format(Locale.UK, "test for odds of %.0f", odds),
                    curves,
                    decided -> first(decided, LOOKS_APART, new RankedDraws(odds)));
        }
        row("by lot after 100 in a row", curves, StoppingTable::byLot);
        row("whoever knows the decisions", curves, StoppingTable::knowing);
    }

    private void row(String name, List<RecallCurve> curves, Rule rule) {
        int held = 0;
        double worst = 1;
        double recalls = 0;
        double screened = 0;
        for (var curve : curves) {
            boolean[] decided = curve.decided();
            int stop = rule.stopsAfter(decided);
            double recall = count(decided, stop) / (double) curve.relevant();
            held += recall >= USUAL.recall() - 1e-9 ? 1 : 0;
            worst = Math.min(worst, recall);
            recalls += recall / curves.size();
            screened += (double) stop / curve.records() / curves.size();
        }
        out.printf(
                ROW,
                name,
                held + "/" + curves.size(),
                String.format(Locale.UK, "%.3f", worst),
                String.format(Locale.UK, "%.3f", recalls),
                String.format(Locale.UK, "%.1f %%", 100 * screened));
    }

    private static int first(boolean[] decided, int from, StoppingRule rule) {
        int screened = from;
        while (screened < decided.length
                && !rule.mayStop(
                        new Screening(decided.length, Arrays.copyOf(decided, screened)), USUAL)) {
            screened += LOOKS_APART;
        }
        return Math.min(screened, decided.length);
    }

    private static int run(boolean[] decided, int length) {
        int inARow = 0;
        int screened = 0;
        while (screened < decided.length && inARow < length) {
            inARow = decided[screened++] ? 0 : inARow + 1;
        }
        return screened;
    }

    /// Puts what the ranking left in the order of a lot, in place: what is found then is found by
    /// it.
    private static int byLot(boolean[] decided) {
        int begin = run(decided, RUN_BEFORE_LOT);
        var dice = new Random(decided.length);
        for (int last = decided.length - 1; last > begin; last--) {
            int other = begin + dice.nextInt(last - begin + 1);
            boolean moved = decided[last];
            decided[last] = decided[other];
            decided[other] = moved;
        }
        return first(decided, begin, new RandomDraws(begin));
    }

    private static int knowing(boolean[] decided) {
        int screened = 0;
        int wanted = (int) Math.ceil(USUAL.recall() * count(decided, decided.length) - 1e-9);
        while (count(decided, screened) < wanted) {
            screened++;
        }
        return screened;
    }

    private static int count(boolean[] decided, int until) {
        int count = 0;
        for (int place = 0; place < until; place++) {
            count += decided[place] ? 1 : 0;
        }
        return count;
    }
}
