package org.ettle.evidence.remapping;

import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Source;
import org.ettle.evidence.Stance;
import org.jspecify.annotations.Nullable;

/// One bearing that waits for a decision.
///
/// @param quote the words that tell it; null where the whole source does
public record WaitingItem(
        Bearing.Id bearing,
        Source.Id source,
        String title,
        String dated,
        boolean demonstration,
        @Nullable String quote,
        Stance stance,
        Directness directness) {}
