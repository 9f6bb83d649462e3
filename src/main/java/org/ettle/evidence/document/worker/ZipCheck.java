package org.ettle.evidence.document.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/// Looks through an archive before anything parses it. Everything is unpacked into a counter: what
/// an archive says of its own sizes may be a lie. Parsers find entries by the directory at the end
/// of an archive, so that is what is walked; where entries share their bytes, each counts.
final class ZipCheck {

    private static final Set<String> TELLING =
            Set.of("[Content_Types].xml", "mimetype", "META-INF/manifest.xml");
    private static final int TELLING_BYTES = 256 * 1024;

    private final Map<String, String> telling = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private long unpacked;
    private int entries;

    private ZipCheck() {}

    /// @throws NotReadable when it is no archive that may be parsed
    static ZipCheck of(Path file) throws IOException {
        var check = new ZipCheck();
        try (var archive = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(archive.entries())) {
                check.name(entry.getName());
                if (!check.names.add(entry.getName())) {
                    throw new NotReadable(Unread.DAMAGED);
                }
                try (var in = archive.getInputStream(entry)) {
                    check.unpack(in, entry.getName(), Math.max(1, entry.getCompressedSize()), 1);
                }
            }
        } catch (ZipException | IllegalArgumentException damaged) {
            var isLocked = String.valueOf(damaged.getMessage()).contains("encrypted");
            throw new NotReadable(isLocked ? Unread.LOCKED : Unread.DAMAGED);
        }
        return check;
    }

    /// The beginning of a part that says what the archive is; empty where there is none.
    String telling(String name) {
        return telling.getOrDefault(name, "");
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean hasUnder(String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }

    boolean hasEnding(String ending) {
        return names.stream().anyMatch(name -> name.endsWith(ending));
    }

    private void name(String name) {
        if (++entries > Limits.ENTRIES) {
            throw new NotReadable(Unread.UNPACKS_TO_TOO_MUCH);
        }
        var parts = name.replace('\\', '/').split("/", -1);
        var leadsOutside =
                name.startsWith("/")
                        || name.startsWith("\\")
                        || name.indexOf('\0') >= 0
                        || name.matches("^[A-Za-z]:.*")
                        || Arrays.asList(parts).contains("..");
        if (leadsOutside) {
            throw new NotReadable(Unread.NAMES_LEAD_OUTSIDE);
        }
    }

    private void unpack(InputStream in, String name, long packed, int depth) throws IOException {
        var counted = new BufferedInputStream(new Counted(in, packed));
        counted.mark(8);
        var begins = counted.readNBytes(4);
        counted.reset();
        if (begins.length == 4 && begins[0] == 'P' && begins[1] == 'K' && begins[2] == 3) {
            inner(counted, depth + 1);
        }
        if (depth == 1 && TELLING.contains(name)) {
            var kept = new ByteArrayOutputStream();
            kept.write(counted.readNBytes(TELLING_BYTES));
            telling.put(name, kept.toString(StandardCharsets.UTF_8));
        }
        counted.transferTo(OutputStream.nullOutputStream());
    }

    private void inner(InputStream in, int depth) throws IOException {
        if (depth > Limits.DEPTH) {
            throw new NotReadable(Unread.NESTED_TOO_DEEP);
        }
        var archive = new ZipInputStream(in);
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            name(entry.getName());
            // How much of the inner archive an entry takes is not known before it was unpacked.
            unpack(archive, entry.getName(), Limits.UNPACKED_BYTES / Limits.RATIO, depth);
        }
    }

    /// Counts what comes out, and ends it where that is too much.
    private final class Counted extends FilterInputStream {

        private final long most;
        private long out;

        Counted(InputStream in, long packed) {
            super(in);
            this.most = Math.max(Limits.SMALL_ENTRY, packed * Limits.RATIO);
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            out += bytes;
            unpacked += bytes;
            if (out > most || unpacked > Limits.UNPACKED_BYTES) {
                throw new NotReadable(Unread.UNPACKS_TO_TOO_MUCH);
            }
        }
    }
}
