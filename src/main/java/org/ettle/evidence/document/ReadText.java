package org.ettle.evidence.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text of a source, told of without its words.
///
/// @param hash of its words (SHA-256 of their UTF-8 bytes, in hexadecimal), which names it
/// @param document from which it was read; null where it was typed in
/// @param characters in Unicode code points
/// @param reader what read it, with its version
/// @param isCut the document holds more than was read; the remarks say why
public record ReadText(
        String hash,
        @Nullable String document,
        int characters,
        String reader,
        boolean isCut,
        List<String> remarks,
        Instant readAt) {

    /// The reader of what somebody typed in.
    public static final String TYPED_IN = "typed in";

    public ReadText {
        remarks = List.copyOf(remarks);
    }
}
