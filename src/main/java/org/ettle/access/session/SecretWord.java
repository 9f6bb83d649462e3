package org.ettle.access.session;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// A word that only its holder has: 256 bits drawn by chance, behind the name of the organisation
/// under whose row security it is looked up. The database keeps its fingerprint alone.
public final class SecretWord {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ORGANISATION = 16;
    private static final int DRAWN = 32;

    private final byte[] bytes;

    private SecretWord(byte[] bytes) {
        this.bytes = bytes;
    }

    public static SecretWord drawnFor(OrganisationId organisation) {
        var drawn = new byte[DRAWN];
        RANDOM.nextBytes(drawn);
        return new SecretWord(
                ByteBuffer.allocate(ORGANISATION + DRAWN)
                        .putLong(organisation.value().getMostSignificantBits())
                        .putLong(organisation.value().getLeastSignificantBits())
                        .put(drawn)
                        .array());
    }

    /// Nothing where the text cannot be such a word.
    public static Optional<SecretWord> of(@Nullable String text) {
        if (text == null || text.length() != (ORGANISATION + DRAWN) * 4 / 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SecretWord(Base64.getUrlDecoder().decode(text)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public OrganisationId organisation() {
        var start = ByteBuffer.wrap(bytes);
        return new OrganisationId(new UUID(start.getLong(), start.getLong()));
    }

    /// What the database keeps of it: nobody can find the word from this.
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The word itself, for its holder: for a cookie or a link, and never for a log.
    public String reveal() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "a secret word";
    }
}
