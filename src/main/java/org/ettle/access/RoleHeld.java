package org.ettle.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role that somebody holds, held or will hold.
///
/// @param from the first day
/// @param until the first day on which it is no longer held; null while no end is set
public record RoleHeld(
        UUID id, Role role, LocalDate from, @Nullable LocalDate until, String reason) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /// Whether it is over before the day begins.
    public boolean isOverOn(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return (until == null || otherFrom.isBefore(until))
                && (otherUntil == null || from.isBefore(otherUntil));
    }
}
