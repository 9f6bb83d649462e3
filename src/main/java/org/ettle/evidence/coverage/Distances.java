package org.ettle.evidence.coverage;

import org.ettle.evidence.Directness;
import org.jspecify.annotations.Nullable;

/// How many come how close to what an outcome says.
public record Distances(int direct, int partial, int proxy) {

    static final Distances NONE = new Distances(0, 0, 0);

    Distances and(Distances other) {
        return new Distances(direct + other.direct, partial + other.partial, proxy + other.proxy);
    }

    /// Null where there is nothing at all.
    public @Nullable Directness closest() {
        if (direct > 0) {
            return Directness.DIRECT;
        }
        return partial > 0 ? Directness.PARTIAL : proxy > 0 ? Directness.PROXY : null;
    }
}
