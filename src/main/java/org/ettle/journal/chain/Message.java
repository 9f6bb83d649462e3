package org.ettle.journal.chain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sequence of fields, each with its length before it, so that no two different sequences have
/// the same bytes. It is filled and hashed again and again without making new buffers, because a
/// verifier does so a million times a second; it belongs to one thread.
final class Message {

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int NOTHING = -1;

    private final MessageDigest digest = sha256();
    private byte[] bytes = new byte[1024];
    private int length;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Forgets what was in it.
    Message begin(String tag) {
        length = 0;
        return text(tag);
    }

    Message text(String text) {
        return field(text.getBytes(StandardCharsets.UTF_8));
    }

    Message field(byte[] value) {
        makeRoom(value.length);
        prefix(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    Message octets(Octets octets) {
        makeRoom(octets.length());
        prefix(octets.length());
        octets.copyTo(bytes, length);
        length += octets.length();
        return this;
    }

    Message number(long number) {
        makeRoom(Long.BYTES);
        prefix(Long.BYTES);
        put(number);
        return this;
    }

    Message number(@Nullable Long number) {
        return number == null ? nothing() : number(number.longValue());
    }

    Message uuid(@Nullable UUID uuid) {
        if (uuid == null) {
            return nothing();
        }
        makeRoom(2 * Long.BYTES);
        prefix(2 * Long.BYTES);
        put(uuid.getMostSignificantBits());
        put(uuid.getLeastSignificantBits());
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    Octets hash() {
        digest.update(bytes, 0, length);
        return digested();
    }

    /// The Merkle tree's two hashes have a fixed form and no lengths.
    Octets leaf(Octets entry) {
        bytes[0] = 0;
        entry.copyTo(bytes, 1);
        digest.update(bytes, 0, 1 + Octets.HASH);
        return digested();
    }

    Octets node(Octets left, Octets right) {
        bytes[0] = 1;
        left.copyTo(bytes, 1);
        right.copyTo(bytes, 1 + Octets.HASH);
        digest.update(bytes, 0, 1 + 2 * Octets.HASH);
        return digested();
    }

    private Octets digested() {
        try {
            var hash = new byte[Octets.HASH];
            digest.digest(hash, 0, Octets.HASH);
            return Octets.owning(hash);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Message nothing() {
        makeRoom(0);
        prefix(NOTHING);
        return this;
    }

    private void prefix(int value) {
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    private void put(long value) {
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    private void makeRoom(int more) {
        int needed = Math.addExact(length + Integer.BYTES, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }
}
