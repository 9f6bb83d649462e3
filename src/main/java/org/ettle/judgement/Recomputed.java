package org.ettle.judgement;

import java.util.List;

/// A judgement worked out anew from its rows.
///
/// @param withheld how many inputs the asker may not see; where there are any, only what the
///   answers came to is worked out anew
/// @param differences from what is kept; empty where all is the same, byte for byte
public record Recomputed(int withheld, List<Difference> differences) {

    public Recomputed {
        differences = List.copyOf(differences);
    }

    public record Difference(String what, String kept, String now) {}

    public boolean isSame() {
        return differences.isEmpty();
    }
}
