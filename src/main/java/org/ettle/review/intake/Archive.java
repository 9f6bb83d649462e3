package org.ettle.review.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A ZIP archive of files of references.
public final class Archive {

    private static final int MOST_FILES = 200;

    private Archive() {}

    /// @param path where it was unpacked
    /// @param name its own, without folders
    public record Member(Path path, String name) {}

    /// What is in it is more than may be unpacked.
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("An archive unpacks to more than may be.");
        }
    }

    public static boolean is(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            var start = bytes.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
        }
    }

    /// Every file in it, under a name of our own, so that no name leads outside.
    ///
    /// @param most how many bytes all of it may have
    public static List<Member> unpack(Path zip, Path folder, long most) throws IOException {
        var members = new ArrayList<Member>();
        long left = most;
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isDirectory() || isOfTheSystem(entry)) {
                    continue;
                }
                if (members.size() == MOST_FILES) {
                    throw new TooLarge();
                }
                var path = Files.createTempFile(folder, "member", ".bin");
                members.add(new Member(path, name(entry)));
                left -= copy(in, path, left);
            }
        }
        return members;
    }

    private static long copy(InputStream in, Path path, long most) throws IOException {
        long copied = 0;
        var buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(path)) {
            for (int read; (read = in.read(buffer)) > 0; ) {
                copied += read;
                if (copied > most) {
                    throw new TooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
        return copied;
    }

    private static boolean isOfTheSystem(ZipEntry entry) {
        return entry.getName().startsWith("__MACOSX/") || name(entry).startsWith(".");
    }

    private static String name(ZipEntry entry) {
        var name = entry.getName().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
