package org.ettle.platform.store.server;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once for each version that the product brings.
record Programs(Path folder) {

    /// The only major version whose data these programs can read.
    static final String MAJOR = "18";

    /// The folder is named after what is in it, and appears only once it is whole. Of several that
    /// start at once with the same parent one unpacks and the others wait.
    static synchronized Programs unpackedIn(Path parent) throws IOException {
        byte[] archive = archive();
        Path folder = parent.resolve(digest(archive));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            try (var channel = FileChannel.open(parent.resolve("lock"), CREATE, WRITE)) {
                channel.lock();
                unpackOnce(archive, folder);
            }
        }
        return new Programs(folder);
    }

    private static void unpackOnce(byte[] archive, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(unfinished);
        unpack(archive, unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    String path(String program) {
        return folder.resolve("bin").resolve(program).toString();
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String known = system.contains("mac") ? "Darwin" : "Linux";
        String machine = ArchUtils.normalize(System.getProperty("os.arch"));
        try (@Nullable InputStream binary =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(known, machine)) {
            if (binary == null) {
                throw new CannotStart(
                        "Ettle brings no database server for "
                                + known
                                + " on "
                                + machine
                                + ". Give it one with ETTLE_DATABASE_URL (see docs/running.md).");
            }
            return binary.readAllBytes();
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return MAJOR + "-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new BufferedInputStream(
                                new XZInputStream(new ByteArrayInputStream(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, folder);
            }
        }
    }

    private static void place(TarArchiveEntry entry, TarArchiveInputStream tar, Path folder)
            throws IOException {
        Path place = folder.resolve(entry.getName()).normalize();
        if (!place.startsWith(folder)) {
            throw new IOException("The archive reaches out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, place);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                place, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
