package org.ettle.review.screening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one person decided on one record at one moment.
///
/// @param number counts the decisions of this person on this record
/// @param said null where an earlier one was taken back
/// @param blind whether it was made before others could be seen
public record Decision(
        int record,
        UUID person,
        int number,
        @Nullable Said said,
        String note,
        boolean blind,
        Instant at) {}
