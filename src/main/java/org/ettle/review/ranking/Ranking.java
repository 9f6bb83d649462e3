package org.ettle.review.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// The records of a review in the order in which one reader had best read them, as learnt from that
/// reader's decisions. It decides nothing: every record is in it until a person decides.
public final class Ranking {

    private final Corpus corpus;
    private final Decisions decisions;
    private final double[] scores;
    private final double[] pulls;
    private final double base;

    /// @param scores by record
    /// @param pulls by decision: how much it pulls, for (above nought) or against
    Ranking(Corpus corpus, Decisions decisions, double[] scores, double[] pulls, double base) {
        this.corpus = corpus;
        this.decisions = decisions;
        this.scores = scores;
        this.pulls = pulls;
        this.base = base;
    }

    /// Where only one kind of decision was made, or none.
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
        return new Ranking(corpus, decisions, scores, new double[0], 0);
    }

    /// Whether it was learnt; otherwise the order is a draw and says nothing.
    public boolean isLearnt() {
        return pulls.length > 0;
    }

    public Decisions decisions() {
        return decisions;
    }

    /// Above nought speaks for relevant. It is no probability.
    public double score(int record) {
        return scores[record];
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
}
