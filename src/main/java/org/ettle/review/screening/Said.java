package org.ettle.review.screening;

import org.jspecify.annotations.Nullable;

/// A verdict, and the reason for it where it excludes.
///
/// @param reason the key of a reason of the stage; null where nothing is excluded, and where the
///   stage has no reasons
public record Said(Verdict verdict, @Nullable String reason) {

    public Said {
        if (reason != null && verdict != Verdict.EXCLUDE) {
            throw new IllegalArgumentException("Only what is excluded has a reason.");
        }
    }
}
