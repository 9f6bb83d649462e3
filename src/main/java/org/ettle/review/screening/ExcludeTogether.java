package org.ettle.review.screening;

import org.jspecify.annotations.Nullable;

/// An order to exclude at one go what the asker has not decided on and what holds these words, or
/// is from before a year. It is the asker's own decision on each record, and nobody else's.
///
/// @param holding words that title or abstract must hold; empty for any
/// @param before the year; null for any
/// @param reason the key of a reason of the stage; null where it has none
/// @param note why this is safe, kept with every one of the decisions
public record ExcludeTogether(
        AtStage at,
        String holding,
        @Nullable Integer before,
        @Nullable String reason,
        String note) {

    public ExcludeTogether {
        holding = holding.strip();
        note = note.strip();
    }

    boolean asksForAnything() {
        return !holding.isEmpty() || before != null;
    }

    /// The note as it is kept with each decision: what was asked for, and why.
    String log() {
        var asked = holding.isEmpty() ? "" : "Holds “" + holding + "”. ";
        var dated = before == null ? "" : "Before " + before + ". ";
        return asked + dated + note;
    }
}
