package org.ettle.review.stopping;

/// Says how much may have been missed when screening stops now.
public interface StoppingRule {

    /// The most relevant records that there may be in all, found or not: more would make what was
    /// seen so far unlikely. With that confidence there are no more.
    ///
    /// @param confidence between 0 and 1, as 0.95
    int mostRelevant(Screening screening, double confidence);

    /// What must be true for this to hold, in one sentence.
    String condition();

    /// The least share of everything relevant that was found, with that confidence; 1 where nothing
    /// relevant may be left.
    default double recallAtLeast(Screening screening, double confidence) {
        int most = mostRelevant(screening, confidence);
        return most == 0 ? 1 : (double) screening.found() / most;
    }

    default boolean mayStop(Screening screening, Target target) {
        return mostRelevant(screening, target.confidence()) < target.tooMany(screening.found());
    }
}
