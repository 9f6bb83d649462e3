package org.ettle.review.ranking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A review done again with decisions that are known: the likeliest record is decided, the ranking
/// learns, and so on to the last. It shows what an order would have saved.
///
/// @param order all records, those that were known at first before the others
/// @param known how many were known at first; no figure counts them
/// @param worst the longest that a reader waited for the next record
public record Replay(List<Integer> order, int known, RecallCurve curve, Duration worst) {

    public Replay {
        order = List.copyOf(order);
    }

    /// @param isRelevant the decisions, by record
    /// @param known the records that the reader has decided on before
    /// @param seed draws the order before anything is learnt
    public static Replay of(Corpus corpus, boolean[] isRelevant, List<Integer> known, long seed) {
        var learner = new Learner(corpus, seed);
        var order = new ArrayList<Integer>();
        var decisions = Decisions.none();
        for (int record : known) {
            decisions = decisions.with(record, isRelevant[record]);
            order.add(record);
        }
        long worst = 0;
        while (order.size() < corpus.size()) {
            long begun = System.nanoTime();
            int next = learner.learn(decisions, () -> false).orElseThrow().first();
            worst = Math.max(worst, System.nanoTime() - begun);
            decisions = decisions.with(next, isRelevant[next]);
            order.add(next);
        }
        return new Replay(
                order,
                known.size(),
                curve(order, known.size(), isRelevant),
                Duration.ofNanos(worst));
    }

    private static RecallCurve curve(List<Integer> order, int known, boolean[] isRelevant) {
        var inOrder = new boolean[order.size() - known];
        for (int place = 0; place < inOrder.length; place++) {
            inOrder[place] = isRelevant[order.get(known + place)];
        }
        return RecallCurve.of(inOrder);
    }

    /// One relevant record and one other, drawn as ASReview draws them with this seed, so that its
    /// published figures can be held to ours.
    public static List<Integer> drawn(boolean[] isRelevant, int seed) {
        return List.of(drawn(isRelevant, true, seed), drawn(isRelevant, false, seed));
    }

    private static int drawn(boolean[] isRelevant, boolean wanted, int seed) {
        int[] these =
                IntStream.range(0, isRelevant.length)
                        .filter(record -> isRelevant[record] == wanted)
                        .toArray();
        return these[new MersenneTwister(seed).firstOfShuffled(these.length)];
    }
}
