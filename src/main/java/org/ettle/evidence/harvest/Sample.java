package org.ettle.evidence.harvest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which statements are substantiated. Frame and seed give the same sample again, to whoever doubts
/// it.
///
/// @param wanted how many were to be drawn; null for all
/// @param frame among which it was drawn
/// @param drawn those that are in it
public record Sample(
        Id id,
        String seed,
        @Nullable Integer wanted,
        List<Statement.Id> frame,
        List<Statement.Id> drawn,
        boolean demonstration,
        String reason,
        Instant drawnAt,
        @Nullable UUID drawnBy) {

    private static final int SEED_BYTES = 8;
    private static final SecureRandom CHANCE = new SecureRandom();

    public Sample {
        frame = List.copyOf(frame);
        drawn = List.copyOf(drawn);
    }

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Nobody chooses it, so that nobody tries seeds until a sample pleases.
    public static String freshSeed() {
        var bytes = new byte[SEED_BYTES];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// The first of the frame, ordered by the SHA-256 of seed, colon and identifier in hexadecimal.
    /// Every language can do that, and gives the same.
    ///
    /// @param wanted null for all
    public static List<Statement.Id> draw(
            Collection<Statement.Id> frame, @Nullable Integer wanted, String seed) {
        return frame.stream()
                .sorted(Comparator.comparing(id -> hash(seed + ":" + id)))
                .limit(wanted == null ? frame.size() : wanted)
                .toList();
    }

    private static String hash(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
