package org.ettle.review.screening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was decided on a record, whether it stands or not.
///
/// @param person null where the program did it
/// @param said null where something was taken back
/// @param words the note, or why people settled it so
/// @param isTogether whether people came to it together
public record OnRecord(
        Round round,
        int record,
        @Nullable UUID person,
        Instant at,
        @Nullable Said said,
        String words,
        boolean isTogether) {

    static OnRecord of(Round round, Decision it) {
        return new OnRecord(round, it.record(), it.person(), it.at(), it.said(), it.note(), false);
    }

    static OnRecord of(Round round, Resolution it) {
        return new OnRecord(round, it.record(), it.by(), it.at(), it.said(), it.words(), true);
    }
}
