package org.ettle.judgement.sufficiency;

import java.util.List;
import org.ettle.judgement.Band;
import org.jspecify.annotations.Nullable;

/// Whether there is enough to rate by.
public sealed interface Sufficiency {

    /// @param met the minimum that was met
    record Sufficient(Minimum met) implements Sufficiency {}

    /// @param needs what is missing, at least one thing
    record NotYetAssessable(List<Need> needs) implements Sufficiency {

        public NotYetAssessable {
            needs = List.copyOf(needs);
            if (needs.isEmpty()) {
                throw new IllegalArgumentException("What is not yet assessable needs something.");
            }
        }
    }

    /// The band where there is enough, and none where there is not.
    default @Nullable Band allow(@Nullable Band band) {
        return this instanceof Sufficient ? band : null;
    }
}
