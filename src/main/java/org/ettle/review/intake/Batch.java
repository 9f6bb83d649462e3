package org.ettle.review.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.review.format.Reading;
import org.ettle.review.record.Reference;

/// Records of a file that are kept together, in one transaction: enough to be quick, few enough to
/// see how far it has come.
final class Batch {

    static final int SIZE = 4_000;

    /// A reference on its way into the database.
    ///
    /// @param occurrence which one it is of those in its file that tell the same, from 1
    record Row(Reference reference, UUID fingerprint, int occurrence) {

        String key() {
            return Batch.key(fingerprint.toString(), occurrence);
        }
    }

    /// Tells references of a review apart.
    static String key(String fingerprint, int occurrence) {
        return fingerprint + occurrence;
    }

    private final Map<UUID, Integer> occurrences = new HashMap<>();
    private final MessageDigest digest = sha256();
    private List<Row> rows = new ArrayList<>();
    private List<Intake.Unread> unread = new ArrayList<>();
    private int unreadBefore;

    void add(Reading reading) {
        switch (reading) {
            case Reading.Whole(var reference) -> {
                var fingerprint = fingerprint(reference);
                rows.add(
                        new Row(
                                reference,
                                fingerprint,
                                occurrences.merge(fingerprint, 1, Integer::sum)));
            }
            case Reading.Unreadable(var line, var reason, var verbatim) ->
                    unread.add(
                            new Intake.Unread(
                                    unreadBefore + unread.size() + 1, line, reason, verbatim));
        }
    }

    boolean isFull() {
        return rows.size() + unread.size() >= SIZE;
    }

    List<Row> rows() {
        return rows;
    }

    List<Intake.Unread> unread() {
        return unread;
    }

    void clear() {
        unreadBefore += unread.size();
        rows = new ArrayList<>();
        unread = new ArrayList<>();
    }

    /// The same where the same is told, in whichever order a file tells it.
    private UUID fingerprint(Reference reference) {
        digest.update((byte) reference.kind().ordinal());
        for (var entry : reference.entries()) {
            digest.update((byte) entry.field().ordinal());
            tell(entry.name());
            tell(entry.value());
        }
        var hash = digest.digest();
        return new UUID(half(hash, 0), half(hash, 8));
    }

    private void tell(String words) {
        digest.update(words.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static long half(byte[] hash, int from) {
        long half = 0;
        for (int i = from; i < from + 8; i++) {
            half = half << 8 | hash[i] & 0xff;
        }
        return half;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
