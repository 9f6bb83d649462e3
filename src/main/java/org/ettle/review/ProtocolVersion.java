package org.ettle.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A protocol as it was written at one time.
///
/// @param number 1 for the first; what comes later are amendments
/// @param revision grows with each change before the start, so that nobody overwrites what they
///   have not seen
/// @param reason why it was amended; empty for the first
/// @param startedAt since when it holds; null while it is written
public record ProtocolVersion(
        int number,
        Protocol protocol,
        int revision,
        String reason,
        Instant madeAt,
        @Nullable UUID madeBy,
        @Nullable Instant startedAt) {

    public boolean isFrozen() {
        return startedAt != null;
    }
}
