package org.ettle.journal;

import java.time.Instant;
import java.util.UUID;
import org.ettle.journal.chain.Octets;
import org.jspecify.annotations.Nullable;

/// An entry as it is read: when, who, for whom, what, in which request, and why.
///
/// @param erases the entry whose payload went with this one, or null
/// @param content what was said and changed, as it is stored; null where it was erased
public record Entered(
        long number,
        Instant at,
        @Nullable UUID who,
        @Nullable UUID whom,
        String what,
        String request,
        @Nullable Long erases,
        Octets commitment,
        Octets hash,
        @Nullable String content) {}
