package org.ettle.evidence.document;

import java.time.Instant;
import java.util.UUID;
import org.ettle.evidence.document.worker.Unread;
import org.jspecify.annotations.Nullable;

/// A document that is attached to a source.
///
/// @param hash of its bytes (SHA-256, in hexadecimal), which names it
/// @param name under which it was attached
/// @param unread why no words were read from it; null where they were
public record Document(
        String hash,
        String name,
        String mediaType,
        int bytes,
        Instant addedAt,
        @Nullable UUID addedBy,
        @Nullable Unread unread) {}
