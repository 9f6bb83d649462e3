package org.ettle.review.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Writes the files of an archive, and at the end what each holds. The same review makes the same
/// bytes, whenever and wherever it is written.
final class ArchiveWriter {

    static final String CONTENTS = "contents.json";
    static final String KIND = "ettle review archive";

    /// The first had no documents.
    static final int VERSION = 2;

    /// The first moment that a zip file knows.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final TreeMap<String, String> hashes = new TreeMap<>();

    ArchiveWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void text(String name, String words) {
        lines(name, to -> to.accept(words));
    }

    /// @param writing hands over one line after another, without its end
    void lines(String name, Consumer<Consumer<String>> writing) {
        var digest = Hashes.sha256();
        try {
            begin(name);
            writing.accept(line -> write(digest, line + "\n"));
            zip.closeEntry();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        hashes.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    /// What is named by its own hash is listed where that is named, and not once more.
    void named(String name, byte[] bytes) throws IOException {
        begin(name);
        zip.write(bytes);
        zip.closeEntry();
    }

    void finish() throws IOException {
        begin(CONTENTS);
        var contents = JsonMapper.shared().createObjectNode();
        contents.put("kind", KIND);
        contents.put("version", VERSION);
        var parts = contents.putObject("sha256");
        hashes.forEach(parts::put);
        zip.write(contents.toPrettyString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void write(MessageDigest digest, String line) {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        try {
            zip.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
