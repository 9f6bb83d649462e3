package org.ettle.evidence.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What names documents: SHA-256, in hexadecimal outside the database.
record Hash(byte[] value) {

    private static final int HEX_DIGITS = 64;

    static Hash of(byte[] bytes) {
        try {
            return new Hash(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Optional<Hash> parse(String hex) {
        return hex.length() == HEX_DIGITS && hex.matches("[0-9a-f]*")
                ? Optional.of(new Hash(HexFormat.of().parseHex(hex)))
                : Optional.empty();
    }

    String hex() {
        return HexFormat.of().formatHex(value);
    }
}
