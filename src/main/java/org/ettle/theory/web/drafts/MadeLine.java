package org.ettle.theory.web.drafts;

import org.jspecify.annotations.Nullable;

/// An edit in a list of edits.
///
/// @param undo where it can be undone; null where it cannot
/// @param undone who undid it and why; null while it stands
public record MadeLine(
        int number,
        String words,
        String who,
        String at,
        String reason,
        @Nullable String undo,
        @Nullable String undone) {}
