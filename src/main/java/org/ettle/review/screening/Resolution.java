package org.ettle.review.screening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people came to together on a record on which they differed or were unsure.
public record Resolution(
        int record,
        int number,
        Said said,
        Resolve.Way way,
        String words,
        Instant at,
        @Nullable UUID by) {}
