package org.ettle.review.web.fulltext;

import org.ettle.review.web.screening.Marked;
import org.jspecify.annotations.Nullable;

/// The whole document of a record beside it (`review/fulltext/part/beside.jte`).
///
/// @param told where it comes from, and how long it is
/// @param remarks what a reader should know of how it was read; null where there is nothing
/// @param original the address of the document as it came
/// @param whole the address at which all of it is read
/// @param words the beginning of its text
/// @param hasMore whether the text goes on
public record TextShown(
        String name,
        String told,
        @Nullable String remarks,
        String original,
        String whole,
        Marked words,
        boolean hasMore) {}
