package org.ettle.review.flow;

import org.jspecify.annotations.Nullable;

/// A record in the list behind a box.
///
/// @param mergedInto the record that stands for it; null where it stands for itself
public record FlowRecord(
        int number,
        String title,
        String authors,
        @Nullable Integer year,
        String container,
        @Nullable Integer mergedInto,
        Whereabouts whereabouts) {}
