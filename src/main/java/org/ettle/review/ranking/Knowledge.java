package org.ettle.review.ranking;

import java.util.Arrays;

/// What a [Learner] knows: how hard each decision pulls, and what follows from it for the worth of
/// terms and the scores of records. Arrays are by term or by record.
final class Knowledge {

    final double[] pulls;
    final double[] scores;
    private final Corpus corpus;
    private final double[] worth;

    /// What every record begins with.
    private double base;

    /// What a change of pulls changes; one change at a time.
    private final double[] moreWorth;

    private double moreBase;

    Knowledge(Corpus corpus) {
        this.corpus = corpus;
        pulls = new double[corpus.size()];
        scores = new double[corpus.size()];
        worth = new double[corpus.termCount()];
        moreWorth = new double[corpus.termCount()];
    }

    double base() {
        return base;
    }

    /// By term, as it is now.
    double[] worth() {
        return worth.clone();
    }

    void beginChange() {
        Arrays.fill(moreWorth, 0);
        moreBase = 0;
    }

    void change(int record, double morePull) {
        corpus.add(moreWorth, record, morePull);
        moreBase += morePull;
    }

    /// What the change does to the score of a record that is pulled so much more itself.
    double changeOfScore(int record, double morePull) {
        return corpus.dot(moreWorth, record) + moreBase + morePull * corpus.own(record);
    }

    /// Makes the change to the worth of terms, that many times. Pulls and scores are left as they
    /// are.
    void makeChange(double times) {
        for (int term = 0; term < worth.length; term++) {
            worth[term] += times * moreWorth[term];
        }
        base += times * moreBase;
    }

    /// Works the worth of terms out anew.
    void followPulls() {
        Arrays.fill(worth, 0);
        base = 0;
        for (int record = 0; record < pulls.length; record++) {
            if (pulls[record] != 0) {
                corpus.add(worth, record, pulls[record]);
                base += pulls[record];
            }
        }
    }

    void score(int record) {
        scores[record] = corpus.dot(worth, record) + base + pulls[record] * corpus.own(record);
    }
}
