package org.ettle.review.archive;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An archive that somebody brings. Nothing in it is believed: each part is held to its hash before
/// a row of it is read, and what unpacks to too much is refused while it unpacks.
final class ArchiveFile implements ArchiveSource, AutoCloseable {

    static final String HEAD = "review.json";

    private static final int MOST_CONTENTS = 100_000;

    private final ZipFile zip;
    private long left;

    private ArchiveFile(ZipFile zip, long most) {
        this.zip = zip;
        this.left = most;
    }

    /// @param most bytes that all parts may have together
    static ArchiveFile open(Path path, long most) throws IOException {
        ZipFile zip;
        try {
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
        if (version != ArchiveWriter.VERSION) {
            throw new UnfitArchive(new ArchiveRefusal.OtherVersion(version));
        }
        var hashes = contents.path("sha256");
        check(HEAD, hashes);
        for (var part : Part.values()) {
            check(part.file(), hashes);
        }
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
            stream.transferTo(java.io.OutputStream.nullOutputStream());
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
        try (var stream = stream(HEAD)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void each(Part part, Consumer<String> row) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(stream(part.file()), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                row.accept(line);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
