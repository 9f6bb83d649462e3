package org.ettle.review.screening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records that were excluded at one go, as far as the asker may see them.
public record Together(
        UUID id, UUID by, Instant at, @Nullable String reason, String note, int records) {}
