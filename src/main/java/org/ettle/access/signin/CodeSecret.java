package org.ettle.access.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// What a phone and Ettle share to make the same codes: 160 bits, written in the letters and digits
/// of base 32 (RFC 4648), which authenticators read.
record CodeSecret(String text) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 32;
    private static final int BITS = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    static CodeSecret drawn() {
        var text = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(LETTERS::charAt).forEach(text::append);
        return new CodeSecret(text.toString());
    }

    byte[] bytes() {
        var bytes = new byte[text.length() * BITS / Byte.SIZE];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (char letter : text.toCharArray()) {
            held = held << BITS | LETTERS.indexOf(letter);
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return bytes;
    }

    /// The address that a phone reads from the picture.
    String address(String holder) {
        return "otpauth://totp/Ettle:%s?secret=%s&issuer=Ettle&algorithm=SHA1&digits=6&period=30"
                .formatted(escaped(holder), text);
    }

    private static String escaped(String holder) {
        return URLEncoder.encode(holder, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
