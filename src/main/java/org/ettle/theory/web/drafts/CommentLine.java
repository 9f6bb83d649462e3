package org.ettle.theory.web.drafts;

import org.jspecify.annotations.Nullable;

/// What somebody said.
///
/// @param href leads to what it is about; null where that has gone
/// @param settle where it can be settled; null where it cannot
/// @param settled who settled it and how; null while it is open
public record CommentLine(
        String words,
        String who,
        String at,
        String about,
        @Nullable String href,
        @Nullable String settle,
        @Nullable String settled) {}
