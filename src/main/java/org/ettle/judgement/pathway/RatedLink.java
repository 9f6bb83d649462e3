package org.ettle.judgement.pathway;

import org.ettle.judgement.ChanceRange;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;

/// A link of a map with how likely it is to hold.
///
/// @param feedback whether it takes a period to work, and closes a loop on purpose
/// @param chance null where it is not yet assessable
public record RatedLink(Link.Name name, boolean feedback, @Nullable ChanceRange chance) {

    public boolean isRated() {
        return chance != null;
    }

    /// What is not rated may hold or not.
    ChanceRange orAnything() {
        return chance == null ? ChanceRange.ANYTHING : chance;
    }
}
