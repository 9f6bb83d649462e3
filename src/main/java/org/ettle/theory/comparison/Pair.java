package org.ettle.theory.comparison;

import java.util.List;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Outcome;
import org.ettle.theory.Standing;

/// Two outcomes of which one became the other.
///
/// @param changes in the direction of the comparison, the chief change first
/// @param provisional whether any of its steps is, or its changes are partly worked out here
public record Pair(
        Outcome from, Outcome to, List<Change> changes, boolean provisional, List<Step> steps) {

    public Wording wording() {
        return Wording.between(from.label(), to.label());
    }

    /// Whether the words that are compared are the published ones on both sides.
    public boolean isOfficialWording() {
        return from.standing() == Standing.OFFICIAL && to.standing() == Standing.OFFICIAL;
    }
}
