package org.ettle.review.ranking;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Learns from decisions which records are likely relevant. It keeps what it learnt, so that one
/// decision more costs little; a new learner given the same decisions comes to the same ranking
/// within the tolerance of the model, whatever order they were made in. It is meant for one reader
/// and may be used by any thread, one at a time.
///
/// Each decision has a pull, α ≥ 0, and the worth of the terms is the sum of all decided records,
/// each by its pull, for or against. The pulls are those of the support vector machine's dual
/// problem, found by coordinate descent: the pull of one record after another is set to what is
/// best while the others stay (Hsieh and others, *A dual coordinate descent method for large-scale
/// linear SVM*, 2008).
public final class Learner {

    /// As many rounds as the reference takes at most.
    private static final int ROUNDS = 1_000;

    private final Corpus corpus;
    private final long seed;
    private final double[] worth;
    private double base;

    private final double[] pull;

    /// By record: 1 relevant, -1 not, 0 not decided.
    private final byte[] side;

    private int[] active = new int[0];

    /// @param seed draws the order before there is anything to learn from
    public Learner(Corpus corpus, long seed) {
        this.corpus = corpus;
        this.seed = seed;
        worth = new double[corpus.termCount()];
        pull = new double[corpus.size()];
        side = new byte[corpus.size()];
    }

    /// Ranks by what the decisions teach.
    ///
    /// @param isStopped asked again and again while it learns
    /// @return nothing where it was stopped; what was learnt until then is kept for the next time
    public synchronized Optional<Ranking> learn(Decisions decisions, BooleanSupplier isStopped) {
        take(decisions);
        int relevant = 0;
        for (int i = 0; i < decisions.count(); i++) {
            relevant += decisions.isRelevant(i) ? 1 : 0;
        }
        int others = decisions.count() - relevant;
        if (relevant == 0 || others == 0) {
            return Optional.of(Ranking.untaught(corpus, decisions, seed));
        }
        double share = 1 / (corpus.model().weightOfRelevant() * others);
        double scale = decisions.count() / (relevant + share * relevant * others);
        double cost = 2 * corpus.model().cost() * scale;
        if (!descend(1 / cost, 1 / (cost * share * relevant), isStopped)) {
            return Optional.empty();
        }
        return Optional.of(ranking(decisions));
    }

    /// What is no longer decided, or decided otherwise, loses its pull first.
    private void take(Decisions decisions) {
        var said = new byte[side.length];
        var all = new int[decisions.count()];
        for (int i = 0; i < all.length; i++) {
            all[i] = decisions.record(i);
            said[all[i]] = (byte) (decisions.isRelevant(i) ? 1 : -1);
        }
        for (int record = 0; record < side.length; record++) {
            if (said[record] != side[record]) {
                move(record, -pull[record]);
                side[record] = said[record];
            }
        }
        active = all;
    }

    private void move(int record, double more) {
        if (more != 0) {
            pull[record] += more;
            corpus.add(worth, record, more * side[record]);
            base += more * side[record];
        }
    }

    /// @param ease how little a pull costs: what is added to the diagonal, by side
    private boolean descend(double easeRelevant, double easeOther, BooleanSupplier isStopped) {
        int[] order = active.clone();
        int count = order.length;
        double bound = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            if (isStopped.getAsBoolean()) {
                return false;
            }
            double most = Double.NEGATIVE_INFINITY;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                int record = order[i];
                double ease = side[record] > 0 ? easeRelevant : easeOther;
                double slope = side[record] * score(record) - 1 + pull[record] * ease;
                if (pull[record] == 0 && slope >= 0) {
                    if (slope > bound) {
                        order[i--] = order[--count];
                        order[count] = record;
                    }
                    most = Math.max(most, 0);
                    least = Math.min(least, 0);
                    continue;
                }
                most = Math.max(most, slope);
                least = Math.min(least, slope);
                double steepness = corpus.whole(record) + 1 + ease;
                move(record, Math.max(-pull[record], -slope / steepness));
            }
            if (most - least <= corpus.model().tolerance()) {
                if (count == order.length) {
                    return true;
                }
                count = order.length;
                bound = Double.POSITIVE_INFINITY;
            } else {
                bound = most <= 0 ? Double.POSITIVE_INFINITY : most;
            }
        }
        return true;
    }

    private double score(int record) {
        return corpus.dot(worth, record)
                + base
                + pull[record] * side[record] * corpus.own(record);
    }

    private Ranking ranking(Decisions decisions) {
        var scores = new double[corpus.size()];
        var pulls = new double[decisions.count()];
        for (int i = 0; i < pulls.length; i++) {
            int record = decisions.record(i);
            pulls[i] = pull[record] * side[record];
        }
        for (int record = 0; record < scores.length; record++) {
            scores[record] = score(record);
        }
        return new Ranking(corpus, decisions, scores, pulls, base);
    }

    /// For tests: how many pulls there are.
    long pulls() {
        return Arrays.stream(pull).filter(it -> it > 0).count();
    }
}
