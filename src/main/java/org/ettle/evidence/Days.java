package org.ettle.evidence;

import java.time.LocalDate;

/// A span of days, half-open: the last day is not in it.
public record Days(LocalDate from, LocalDate until) {

    public Days {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A span ends after it begins: " + from + " " + until);
        }
    }
}
