package org.ettle.evidence.remapping;

import java.util.List;
import org.ettle.theory.comparison.Step;

/// What a crosswalk makes of evidence in one place of an earlier version.
public sealed interface Way {

    /// It goes along, because the place kept its meaning.
    ///
    /// @param provisional whether the pairing rests on working labels or on inference
    record Carried(Place onto, boolean provisional) implements Way {}

    /// Somebody must decide what it bears on now.
    ///
    /// @param candidates what the crosswalk makes of the place; empty where it has nothing to offer
    /// @param steps the recorded changes for which it waits
    record Waits(List<Place> candidates, List<Step> steps) implements Way {

        public Waits {
            candidates = List.copyOf(candidates);
            steps = List.copyOf(steps);
        }
    }

    /// The place is not in the later version any more, so it is history.
    record Dropped() implements Way {}

    /// No crosswalk speaks of the place, so it stays with its own version.
    record NotCompared() implements Way {}
}
