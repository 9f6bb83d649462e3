package org.ettle.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// The words of a source as they were read, which never change. A source that is read anew has
/// another text; passages stay in the one in which they were selected.
///
/// @param words normalised; empty in a list of texts
/// @param length in Unicode code points
public record SourceText(
        OrganisationId organisation,
        Source.Id source,
        String hash,
        Reading reading,
        String words,
        int length,
        Instant readAt) {

    /// What reads a text that nobody read from a document.
    public static final String TYPED_IN = "typed in";

    /// How the words came out of a document.
    ///
    /// @param document the hash of its bytes (SHA-256, in hexadecimal); null where there is none
    /// @param reader what read it, with its version
    /// @param isCut the document holds more than was read
    /// @param remarks what a reader of the words should know of the reading
    public record Reading(
            @Nullable String document, String reader, boolean isCut, @Nullable String remarks) {

        public static Reading typedIn() {
            return new Reading(null, TYPED_IN, false, null);
        }
    }

    /// The words in one form, whoever wrote them. Offsets count in it.
    public static String normalised(String words) {
        return NormalText.of(words).words();
    }

    /// Names the words by themselves: the SHA-256 of their UTF-8 bytes, in hexadecimal.
    public static String hash(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
