package org.ettle.review.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the letters of a file are written: what its first bytes say, else UTF-8 where every byte of
/// it can be that, else the Windows code page of western Europe, in which any byte is a letter.
public record Encoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Encoding of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            int size = in.readNBytes(buffer, 0, buffer.length);
            var marked = marked(buffer, size);
            if (marked != null) {
                return marked;
            }
            var check = new Utf8Check();
            while (size > 0) {
                if (!check.isGood(buffer, size)) {
                    return new Encoding(WINDOWS, 0);
                }
                size = in.readNBytes(buffer, 0, buffer.length);
            }
            return new Encoding(check.isWhole() ? StandardCharsets.UTF_8 : WINDOWS, 0);
        }
    }

    private static @Nullable Encoding marked(byte[] bytes, int size) {
        if (size >= 3 && at(bytes, 0) == 0xEF && at(bytes, 1) == 0xBB && at(bytes, 2) == 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (size < 2) {
            return null;
        }
        if (at(bytes, 0) == 0xFF && at(bytes, 1) == 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (at(bytes, 0) == 0xFE && at(bytes, 1) == 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        if (at(bytes, 0) != 0 && at(bytes, 1) == 0) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        return at(bytes, 0) == 0 && at(bytes, 1) != 0
                ? new Encoding(StandardCharsets.UTF_16BE, 0)
                : null;
    }

    private static int at(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }

    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    /// Whether bytes can be UTF-8, piece by piece.
    private static final class Utf8Check {

        private int toCome;

        boolean isGood(byte[] bytes, int size) {
            for (int i = 0; i < size; i++) {
                int it = bytes[i];
                if (toCome > 0) {
                    if ((it & 0xC0) != 0x80) {
                        return false;
                    }
                    toCome--;
                } else if (it < 0) {
                    toCome =
                            (it & 0xE0) == 0xC0
                                    ? 1
                                    : (it & 0xF0) == 0xE0 ? 2 : (it & 0xF8) == 0xF0 ? 3 : -1;
                    if (toCome < 0 || (it & 0xFF) == 0xC0 || (it & 0xFF) == 0xC1) {
                        return false;
                    }
                }
            }
            return true;
        }

        boolean isWhole() {
            return toCome == 0;
        }
    }
}
