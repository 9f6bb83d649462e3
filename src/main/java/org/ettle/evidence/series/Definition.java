package org.ettle.evidence.series;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the figures of an indicator mean. It is never changed: what is counted otherwise from a day
/// on has a definition of its own.
///
/// @param denominator what the numerator is a part of; null for a count
/// @param change what is not as in the definition before; null for the first
/// @param source who says so, and where
public record Definition(
        int number,
        LocalDate validFrom,
        Unit unit,
        String numerator,
        @Nullable String denominator,
        @Nullable String change,
        List<String> caveats,
        String source,
        @Nullable String sourceAddress) {

    public Definition {
        caveats = List.copyOf(caveats);
        if (number < 1 || numerator.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "A definition counts from 1 and says its numerator and its source.");
        }
    }
}
