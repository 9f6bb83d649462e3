package org.ettle.judgement.whole;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ettle.bench.Figure;
import org.ettle.platform.RandomWorlds.Dice;

/// A whole map judged from nothing: rubric, process tracing, the hash of all inputs and the
/// pathways to every outcome.
public final class JudgementBench {

    private static final int LINKS = 1_000;
    private static final int FEW = 5_000;
    private static final int MANY = 50_000;
    private static final int ROUNDS = 15;

    private JudgementBench() {}

    public static List<Figure> figures() {
        var dice = new Dice(new Random(20_181));
        var few = WholeMaps.aMap(dice, LINKS, FEW);
        var many = WholeMaps.aMap(dice, LINKS, MANY);
        milliseconds(few);
        milliseconds(many);
        double before = milliseconds(few);
        double after = milliseconds(many);
        return List.of(
                Figure.atMost("Judge 1,000 links with 50,000 findings", after, 500, "ms"),
                Figure.atMost(
                        "Judge ten times the findings (5,000 to 50,000), times the time",
                        after / before,
                        10,
                        "×"));
    }

    /// The median.
    private static double milliseconds(MapFile map) {
        var nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            if (map.judge().links().size() != LINKS) {
                throw new AssertionError("Not every link was judged.");
            }
            nanos[round] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1e6;
    }
}
