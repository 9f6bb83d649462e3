package org.ettle.access.web.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.ettle.access.web.LocalPath;

/// One question to a provider, "who is this?". The browser that asks keeps it in a cookie, so an
/// answer counts only there (RFC 9700, section 4.7).
///
/// @param organisation the address of the organisation whose provider is asked; an answer of
///   another one does not count (mix-up, RFC 9700, section 4.4)
/// @param state names the question; the answer repeats it
/// @param nonce stands, hashed, in what the provider signs
/// @param verifier shows to the provider that who asked is who comes for the answer (RFC 7636)
/// @param then where the reader goes on to
record Question(String organisation, String state, String nonce, String verifier, LocalPath then) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int PARTS = 5;

    static Question about(String organisation, LocalPath then) {
        return new Question(organisation, drawn(), drawn(), drawn(), then);
    }

    /// Nothing where the cookie holds no question of ours.
    static Optional<Question> of(String cookie) {
        var parts = cookie.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            var then = new String(Base64.getUrlDecoder().decode(parts[4]), StandardCharsets.UTF_8);
            return Optional.of(
                    new Question(parts[0], parts[1], parts[2], parts[3], LocalPath.of(then)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    String cookie() {
        var then = encoded(this.then.value().getBytes(StandardCharsets.UTF_8));
        return String.join(".", organisation, state, nonce, verifier, then);
    }

    /// Whether an answer with this state, at this organisation's address, answers it.
    boolean isAnsweredBy(String organisationAnswered, String stateAnswered) {
        return organisation.equals(organisationAnswered)
                && MessageDigest.isEqual(
                        state.getBytes(StandardCharsets.UTF_8),
                        stateAnswered.getBytes(StandardCharsets.UTF_8));
    }

    String hashedNonce() {
        return hashed(nonce);
    }

    String challenge() {
        return hashed(verifier);
    }

    private static String drawn() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String hashed(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return encoded(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
