package org.ettle.judgement.sufficiency;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.ettle.evidence.SourceKind;
import org.jspecify.annotations.Nullable;

/// What evidence there is on an outcome or link, in so far as it decides whether a rating may be
/// given. Whoever makes it leaves out what is invented (demonstration) and what was withdrawn.
///
/// @param byKind how many items of each kind of source; a kind with none is left out
/// @param origins how many independent origins they have, each counted once
/// @param newestYear the last year of which anything tells; null where nothing says
/// @param areas how many areas they tell of; evidence on Scotland as a whole counts the areas that
///   it covers
/// @param contrarySearched whether a search for contrary evidence is on record
public record EvidenceSummary(
        Map<SourceKind, Integer> byKind,
        int origins,
        @Nullable Integer newestYear,
        int areas,
        boolean contrarySearched) {

    public static final EvidenceSummary NOTHING = new EvidenceSummary(Map.of(), 0, null, 0, false);

    public EvidenceSummary {
        var kinds = new EnumMap<SourceKind, Integer>(SourceKind.class);
        byKind.forEach((kind, items) -> {
            if (items < 0) {
                throw new IllegalArgumentException("No kind has fewer than no items: " + kind);
            }
            if (items > 0) {
                kinds.put(kind, items);
            }
        });
        if (origins < 0 || areas < 0) {
            throw new IllegalArgumentException("Origins and areas are counts.");
        }
        byKind = Collections.unmodifiableMap(kinds);
    }

    public int kinds() {
        return byKind.size();
    }
}
