package org.ettle.judgement;

import org.jspecify.annotations.Nullable;

/// How sure we are of an outcome's [Status].
///
/// @param band null where it is not yet assessable
public record StatusConfidence(@Nullable Band band) {

    public String words() {
        return Band.wordsOf(band);
    }
}
