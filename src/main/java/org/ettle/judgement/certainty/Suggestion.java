package org.ettle.judgement.certainty;

import java.util.ArrayList;
import java.util.List;
import org.ettle.judgement.certainty.Step.Reason;

/// What the rule suggests, and how it came to that. It is nobody's decision.
///
/// @param steps in the order in which they were taken; the last ends at the level
public record Suggestion(Certainty level, List<Step> steps) {

    public Suggestion {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || steps.getLast().after() != level) {
            throw new IllegalArgumentException("The steps of a suggestion lead to its level.");
        }
    }

    /// Where a person decides otherwise, both are shown.
    public boolean isFollowedBy(Decision decision) {
        return decision.level() == level;
    }

    /// Takes the steps.
    static final class Walk {

        private final List<Step> steps = new ArrayList<>();
        private Certainty level;

        Walk(Reason begins, Certainty level) {
            this.level = level;
            steps.add(new Step(begins, 0, level));
        }

        void move(Reason reason, int levels) {
            if (levels != 0) {
                level = level.moved(levels);
                steps.add(new Step(reason, levels, level));
            }
        }

        boolean hasMoved() {
            return steps.size() > 1;
        }

        Suggestion suggestion() {
            return new Suggestion(level, steps);
        }
    }
}
