package org.ettle.review.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The records of a review in the order in which one reader had best read them, as learnt from that
/// reader's decisions. It decides nothing: every record stays in it until a person decides.
public final class Ranking {

    private final Corpus corpus;
    private final Decisions decisions;
    private final double[] scores;
    private final double[] pulls;
    private final double[] worth;
    private final double base;

    /// @param scores by record
    /// @param pulls by record: how hard the decision on it pulls, for (above nought) or against
    /// @param worth by term; a reader who asks why does not wait until it is worked out
    Ranking(
            Corpus corpus,
            Decisions decisions,
            double[] scores,
            double[] pulls,
            double[] worth,
            double base) {
        this.corpus = corpus;
        this.decisions = decisions;
        this.scores = scores;
        this.pulls = pulls;
        this.worth = worth;
        this.base = base;
    }

    /// The order before there is anything to learn from.
    static Ranking untaught(Corpus corpus, Decisions decisions, long seed) {
        var scores = new double[corpus.size()];
        for (int place = 0; place < scores.length; place++) {
            scores[place] = -place;
        }
        if (!corpus.model().beginsInFileOrder()) {
            var dice = new Random(seed);
            for (int last = scores.length - 1; last > 0; last--) {
                int other = dice.nextInt(last + 1);
                double score = scores[last];
                scores[last] = scores[other];
                scores[other] = score;
            }
        }
        return new Ranking(corpus, decisions, scores, new double[0], new double[0], 0);
    }

    /// Whether it was learnt; otherwise the order is drawn by lot and says nothing.
    public boolean isLearnt() {
        return pulls.length > 0;
    }

    /// What it was learnt from.
    public Decisions decisions() {
        return decisions;
    }

    /// The higher, the likelier to be relevant. It is no probability.
    public double score(int record) {
        return scores[record];
    }

    /// How hard the decision on the record pulls, for (above nought) or against.
    double pull(int record) {
        return isLearnt() ? pulls[record] : 0;
    }

    /// The likeliest of what is not decided yet; there must be one.
    int first() {
        int first = -1;
        byte[] sides = decisions.sides(scores.length);
        for (int record = 0; record < scores.length; record++) {
            if (sides[record] == 0 && (first < 0 || scores[record] > scores[first])) {
                first = record;
            }
        }
        return first;
    }

    /// The same as the beginning of [#order], of those that may be asked for. Of half a million
    /// records it sorts no more than it gives.
    public int[] likeliest(int most, IntPredicate mayBeAskedFor) {
        byte[] sides = decisions.sides(scores.length);
        int[] open =
                IntStream.range(0, scores.length)
                        .filter(record -> sides[record] == 0 && mayBeAskedFor.test(record))
                        .toArray();
        double[] sorted =
                IntStream.of(open).mapToDouble(record -> scores[record]).sorted().toArray();
        double least =
                sorted.length > most ? sorted[sorted.length - most] : Double.NEGATIVE_INFINITY;
        return IntStream.of(open)
                .filter(record -> scores[record] >= least)
                .boxed()
                .sorted(Comparator.comparingDouble(record -> -scores[record]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// What is not decided yet, the likeliest first; equals in the order of the records.
    public List<Integer> order() {
        var order = new ArrayList<Integer>();
        for (int record = 0; record < scores.length; record++) {
            if (!decisions.isDecided(record)) {
                order.add(record);
            }
        }
        order.sort(Comparator.comparingDouble((Integer record) -> -scores[record]));
        return order;
    }

    /// Why the record ranks where it does.
    ///
    /// @param most how many terms to name
    public Explanation explain(int record, int most) {
        return isLearnt()
                ? Explanation.of(corpus, worth, base, scores[record], record, most)
                : Explanation.NONE;
    }
}
