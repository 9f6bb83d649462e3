package org.ettle.journal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an administrator looks for in the journal. What is empty or null is not asked.
///
/// @param words as in a web search, in what was said and changed
/// @param who any of these people acted, or it touched their record; null where nobody is meant
/// @param what the room and the fact
/// @param kind of one of its subjects
/// @param from the first moment
/// @param to the first moment that is too late
public record Sought(
        String words,
        @Nullable Set<UUID> who,
        String what,
        String kind,
        @Nullable Instant from,
        @Nullable Instant to,
        String request) {

    public static Sought anything() {
        return new Sought("", null, "", "", null, null, "");
    }
}
