package org.ettle.evidence.series.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// A file as somebody brought it.
public record Upload(String name, byte[] bytes) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Empty where it is not UTF-8: another encoding is not guessed at.
    Optional<String> text() {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(
                    !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                            ? text.substring(1)
                            : text);
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
