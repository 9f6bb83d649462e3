package org.ettle.review.archive;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ettle.evidence.document.Documents;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An archive that somebody brings. Nothing in it is believed: each part is held to its hash before
/// a row of it is read, each document and text when it is read; what unpacks to too much is refused
/// while it unpacks, and nothing may be in it that it does not list. No name in it names a file.
final class ArchiveFile implements ArchiveSource, AutoCloseable {

    static final String HEAD = "review.json";
    static final String README = "read-me.txt";
    static final String LOG = "log.jsonl";

    /// Before each document and each text stands what it is.
    static final String DOCUMENTS = "documents/";

    static final String TEXTS = "texts/";

    private static final int MOST_CONTENTS = 100_000;
    private static final int MOST_OF_HEAD = 1_000_000;

    /// No row that was ever written comes near it, and a line without an end would fill the memory.
    private static final int LONGEST_ROW = 8_000_000;

    private static final int FIRST_VERSION = 1;

    private static final int MOST_BYTES_A_CHARACTER = 4;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final ZipFile zip;
    private boolean hasDocuments;
    private long left;

    private ArchiveFile(ZipFile zip, long most) {
        this.zip = zip;
        this.left = most;
    }

    /// @param most bytes that all parts may have together
    static ArchiveFile open(Path path, long most) throws IOException {
        ZipFile zip;
        try {
            if (ZipList.isTooLong(path)) {
                throw new UnfitArchive(new ArchiveRefusal.TooLarge());
            }
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException none) {
            throw new UnfitArchive(new ArchiveRefusal.NoArchive());
        }
        var archive = new ArchiveFile(zip, most);
        try {
            archive.check();
        } catch (IOException | UnfitArchive unfit) {
            zip.close();
            throw unfit;
        }
        return archive;
    }

    private void check() throws IOException {
        var contents = contents();
        int version = contents.path("version").asInt(0);
        if (version < FIRST_VERSION || version > ArchiveWriter.VERSION) {
            throw new UnfitArchive(new ArchiveRefusal.OtherVersion(version));
        }
        hasDocuments = version > FIRST_VERSION;
        var hashes = contents.path("sha256");
        check(HEAD, hashes);
        for (var part : Part.values()) {
            if (part != Part.FULL_TEXT || hasDocuments) {
                check(part.file(), hashes);
            }
        }
        checkNothingElse();
    }

    private void checkNothingElse() {
        var listed = new HashSet<>(List.of(ArchiveWriter.CONTENTS, HEAD, README, LOG));
        for (var part : Part.values()) {
            listed.add(part.file());
        }
        each(
                Part.FULL_TEXT,
                row -> {
                    listed.add(DOCUMENTS + hash(row, "document"));
                    listed.add(TEXTS + hash(row, "text"));
                });
        zip.stream()
                .map(ZipEntry::getName)
                .filter(it -> !listed.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new UnfitArchive(new ArchiveRefusal.NotListed(it));
                });
    }

    private static String hash(String row, String of) {
        try {
            var hash = JsonMapper.shared().readTree(row).path(of).asString("");
            if (HASH.matcher(hash).matches()) {
                return hash;
            }
        } catch (JacksonException broken) {
            throw new UnfitArchive(new ArchiveRefusal.Damaged(Part.FULL_TEXT.file()));
        }
        throw new UnfitArchive(new ArchiveRefusal.Damaged(Part.FULL_TEXT.file()));
    }

    private JsonNode contents() throws IOException {
        var entry = zip.getEntry(ArchiveWriter.CONTENTS);
        if (entry == null) {
            throw new UnfitArchive(new ArchiveRefusal.NoArchive());
        }
        try (var stream = zip.getInputStream(entry)) {
            var contents = JsonMapper.shared().readTree(stream.readNBytes(MOST_CONTENTS));
            if (!ArchiveWriter.KIND.equals(contents.path("kind").asString(""))) {
                throw new UnfitArchive(new ArchiveRefusal.NoArchive());
            }
            return contents;
        } catch (JacksonException | ZipException broken) {
            throw new UnfitArchive(new ArchiveRefusal.NoArchive());
        }
    }

    private void check(String name, JsonNode hashes) throws IOException {
        var digest = Hashes.sha256();
        try (var stream = new DigestInputStream(new Counted(stream(name)), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException broken) {
            throw new UnfitArchive(new ArchiveRefusal.Damaged(name));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(hashes.path(name).asString(""))) {
            throw new UnfitArchive(new ArchiveRefusal.Damaged(name));
        }
    }

    private InputStream stream(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnfitArchive(new ArchiveRefusal.Damaged(name));
        }
        return zip.getInputStream(entry);
    }

    @Override
    public String head() {
        return new String(bytes(HEAD, MOST_OF_HEAD), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] document(String hash) {
        return named(DOCUMENTS + hash, hash, Documents.MOST_BYTES);
    }

    @Override
    public String text(String hash) {
        var bytes = named(TEXTS + hash, hash, Documents.MOST_CHARACTERS * MOST_BYTES_A_CHARACTER);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private byte[] named(String name, String hash, int most) {
        var bytes = bytes(name, most);
        if (!Hashes.hex(bytes).equals(hash)) {
            throw new UnfitArchive(new ArchiveRefusal.Damaged(name));
        }
        return bytes;
    }

    private byte[] bytes(String name, int most) {
        try (var stream = new Counted(stream(name))) {
            var bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnfitArchive(new ArchiveRefusal.TooLarge());
            }
            return bytes;
        } catch (ZipException broken) {
            throw new UnfitArchive(new ArchiveRefusal.Damaged(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void each(Part part, Consumer<String> row) {
        if (part == Part.FULL_TEXT && !hasDocuments) {
            return;
        }
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(stream(part.file()), StandardCharsets.UTF_8))) {
            for (var line = line(part, reader); line != null; line = line(part, reader)) {
                row.accept(line);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static @Nullable String line(Part part, BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        for (int next = reader.read(); next != '\n'; next = reader.read()) {
            if (next < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (line.length() == LONGEST_ROW) {
                throw new UnfitArchive(new ArchiveRefusal.DoesNotFit(part.file()));
            }
            line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// What all parts unpack to is counted as it comes, because a zip file may lie about sizes.
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new UnfitArchive(new ArchiveRefusal.TooLarge());
            }
        }
    }
}
