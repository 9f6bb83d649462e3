package org.ettle.judgement.rubric;

import java.util.List;
import org.ettle.judgement.Band;
import org.jspecify.annotations.Nullable;

/// The five points that somebody gave to the body of evidence on a link, and which way it tells as
/// a whole.
public record Scores(
        Direction direction,
        Point plausibility,
        Point uniqueness,
        Point triangulation,
        Point transparency,
        Point independence) {

    /// Whether the body of evidence tells for the contribution or against it.
    public enum Direction {
        FOR,
        AGAINST
    }

    /// Below this what was found cannot be followed by others, so it is not published.
    public static final Point LEAST_TRANSPARENCY = Point.THREE;

    private static final List<Criterion> BEARING =
            List.of(
                    Criterion.PLAUSIBILITY,
                    Criterion.UNIQUENESS,
                    Criterion.TRIANGULATION,
                    Criterion.INDEPENDENCE);

    public Point of(Criterion criterion) {
        return switch (criterion) {
            case PLAUSIBILITY -> plausibility;
            case UNIQUENESS -> uniqueness;
            case TRIANGULATION -> triangulation;
            case TRANSPARENCY -> transparency;
            case INDEPENDENCE -> independence;
        };
    }

    /// The weakest of uniqueness, triangulation and independence, capped by plausibility.
    /// Transparency holds nothing down: it decides on publication.
    public Rating rate() {
        var level = BEARING.stream().map(this::of).min(Point::compareTo).orElseThrow();
        var held = BEARING.stream().filter(criterion -> of(criterion) == level).toList();
        return new Rating(level, band(level), held, transparency.isAtLeast(LEAST_TRANSPARENCY));
    }

    /// Which word a point has (ours). Weak evidence leaves a thing open; it does not make it
    /// unlikely. Only strong evidence against it does.
    private @Nullable Band band(Point level) {
        return switch (level) {
            case ONE -> null;
            case TWO, THREE -> Band.AS_LIKELY_AS_NOT;
            case FOUR -> direction == Direction.FOR ? Band.LIKELY : Band.UNLIKELY;
            case FIVE -> direction == Direction.FOR ? Band.VERY_LIKELY : Band.UNLIKELY;
        };
    }
}
