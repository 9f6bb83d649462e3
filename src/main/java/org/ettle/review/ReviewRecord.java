package org.ettle.review;

import org.ettle.review.record.Kind;
import org.jspecify.annotations.Nullable;

/// A work among those found, as all references tell together that belong to it: what people screen.
///
/// @param number that of the reference with which it began
/// @param intake the number of the file that first had it
/// @param authors their names, one after another with semicolons
/// @param container the journal, book or folder in which it stands
/// @param mergedInto the record into which it was merged; null for what is screened
public record ReviewRecord(
        int number,
        int intake,
        Kind kind,
        String title,
        String authors,
        @Nullable Integer year,
        String container,
        String abstractText,
        String doi,
        @Nullable Integer mergedInto) {}
