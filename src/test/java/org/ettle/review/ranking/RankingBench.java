package org.ettle.review.ranking;

import java.util.List;
import org.ettle.bench.Figure;

/// How long a reader waits for the next record: a decision learnt and all records ranked anew.
public final class RankingBench {

    private static final int USUAL = 2_300;
    private static final int MANY = 100_000;
    private static final int STEPS = 100;

    private RankingBench() {}

    public static List<Figure> figures() {
        // The first round is the compiler's.
        worstStep(USUAL);
        double usual = worstStep(USUAL);
        double many = worstStep(MANY);
        return List.of(
                Figure.atMost("Rank 2,300 records anew, slowest of 100", usual, 60, "ms"),
                Figure.atMost("Rank 100,000 records anew, slowest of 100", many, 1_000, "ms"),
                Figure.atMost(
                        "Rank 43 times the records (2,300 to 100,000), times the time",
                        many / usual,
                        43.5,
                        "×"));
    }

    private static double worstStep(int records) {
        var synthetic = new SyntheticRecords(records, 0.02, 20_183);
        var corpus = Corpus.of(synthetic.texts, Model.HOUSE);
        var learner = new Learner(corpus, 1);
        var decisions = Decisions.none().with(0, true).with(records - 1, false);
        long worst = 0;
        for (int step = 0; step < STEPS; step++) {
            long begun = System.nanoTime();
            int next = learner.learn(decisions, () -> false).orElseThrow().first();
            worst = Math.max(worst, System.nanoTime() - begun);
            decisions = decisions.with(next, synthetic.isRelevant[next]);
        }
        return worst / 1e6;
    }
}
