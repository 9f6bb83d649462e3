package org.ettle.access.passkey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Draws questions, and knows its own again. Nothing is kept for a question that nobody answers:
/// the seal says that it is ours, what it is for and until when it counts. The key of the seal is
/// drawn at each start, so a restart forgets the questions under way.
@Component
final class PasskeyQuestions {

    /// Time to find a device, and to confirm with the password before a passkey is added.
    private static final Duration LASTS = Duration.ofMinutes(10);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int PARTS = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key = drawn();
    private final InstantSource clock;

    @Autowired
    PasskeyQuestions() {
        this(InstantSource.system());
    }

    PasskeyQuestions(InstantSource clock) {
        this.clock = clock;
    }

    /// @param purpose an answer counts for no other
    PasskeyQuestion ask(String purpose) {
        var challenge = encoded(drawn());
        var start = challenge + "." + clock.instant().plus(LASTS).getEpochSecond();
        return new PasskeyQuestion(challenge, start + "." + seal(purpose, start));
    }

    /// Nothing where it is not ours, was for something else, or is over.
    Optional<PasskeyQuestion> read(String sealed, String purpose) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        var seal = seal(purpose, parts[0] + "." + parts[1]);
        return MessageDigest.isEqual(ascii(seal), ascii(parts[2]))
                        && clock.instant().getEpochSecond() < Long.parseLong(parts[1])
                ? Optional.of(new PasskeyQuestion(parts[0], sealed))
                : Optional.empty();
    }

    private String seal(String purpose, String start) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return encoded(mac.doFinal(ascii(purpose + "." + start)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] drawn() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
