package org.ettle.review.ranking;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Learns from one reader's decisions which records are likely relevant. It keeps what it learnt,
/// so that one decision more costs little; a new learner given the same decisions comes to the same
/// ranking within the tolerance of the model, whatever order they were made in. Any thread may use
/// it, one at a time.
///
/// Each decision pulls, for relevant (above nought) or against. The worth of a term is the sum of
/// the records decided on, each times its pull; a record scores what its terms are worth together,
/// and a base that all have in common. How hard decisions pull is for [Equations] to find.
public final class Learner {

    /// So many are never needed; after them the answer is good enough.
    private static final int STEPS = 30;

    private final Corpus corpus;
    private final long seed;

    /// By term.
    private final double[] worth;

    private double base;

    /// By record.
    private final double[] scores;

    private final double[] pulls;

    /// By record: 1 decided as relevant, -1 as not, 0 not decided.
    private byte[] sides;

    /// @param seed draws the order before there is anything to learn from
    public Learner(Corpus corpus, long seed) {
        this.corpus = corpus;
        this.seed = seed;
        worth = new double[corpus.termCount()];
        scores = new double[corpus.size()];
        pulls = new double[corpus.size()];
        sides = new byte[corpus.size()];
    }

    /// Ranks by what the decisions teach.
    ///
    /// @param isStopped asked again and again while it learns
    /// @return nothing where it was stopped; what was learnt until then is kept for the next time
    public synchronized Optional<Ranking> learn(Decisions decisions, BooleanSupplier isStopped) {
        take(decisions);
        if (!decisions.teach()) {
            return Optional.of(Ranking.untaught(corpus, decisions, seed));
        }
        var equations = new Equations(corpus, decisions, scores, pulls);
        for (int step = 0; step < STEPS && !equations.areMet(); step++) {
            if (!equations.step(isStopped)) {
                return Optional.empty();
            }
            for (int term = 0; term < worth.length; term++) {
                worth[term] += equations.worth(term);
            }
            base += equations.base();
        }
        score(record -> sides[record] == 0);
        return Optional.of(new Ranking(corpus, decisions, scores.clone(), pulls.clone(), base));
    }

    /// What is no longer decided, or decided otherwise, loses its pull first.
    private void take(Decisions decisions) {
        byte[] said = decisions.sides(corpus.size());
        boolean isTakenBack = false;
        for (int record = 0; record < said.length; record++) {
            if (said[record] != sides[record] && pulls[record] != 0) {
                corpus.add(worth, record, -pulls[record]);
                base -= pulls[record];
                pulls[record] = 0;
                isTakenBack = true;
            }
        }
        sides = said;
        if (isTakenBack) {
            score(_ -> true);
        }
    }

    private interface Which {
        boolean isMeant(int record);
    }

    /// The scores of what was decided are already kept up by the equations.
    private void score(Which which) {
        for (int record = 0; record < scores.length; record++) {
            if (which.isMeant(record)) {
                scores[record] =
                        corpus.dot(worth, record) + base + pulls[record] * corpus.own(record);
            }
        }
    }
}
