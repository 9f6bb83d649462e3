package org.ettle.review.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two references that may be one work, and what was decided on them.
///
/// @param one the number of the earlier reference
/// @param other the number of the later one
/// @param likelihood that they are one work, in thousandths, as the rules see it
/// @param reason what the rules found for and against
/// @param decidedBy null where the rules decided
/// @param kept the record into which the decision merged the other; null where it merged none
public record DuplicatePair(
        int one,
        int other,
        FoundAs foundAs,
        int likelihood,
        String reason,
        Standing standing,
        @Nullable Instant decidedAt,
        @Nullable UUID decidedBy,
        @Nullable Integer kept,
        @Nullable Integer merged,
        @Nullable Instant undoneAt,
        @Nullable UUID undoneBy) {

    public enum FoundAs {
        CERTAIN,
        TO_LOOK_AT,
        LINKED,
        BY_HAND
    }

    public enum Standing {
        OPEN,
        SAME,
        NOT_SAME,
        LINKED
    }

    /// Whether a merge stands that can be undone.
    public boolean isMerge() {
        return standing == Standing.SAME && merged != null;
    }
}
