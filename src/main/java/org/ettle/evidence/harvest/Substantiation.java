package org.ettle.evidence.harvest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Withdrawal;
import org.jspecify.annotations.Nullable;

/// A verdict on a statement, by somebody who is independent of it.
///
/// @param withdrawn when and why it was taken back; null while it holds
public record Substantiation(
        Id id,
        Statement.Id statement,
        Given given,
        @Nullable UUID person,
        Instant recordedAt,
        @Nullable UUID recordedBy,
        @Nullable Withdrawal withdrawn) {

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// @param origin who gives it, by a role
    /// @param independence why they have no stake in the statement, and how they know of it
    public record Given(
            Origin origin, String independence, Verdict verdict, String words, LocalDate on) {}
}
