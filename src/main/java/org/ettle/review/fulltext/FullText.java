package org.ettle.review.fulltext;

import java.time.Instant;
import java.util.UUID;
import org.ettle.evidence.SourceText;
import org.jspecify.annotations.Nullable;

/// A whole document of a record, and its words as they were read.
///
/// @param reference to which it belongs
/// @param document the hash of its bytes (SHA-256, in hexadecimal)
/// @param name as its owner calls it
/// @param folder where it stood in the archive that had it; may be empty
/// @param text the hash of its words
/// @param words normalised; in a list their beginning, or nothing
/// @param length of all words, in Unicode code points
public record FullText(
        int reference,
        String document,
        String name,
        String folder,
        String text,
        String words,
        int length,
        SourceText.Reading reading,
        Instant addedAt,
        @Nullable UUID addedBy) {}
