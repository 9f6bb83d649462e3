package org.ettle.evidence;

import java.time.Instant;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// Words of a source, found again by their place in one unchanging text.
///
/// @param text the hash of the text in which it stands (SHA-256, in hexadecimal)
/// @param begins its place in the text, counted in Unicode code points
/// @param origin who said it, where that is somebody other than the origin of the source
/// @param withdrawn when and why it was taken back; null while it holds
public record Passage(
        OrganisationId organisation,
        Id id,
        Source.Id source,
        String text,
        int begins,
        String quote,
        Reuse reuse,
        @Nullable Origin origin,
        Instant addedAt,
        @Nullable UUID addedBy,
        @Nullable Withdrawal withdrawn) {

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// The place after its last code point.
    public int ends() {
        return begins + quote.codePointCount(0, quote.length());
    }
}
