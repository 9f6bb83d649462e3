package org.ettle.judgement;

import java.time.Instant;
import java.util.UUID;
import org.ettle.judgement.rubric.Rating;
import org.ettle.judgement.rubric.Scores;
import org.jspecify.annotations.Nullable;

/// What one judge answered, without knowing of the others. It is never changed: a judge who errs
/// says so in a new judgement.
///
/// @param rating what the rule makes of the scores
/// @param kept the level and band that it made of them when they were given
public record Opinion(
        UUID judge,
        Capacity capacity,
        Said said,
        Scores scores,
        Rating rating,
        Kept kept,
        String reason,
        Instant at) {

    /// @param band its name; null where the evidence bears nothing
    public record Kept(int level, @Nullable String band) {

        static Kept of(Rating rating) {
            return new Kept(
                    rating.level().number(), rating.band() == null ? null : rating.band().name());
        }
    }
}
