package org.ettle.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What is kept of a password: the Argon2id hash with its salt and its cost, in the usual words
/// `$argon2id$v=19$m=19456,t=2,p=1$salt$hash` (RFC 9106; the PHC string format).
///
/// @param kibibytes the memory it takes to work out
/// @param passes over that memory
/// @param salt at least eight bytes
record Argon2id(int kibibytes, int passes, byte[] salt, byte[] hash) {

    /// OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane.
    private static final int KIBIBYTES = 19 * 1024;

    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT = 16;
    private static final int LENGTH = 32;

    private static final Pattern WORDS =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,4}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final Base64.Encoder TO_WORDS = Base64.getEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The memory for one hash at a time, kept for the next.
    ///
    /// Made anew each time it would be 19 MiB of garbage a sign-in, which does not fit where the
    /// young live: ten people at the door would have the whole heap collected again and again. It
    /// is wiped before it is kept.
    static BlockPool memory() {
        return new FixedBlockPool(Argon2BytesGenerator.getBlockCount(KIBIBYTES, LANES));
    }

    /// Made anew of a password, as is asked today.
    static Argon2id of(String password, BlockPool memory) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new Argon2id(
                KIBIBYTES, PASSES, salt, hash(password, KIBIBYTES, PASSES, salt, LENGTH, memory));
    }

    /// @throws IllegalArgumentException where these are not the words of an Argon2id hash
    static Argon2id read(String words) {
        Matcher parts = WORDS.matcher(words);
        if (!parts.matches()) {
            // Not the words themselves: they do not belong in a log.
            throw new IllegalArgumentException(
                    "What is kept of a password is not an Argon2id hash.");
        }
        return new Argon2id(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Base64.getDecoder().decode(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)));
    }

    String words() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        kibibytes,
                        passes,
                        LANES,
                        TO_WORDS.encodeToString(salt),
                        TO_WORDS.encodeToString(hash));
    }

    boolean fits(String password, BlockPool memory) {
        return MessageDigest.isEqual(
                hash, hash(password, kibibytes, passes, salt, hash.length, memory));
    }

    /// Whether it was made with less than what is asked today.
    boolean isOutdated() {
        return kibibytes < KIBIBYTES || passes < PASSES;
    }

    private static byte[] hash(
            String password, int kibibytes, int passes, byte[] salt, int length, BlockPool memory) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(kibibytes)
                        .withIterations(passes)
                        .withParallelism(LANES)
                        .withSalt(salt)
                        .withBlockPool(memory)
                        .build());
        var hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
