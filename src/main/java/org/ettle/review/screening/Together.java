package org.ettle.review.screening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records that were excluded at one go, as far as the asker may see them.
///
/// @param takenBack how many of them by taking it back at one go too
/// @param isOwn whether the asker did it
public record Together(
        UUID id,
        UUID by,
        Instant at,
        @Nullable String reason,
        String note,
        int records,
        int takenBack,
        boolean isOwn) {}
