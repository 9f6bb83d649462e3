package org.ettle.judgement.contribution;

import java.util.List;

/// What others said of the story.
public record Challenge(List<Reviewer> reviewers, List<Objection> objections) {

    public Challenge {
        reviewers = List.copyOf(reviewers);
        objections = List.copyOf(objections);
    }

    /// @param outside whether they stand outside the body whose work is judged
    public record Reviewer(String who, boolean outside) {}

    public record Objection(String words, Outcome outcome) {}

    public enum Outcome {
        OPEN,
        ANSWERED,
        LEFT_STANDING
    }
}
