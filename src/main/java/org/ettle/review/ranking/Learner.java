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
    private final Knowledge knowledge;

    /// By record: 1 decided as relevant, -1 as not, 0 not decided.
    private byte[] sides;

    /// @param seed draws the order before there is anything to learn from
    public Learner(Corpus corpus, long seed) {
        this.corpus = corpus;
        this.seed = seed;
        knowledge = new Knowledge(corpus);
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
        var equations = new Equations(corpus, decisions, knowledge);
        for (int step = 0; step < STEPS && !equations.areMet(); step++) {
            if (!equations.step(isStopped)) {
                return Optional.empty();
            }
        }
        // The scores of what was decided are kept up by the equations.
        for (int record = 0; record < sides.length; record++) {
            if (sides[record] == 0) {
                knowledge.score(record);
            }
        }
        return Optional.of(
                new Ranking(
                        corpus,
                        decisions,
                        knowledge.scores.clone(),
                        knowledge.pulls.clone(),
                        knowledge.worth(),
                        knowledge.base()));
    }

    /// What is no longer decided, or decided otherwise, loses its pull first.
    private void take(Decisions decisions) {
        byte[] said = decisions.sides(corpus.size());
        boolean isTakenBack = false;
        for (int record = 0; record < said.length; record++) {
            if (said[record] != sides[record] && knowledge.pulls[record] != 0) {
                knowledge.pulls[record] = 0;
                isTakenBack = true;
            }
        }
        sides = said;
        if (isTakenBack) {
            knowledge.followPulls();
            for (int record = 0; record < said.length; record++) {
                knowledge.score(record);
            }
        }
    }
}
