package org.ettle.review.screening;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a record stands at a stage. It follows from what its people decided and from nothing else,
/// in whatever order they did.
public enum Standing {
    /// Fewer have decided than are needed.
    WAITING("Waiting"),
    INCLUDED("Included"),
    EXCLUDED("Excluded"),
    /// They differ.
    CONFLICT("Conflict"),
    /// Somebody is unsure, and nobody says the opposite of another.
    UNSURE("Unsure");

    private final String title;

    Standing(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Whether people have to come to an answer together.
    public boolean needsResolving() {
        return this == CONFLICT || this == UNSURE;
    }

    /// @param needed how many people decide on each record of the stage
    /// @param reasonsCount whether those who exclude must give the same reason: at the last stage,
    ///   where the flow tells how many were excluded for which
    /// @param said what stands of each person, one each
    /// @param resolved what they came to together; null where they did not
    public static Standing of(
            int needed, boolean reasonsCount, Collection<Said> said, @Nullable Said resolved) {
        if (resolved != null) {
            return resolved.verdict() == Verdict.INCLUDE ? INCLUDED : EXCLUDED;
        }
        if (said.size() < needed) {
            return WAITING;
        }
        var verdicts = said.stream().map(Said::verdict).collect(Collectors.toSet());
        if (verdicts.contains(Verdict.INCLUDE) && verdicts.contains(Verdict.EXCLUDE)) {
            return CONFLICT;
        }
        if (verdicts.contains(Verdict.UNSURE)) {
            return UNSURE;
        }
        if (verdicts.contains(Verdict.INCLUDE)) {
            return INCLUDED;
        }
        return reasonsCount && said.stream().distinct().count() > 1 ? CONFLICT : EXCLUDED;
    }

    /// The reason for which a record is excluded: that of the resolution, or else the one that
    /// comes first in the order of the stage, so that a record counts once.
    ///
    /// @return null where it is not excluded, and where nobody gave a reason
    public static @Nullable String reason(
            Collection<String> reasonsInOrder, Collection<Said> said, @Nullable Said resolved) {
        if (resolved != null) {
            return resolved.reason();
        }
        return reasonsInOrder.stream()
                .filter(reason -> said.stream().anyMatch(it -> reason.equals(it.reason())))
                .findFirst()
                .orElse(null);
    }
}
