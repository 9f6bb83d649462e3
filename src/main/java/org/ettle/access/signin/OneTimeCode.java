package org.ettle.access.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that are made from a shared secret and the time (RFC 6238 over RFC 4226): six digits of
/// HMAC-SHA-1, new every half minute, as every authenticator on a phone makes them.
final class OneTimeCode {

    static final int DIGITS = 6;
    private static final int SECONDS = 30;
    private static final int DRIFT = 1;

    private OneTimeCode() {}

    /// In which half minute the code was made. A clock may be one half minute off either way.
    static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        var code = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long step = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(step - DRIFT, step + DRIFT)
                .filter(it -> MessageDigest.isEqual(code, bytes(of(secret, it, DIGITS))))
                .max();
    }

    static String at(byte[] secret, Instant moment) {
        return of(secret, moment.getEpochSecond() / SECONDS, DIGITS);
    }

    static String of(byte[] secret, long step, int digits) {
        var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int at = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % power(digits));
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static int power(int digits) {
        int power = 1;
        for (int digit = 0; digit < digits; digit++) {
            power *= 10;
        }
        return power;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
