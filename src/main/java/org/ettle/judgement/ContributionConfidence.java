package org.ettle.judgement;

import org.jspecify.annotations.Nullable;

/// How sure we are that one thing contributed to another.
///
/// @param band null where it is not yet assessable
public record ContributionConfidence(@Nullable Band band) {

    public String words() {
        return Band.wordsOf(band);
    }
}
