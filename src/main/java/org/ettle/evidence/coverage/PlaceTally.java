package org.ettle.evidence.coverage;

import java.util.List;

/// The evidence on one outcome or link.
///
/// @param waiting how many items made for earlier versions may bear on it, once somebody decides
public record PlaceTally(Tally whole, List<Tally.OfKind> kinds, int waiting) {

    public static final PlaceTally NONE = new PlaceTally(Tally.NONE, List.of(), 0);

    public PlaceTally {
        kinds = List.copyOf(kinds);
    }

    public boolean isNone() {
        return whole.isNone();
    }
}
