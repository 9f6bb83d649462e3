package org.ettle.review.ranking;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// How hard each decision pulls, in a support vector machine with squared hinge loss. A decision
/// pulls by how far its record's score falls short of 1 (or, if it is not relevant, of -1):
///
///     score + ease × pull = ±1
///
/// and does not pull at all where the score falls short of nothing. Scores are sums of pulls, so
/// for those that do fall short these are linear equations. Conjugate gradients solve them
/// (Hestenes and Stiefel, 1952); then it may turn out that others fall short, and they are solved
/// anew: Newton's method for such machines (Keerthi and DeCoste, 2005). From one decision to the
/// next that takes two or three rounds over what is decided, and coming nearer costs little more.
final class Equations {

    private static final int ROUNDS = 1_000;

    private final Corpus corpus;
    private final Knowledge knowledge;

    /// By decision, as all that follows.
    private final int[] records;

    private final double[] aims;
    private final double[] eases;
    private final boolean[] fallsShort;

    /// How far each equation is from being met.
    private final double[] rest;

    private final double[] eased;
    private final double[] direction;
    private final double[] answer;

    /// What a step changes in pulls and in scores.
    private final double[] morePull;

    private final double[] moreScore;

    /// @param knowledge right in all for those that were decided on; each step improves it
    Equations(Corpus corpus, Decisions decisions, Knowledge knowledge) {
        this.corpus = corpus;
        this.knowledge = knowledge;
        int count = decisions.count();
        records = new int[count];
        aims = new double[count];
        eases = new double[count];
        fallsShort = new boolean[count];
        rest = new double[count];
        eased = new double[count];
        direction = new double[count];
        answer = new double[count];
        morePull = new double[count];
        moreScore = new double[count];
        weigh(decisions);
    }

    /// All that is relevant weighs so many times what all the rest does, however few or many they
    /// are.
    private void weigh(Decisions decisions) {
        double relevant = decisions.relevantCount();
        double others = decisions.count() - relevant;
        double weightOfOther = relevant / (corpus.model().weightOfRelevant() * others);
        double scale = decisions.count() / (relevant + weightOfOther * others);
        double ease = 1 / (2 * corpus.model().cost() * scale);
        for (int i = 0; i < records.length; i++) {
            records[i] = decisions.record(i);
            aims[i] = decisions.isRelevant(i) ? 1 : -1;
            eases[i] = decisions.isRelevant(i) ? ease : ease / weightOfOther;
        }
    }

    boolean areMet() {
        double worst = 0;
        for (int i = 0; i < records.length; i++) {
            double score = knowledge.scores[records[i]];
            double pull = knowledge.pulls[records[i]];
            fallsShort[i] = aims[i] * score < 1;
            rest[i] = fallsShort[i] ? aims[i] - score - eases[i] * pull : 0;
            worst = Math.max(worst, fallsShort[i] ? Math.abs(rest[i]) : Math.abs(pull));
        }
        return worst <= corpus.model().tolerance();
    }

    /// @return whether it was made, and not stopped
    boolean step(BooleanSupplier isStopped) {
        Arrays.fill(moreScore, 0);
        giveUp();
        if (!solve(isStopped)) {
            knowledge.followPulls();
            return false;
        }
        double share = share();
        for (int i = 0; i < records.length; i++) {
            knowledge.pulls[records[i]] += share * morePull[i];
            knowledge.scores[records[i]] += share * moreScore[i];
        }
        if (share < 1) {
            knowledge.followPulls();
        }
        return true;
    }

    /// What falls short of nothing gives up the pull that it had.
    private void giveUp() {
        boolean any = false;
        for (int i = 0; i < records.length; i++) {
            direction[i] = fallsShort[i] ? 0 : -knowledge.pulls[records[i]];
            morePull[i] = 0;
            any |= direction[i] != 0;
        }
        if (any) {
            project();
            take(1);
        }
    }

    private boolean solve(BooleanSupplier isStopped) {
        ease();
        System.arraycopy(eased, 0, direction, 0, eased.length);
        double size = product(rest, eased);
        for (int round = 0;
                round < ROUNDS && largestRest() > corpus.model().tolerance() / 2;
                round++) {
            if (isStopped.getAsBoolean()) {
                return false;
            }
            project();
            double curvature = 0;
            for (int i = 0; i < records.length; i++) {
                curvature += direction[i] * (answer[i] + eases[i] * direction[i]);
            }
            take(size / curvature);
            ease();
            double next = product(rest, eased);
            double kept = next / size;
            size = next;
            for (int i = 0; i < records.length; i++) {
                direction[i] = eased[i] + kept * direction[i];
            }
        }
        return true;
    }

    /// What pulls in this direction do to the scores of the decided.
    private void project() {
        knowledge.beginChange();
        for (int i = 0; i < records.length; i++) {
            if (direction[i] != 0) {
                knowledge.change(records[i], direction[i]);
            }
        }
        for (int i = 0; i < records.length; i++) {
            answer[i] = knowledge.changeOfScore(records[i], direction[i]);
        }
    }

    private void take(double length) {
        for (int i = 0; i < records.length; i++) {
            morePull[i] += length * direction[i];
            moreScore[i] += length * answer[i];
            rest[i] -= fallsShort[i] ? length * (answer[i] + eases[i] * direction[i]) : 0;
        }
        knowledge.makeChange(length);
    }

    /// Solves the equations as if records had nothing in common but the base. Near enough to the
    /// truth, it makes the directions good ones.
    private void ease() {
        double sum = 0;
        double common = 1;
        for (int i = 0; i < records.length; i++) {
            double steepness = eases[i] + corpus.whole(records[i]);
            eased[i] = fallsShort[i] ? rest[i] / steepness : 0;
            sum += eased[i];
            common += fallsShort[i] ? 1 / steepness : 0;
        }
        for (int i = 0; i < records.length; i++) {
            double steepness = eases[i] + corpus.whole(records[i]);
            eased[i] -= fallsShort[i] ? sum / common / steepness : 0;
        }
    }

    private double largestRest() {
        double largest = 0;
        for (double it : rest) {
            largest = Math.max(largest, Math.abs(it));
        }
        return largest;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /// How much of the step to make: all, unless that makes things worse, because others fall short
    /// than did before.
    private double share() {
        double before = loss(0);
        double part = 1;
        while (loss(part) > before && part > 1e-6) {
            part /= 2;
        }
        return part;
    }

    private double loss(double part) {
        double loss = 0;
        for (int i = 0; i < records.length; i++) {
            double score = knowledge.scores[records[i]] + part * moreScore[i];
            double shortfall = Math.max(0, 1 - aims[i] * score);
            loss += (knowledge.pulls[records[i]] + part * morePull[i]) * score / 2;
            loss += shortfall * shortfall / (2 * eases[i]);
        }
        return loss;
    }
}
