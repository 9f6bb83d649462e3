package org.ettle.theory.draft;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An edit that was made.
///
/// @param number the revision of the draft that it made
/// @param undone null while it stands
public record Made(
        int number, Edit edit, String reason, UUID author, Instant at, @Nullable Undone undone) {

    /// @param number the revision of the draft that undoing it made
    public record Undone(int number, UUID by, Instant at, String reason) {}

    public boolean stands() {
        return undone == null;
    }

    /// Whether it was made or undone after that revision.
    boolean isNews(int revision) {
        return number > revision || (undone != null && undone.number() > revision);
    }
}
