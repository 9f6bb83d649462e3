package org.ettle.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/// A code on paper, for once. It is drawn by chance from so many that a plain fingerprint keeps it:
/// twelve letters of thirty are 58 bits, and guesses are counted.
record RecoveryCode(String text) {

    private static final String LETTERS = "23456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final int HOW_MANY = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    static List<RecoveryCode> drawn() {
        return Stream.generate(RecoveryCode::one).limit(HOW_MANY).toList();
    }

    private static RecoveryCode one() {
        var text = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).forEach(text::append);
        return new RecoveryCode(text.insert(8, '-').insert(4, '-').toString());
    }

    static RecoveryCode typed(String words) {
        return new RecoveryCode(words.strip().toLowerCase(Locale.ROOT));
    }

    String fingerprint(UUID person) {
        try {
            var bare = person + " " + text.replaceAll("[^a-z0-9]", "");
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(bare.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
