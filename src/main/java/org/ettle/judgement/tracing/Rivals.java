package org.ettle.judgement.tracing;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;

/// How likely the clue would be under each rival explanation alone. There is always one more that
/// nobody has named.
///
/// @param named by the rival's statement
/// @param other under what is other or unknown
public record Rivals(SortedMap<String, ChanceRange> named, ChanceRange other) {

    public Rivals {
        named = Collections.unmodifiableSortedMap(new TreeMap<>(named));
        named.values().forEach(Clue::insist);
        Clue.insist(other);
    }

    public static Rivals of(Map<String, ChanceRange> named, ChanceRange other) {
        return new Rivals(new TreeMap<>(named), other);
    }

    public static Rivals onlyOther(ChanceRange other) {
        return new Rivals(new TreeMap<>(), other);
    }

    /// The largest over all rivals: a clue that one of them explains well is no clue for the claim.
    public ChanceRange largest() {
        var low = other.low();
        var high = other.high();
        for (var range : named.values()) {
            low = larger(low, range.low());
            high = larger(high, range.high());
        }
        return new ChanceRange(low, high);
    }

    /// Every rival that either names, each with the range that holds both readings.
    Rivals and(Rivals others) {
        var all = new TreeMap<>(named);
        others.named.forEach((rival, range) -> all.merge(rival, range, ChanceRange::and));
        return new Rivals(all, other.and(others.other));
    }

    private static Chance larger(Chance one, Chance another) {
        return one.isAtLeast(another) ? one : another;
    }
}
