package org.ettle.judgement.learning;

import java.time.LocalDate;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.Judgement;
import org.jspecify.annotations.Nullable;

/// What is asked to be kept. Where a part is null nobody said it, and the order is refused.
public sealed interface LearningOrder {

    /// @param toAll whether everybody may read it once the judgement is published
    record Decide(
            Decision.Id id, Judgement.Id judgement, String words, String reason, boolean toAll)
            implements LearningOrder {}

    record Act(
            Action.Id id, Decision.Id decision, String words, String owner, @Nullable LocalDate due)
            implements LearningOrder {}

    /// @param done or else dropped
    record End(Action.Id action, @Nullable Boolean done, String words) implements LearningOrder {}

    record Expect(
            Expectation.Id id,
            Action.Id action,
            @Nullable SourceKind kind,
            String words,
            @Nullable Target target,
            @Nullable LocalDate due)
            implements LearningOrder {}

    /// @param came null where nobody said
    /// @param evidence what came
    /// @param words why it did not come, or a note on what came
    record Settle(
            Expectation.Id expectation,
            @Nullable Boolean came,
            Tallies.@Nullable Named evidence,
            String words)
            implements LearningOrder {}
}
