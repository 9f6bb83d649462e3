package org.ettle.evidence.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.ettle.evidence.document.Upload;
import org.springframework.web.multipart.MultipartFile;

/// A file that a browser sent. Some send folders along with its name; they are left out, and so is
/// what no name should hold.
record SentFile(MultipartFile file) implements Upload {

    private static final int LONGEST_NAME = 200;

    @Override
    public String name() {
        var sent = String.valueOf(file.getOriginalFilename());
        var name =
                sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                        .codePoints()
                        .filter(SentFile::mayStand)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        if (name.isEmpty() || !StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            return "Document without a name";
        }
        // The ending tells what it is, so the middle of a long name goes.
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2))
                        + "…"
                        + name.substring(
                                name.offsetByCodePoints(name.length(), -LONGEST_NAME / 2 + 1));
    }

    private static boolean mayStand(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    @Override
    public long size() {
        return file.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return file.getInputStream();
    }
}
