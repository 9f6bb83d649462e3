package org.ettle.access.passkey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a passkey is asked to sign: drawn by chance for one answer of one browser.
///
/// @param challenge what is signed, in base64url
/// @param sealed the same with its purpose and its end, which nobody but Ettle can write; the
///   browser that asked keeps it in a cookie
public record PasskeyQuestion(String challenge, String sealed) {

    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(challenge.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
