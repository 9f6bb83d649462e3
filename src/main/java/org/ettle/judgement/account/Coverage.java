package org.ettle.judgement.account;

import org.ettle.judgement.Chance;
import org.jspecify.annotations.Nullable;

/// How many of how many.
public record Coverage(int covered, int all) {

    public Coverage {
        if (covered < 0 || covered > all) {
            throw new IllegalArgumentException("Not a share: " + covered + " of " + all);
        }
    }

    /// Null where there is nothing to cover: that is neither a good fit nor a bad one.
    public @Nullable Chance share() {
        return all == 0 ? null : Chance.of((double) covered / all);
    }
}
