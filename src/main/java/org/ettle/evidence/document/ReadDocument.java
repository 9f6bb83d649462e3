package org.ettle.evidence.document;

import java.util.Objects;
import org.ettle.evidence.SourceText;

/// A document that was read. Nothing of it is kept until somebody keeps it.
///
/// @param bytes as it came
/// @param title by which it calls itself; empty where it does not
/// @param dated the day on which it says that it was made, as 2024-05-01; empty where it does not
/// @param words normalised
public record ReadDocument(
        byte[] bytes,
        String mediaType,
        String title,
        String dated,
        String words,
        SourceText.Reading reading) {

    /// Of its bytes: SHA-256, in hexadecimal.
    public String hash() {
        return Objects.requireNonNull(reading.document(), "A document was read.");
    }
}
