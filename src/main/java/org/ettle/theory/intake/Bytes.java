package org.ettle.theory.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text of a file. A file in another encoding than UTF-8 is not guessed at: a wrong guess would
/// change what people wrote.
final class Bytes {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static final Intake.Fault NOT_UTF_8 =
            new Intake.Fault(
                    "the whole file",
                    "Its letters are not written in UTF-8. Save it again as UTF-8 (a spreadsheet"
                            + " calls it “CSV UTF-8”).");

    private Bytes() {}

    static Optional<String> text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Optional.of(
                    !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK
                            ? text.substring(1)
                            : text);
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
