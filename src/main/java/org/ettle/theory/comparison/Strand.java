package org.ettle.theory.comparison;

import java.util.ArrayList;
import java.util.List;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// An unbroken run of steps that leads from an outcome of one version to one of another.
///
/// @param from null when the run begins with an outcome that was added on the way
/// @param to null when the run ends with an outcome that was dropped on the way
record Strand(Outcome.@Nullable Code from, Outcome.@Nullable Code to, List<Step> steps) {

    static Strand of(Step step) {
        return new Strand(step.start(), step.end(), List.of(step));
    }

    boolean isPair() {
        return from != null && to != null;
    }

    Strand then(Strand next) {
        var both = new ArrayList<>(steps);
        both.addAll(next.steps);
        return new Strand(from, next.to, both);
    }

    Strand reversed() {
        return new Strand(to, from, steps.reversed().stream().map(Step::reversed).toList());
    }
}
