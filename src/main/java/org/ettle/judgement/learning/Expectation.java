package org.ettle.judgement.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.jspecify.annotations.Nullable;

/// Evidence that is expected of an action.
///
/// @param target what it should tell of
/// @param settled null while nobody has said whether it came
public record Expectation(
        Id id,
        SourceKind kind,
        String words,
        Target target,
        LocalDate due,
        @Nullable Settled settled) {

    /// @param evidence what came; null where it did not
    /// @param words why it did not come; may be null where it did
    public record Settled(Tallies.@Nullable Named evidence, @Nullable String words, Instant at) {

        public boolean came() {
            return evidence != null;
        }
    }

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
