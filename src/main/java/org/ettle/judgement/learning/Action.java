package org.ettle.judgement.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody does because of a decision.
///
/// @param owner a role or a unit, in words; never a person
/// @param end null while it is open
public record Action(
        Id id,
        String words,
        String owner,
        LocalDate due,
        @Nullable End end,
        List<Expectation> expected) {

    public Action {
        expected = List.copyOf(expected);
    }

    /// @param done or else dropped
    public record End(boolean done, String words, Instant at) {}

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
