package org.ettle.journal.chain;

import java.util.Arrays;
import java.util.HexFormat;

/// Bytes that do not change: a hash, a salt, a key or a signature.
public final class Octets {

    /// How long hashes, salts, key ids and public keys are.
    public static final int HASH = 32;

    public static final int SIGNATURE = 64;

    /// What stands for the hash before the first entry.
    public static final Octets ZERO = new Octets(new byte[HASH]);

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    public static Octets of(byte[] bytes, int from, int length) {
        return new Octets(Arrays.copyOfRange(bytes, from, from + length));
    }

    /// For bytes that nobody else holds.
    static Octets owning(byte[] bytes) {
        return new Octets(bytes);
    }

    /// @throws IllegalArgumentException when it is not this many bytes in hexadecimal
    public static Octets fromHex(String hex, int length) {
        var bytes = HEX.parseHex(hex);
        if (bytes.length != length) {
            throw new IllegalArgumentException("Not " + length + " bytes: " + hex);
        }
        return new Octets(bytes);
    }

    public String hex() {
        return HEX.formatHex(bytes);
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    int length() {
        return bytes.length;
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
