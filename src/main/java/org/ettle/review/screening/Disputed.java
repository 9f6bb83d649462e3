package org.ettle.review.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A record at a stage with what everybody decided on it, as far as the asker may see.
///
/// @param decisions what stands of each person, the earliest first
/// @param resolution what they came to together; null where they did not
public record Disputed(
        int record,
        String title,
        Standing standing,
        List<Decision> decisions,
        @Nullable Resolution resolution) {

    public Disputed {
        decisions = List.copyOf(decisions);
    }
}
