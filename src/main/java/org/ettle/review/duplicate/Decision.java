package org.ettle.review.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What was decided on two references, and why.
public sealed interface Decision {

    Comparison comparison();

    /// They are one work, and are merged.
    record Certain(Comparison comparison) implements Decision {}

    /// They are two works that belong together, and are not merged.
    record Linked(Comparison comparison, Link link) implements Decision {}

    /// A person has to look.
    record ToLookAt(Comparison comparison, List<Objection> objections) implements Decision {}

    record Distinct(Comparison comparison) implements Decision {}

    /// How likely they are one work, from nought to one. Fields do not tell independently of each
    /// other, so two bits count as one.
    default double likelihood() {
        double even = hasObjection() ? Judge.EVEN_UNDER_OBJECTION : Judge.EVEN;
        return 1 / (1 + Math.pow(2, (even - comparison().bits()) / 2));
    }

    private boolean hasObjection() {
        return switch (this) {
            case Certain _, Distinct _ -> false;
            case Linked _ -> true;
            case ToLookAt it -> !it.objections().isEmpty();
        };
    }

    /// One line that says why.
    default String reason() {
        var reasons = new ArrayList<String>();
        reasons.add(comparison().words());
        switch (this) {
            case Certain _ -> {}
            case Distinct _ -> {}
            case Linked it -> reasons.add("but: " + it.link().words());
            case ToLookAt it -> {
                if (!it.objections().isEmpty()) {
                    reasons.add(
                            it.objections().stream()
                                    .map(Objection::words)
                                    .collect(Collectors.joining("; ", "but: ", "")));
                }
            }
        }
        return String.join("; ", reasons);
    }
}
