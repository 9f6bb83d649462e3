package org.ettle.evidence;

import java.time.Instant;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// That a source, or words in it, tell for or against an outcome or a link.
///
/// @param passage the words that tell it; null where the source as a whole does
/// @param withdrawn when and why it was taken back; null while it holds
public record Bearing(
        OrganisationId organisation,
        Id id,
        Source.Id source,
        Passage.@Nullable Id passage,
        Target target,
        Stance stance,
        Directness directness,
        @Nullable String note,
        Instant madeAt,
        @Nullable UUID madeBy,
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
}
