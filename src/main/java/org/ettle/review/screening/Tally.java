package org.ettle.review.screening;

import java.util.EnumMap;
import java.util.Map;

/// How far screening came at a stage.
///
/// @param records how many come to the stage
/// @param own on how many of them the asker decided
/// @param by how many stand how
public record Tally(int records, int own, Map<Standing, Integer> by) {

    public Tally {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        for (var standing : Standing.values()) {
            counts.put(standing, by.getOrDefault(standing, 0));
        }
        int others = counts.values().stream().mapToInt(Integer::intValue).sum();
        int waiting = counts.getOrDefault(Standing.WAITING, 0);
        // Records that nobody has opened have no row.
        counts.put(Standing.WAITING, Math.max(0, records - others + waiting));
        by = Map.copyOf(counts);
    }

    public int count(Standing standing) {
        return by.getOrDefault(standing, 0);
    }

    public int toResolve() {
        return count(Standing.CONFLICT) + count(Standing.UNSURE);
    }

    /// On how many all who are needed have decided.
    public int decided() {
        return records - count(Standing.WAITING);
    }
}
