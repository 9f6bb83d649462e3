package org.ettle.judgement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the answers came to. One opinion decides as a whole, so that nothing is published that
/// nobody answered: the lower of two officials, the middle of three. Supported people and carers
/// stand beside it.
///
/// @param deciding the opinion of an official that decides
/// @param band null where it is not yet assessable
/// @param officials in the order in which they answered
/// @param lived the same of supported people and carers
/// @param difference how far apart the officials are; 0 where there is one
/// @param disagreement whether any supported person or carer sees it otherwise
public record Result(
        Opinion deciding,
        @Nullable Band band,
        List<Opinion> officials,
        List<Opinion> lived,
        int difference,
        boolean disagreement) {

    /// Two of which one tells nothing that can be put in order, or that tell opposite ways, are
    /// further apart than anything else.
    static final int FURTHEST = 9;

    /// The weaker first: by level, then by answer, then what tells against; who answered first
    /// comes first among equals.
    private static final Comparator<Opinion> WEAKER_FIRST =
            Comparator.comparing((Opinion it) -> it.rating().level())
                    .thenComparing(
                            it -> it.said().step(), Comparator.nullsFirst(Integer::compareTo))
                    .thenComparing(it -> it.scores().direction(), Comparator.reverseOrder())
                    .thenComparing(Result::time)
                    .thenComparing(Opinion::judge);

    public Result {
        officials = List.copyOf(officials);
        lived = List.copyOf(lived);
    }

    /// @param sufficient whether the minimum of evidence was met
    /// @return empty where no official answered
    static Optional<Result> of(List<Opinion> opinions, boolean sufficient, int allowed) {
        var inOrder =
                opinions.stream()
                        .sorted(Comparator.comparing(Result::time).thenComparing(Opinion::judge))
                        .toList();
        var officials = inOrder.stream().filter(it -> it.capacity().isOfficial()).toList();
        var lived = inOrder.stream().filter(it -> !it.capacity().isOfficial()).toList();
        if (officials.isEmpty()) {
            return Optional.empty();
        }
        var deciding =
                officials.stream().sorted(WEAKER_FIRST).toList().get((officials.size() - 1) / 2);
        return Optional.of(
                new Result(
                        deciding,
                        sufficient ? deciding.rating().band() : null,
                        officials,
                        lived,
                        difference(officials),
                        lived.stream().anyMatch(it -> seesItOtherwise(it, deciding, allowed))));
    }

    private static Instant time(Opinion opinion) {
        return opinion.at();
    }

    /// The furthest that any two are apart, in points of the rubric or steps of the answer.
    static int difference(List<Opinion> opinions) {
        return opinions.stream()
                .flatMap(one -> opinions.stream().map(other -> difference(one, other)))
                .max(Integer::compare)
                .orElse(0);
    }

    private static int difference(Opinion one, Opinion other) {
        var here = one.said().step();
        var there = other.said().step();
        if (one.scores().direction() != other.scores().direction()
                || (here == null || there == null) && !one.said().equals(other.said())) {
            return FURTHEST;
        }
        int steps = here == null || there == null ? 0 : Math.abs(here - there);
        return Math.max(
                steps, Math.abs(one.rating().level().number() - other.rating().level().number()));
    }

    private static boolean seesItOtherwise(Opinion one, Opinion deciding, int allowed) {
        return !one.said().equals(deciding.said()) || difference(one, deciding) > allowed;
    }

    /// How many officials gave the answer that decides.
    public int agreeing() {
        return (int) officials.stream().filter(it -> it.said().equals(deciding.said())).count();
    }

    public boolean isPublishable() {
        return deciding.rating().publishable();
    }
}
