package org.ettle.journal.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ettle.journal.chain.Checkpoint;
import org.ettle.journal.chain.Lines;
import org.ettle.journal.chain.PublicKey;
import org.ettle.journal.chain.SigningKey;

/// The folder outside the database that keeps the signing key and every checkpoint
/// (docs/journal-format.md). Whoever may only read the database cannot sign; whoever owns a copy of
/// the folder finds out what was changed behind it.
public final class CheckpointFolder {

    private static final Pattern FILE = Pattern.compile("([0-9a-f-]{36})\\.jsonl");
    private static final String PUBLIC = "public-key.pem";
    private static final String PRIVATE = "private-key.pem";

    private final Path folder;

    public CheckpointFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path path() {
        return folder;
    }

    /// The key that signs; made at first use, readable by this user only.
    public SigningKey signingKey() {
        try {
            if (!Files.exists(folder.resolve(PRIVATE))) {
                make(SigningKey.make());
            }
            return SigningKey.fromPem(
                    Files.readString(folder.resolve(PRIVATE)),
                    PublicKey.fromPem(Files.readString(folder.resolve(PUBLIC))));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void make(SigningKey key) throws IOException {
        Files.createDirectories(folder);
        write(PUBLIC, key.publicKey().pem(), "rw-r--r--");
        write(PRIVATE, key.pem(), "rw-------");
    }

    /// Whole or not at all.
    private void write(String name, String text, String permissions) throws IOException {
        var fresh = folder.resolve(name + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        Files.writeString(fresh, text);
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /// Every key that is trusted here: the one that signs, and those that did before it.
    ///
    /// @throws IllegalArgumentException when one of them cannot be read
    public List<PublicKey> trustedKeys() throws IOException {
        var keys = new ArrayList<PublicKey>();
        try (var files = Files.newDirectoryStream(folder, "public-key*.pem")) {
            for (var file : files) {
                keys.add(PublicKey.fromPem(Files.readString(file)));
            }
        }
        return keys;
    }

    /// Adds a line and returns when it is on the disk.
    public void append(Checkpoint checkpoint) throws IOException {
        var file = fileOf(checkpoint.organisation());
        Files.createDirectories(file.getParent());
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            dropWhatWasCutOff(channel);
            channel.position(channel.size());
            var line = ByteBuffer.allocate(1024).put(Lines.of(checkpoint)).put((byte) '\n').flip();
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }

    /// A line that the power left half-written was never signed for anybody.
    private static void dropWhatWasCutOff(FileChannel channel) throws IOException {
        var last = ByteBuffer.allocate(1);
        long end = channel.size();
        while (end > 0) {
            last.clear();
            channel.read(last, end - 1);
            if (last.get(0) == '\n') {
                break;
            }
            end--;
        }
        channel.truncate(end);
    }

    /// The lines of an organisation's checkpoints, oldest first, without one that was cut off.
    public List<byte[]> lines(UUID organisation) throws IOException {
        var file = fileOf(organisation);
        if (!Files.exists(file)) {
            return List.of();
        }
        var lines = new ArrayList<byte[]>();
        var bytes = Files.readAllBytes(file);
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, begin, i));
                begin = i + 1;
            }
        }
        return lines;
    }

    /// The newest checkpoint of an organisation.
    ///
    /// @throws IllegalStateException when the last line cannot be read
    public Optional<Checkpoint> findLast(UUID organisation) throws IOException {
        var lines = lines(organisation);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var last = Lines.findCheckpoint(lines.getLast());
        if (last.isEmpty()) {
            throw new IllegalStateException("Cannot read the last line of " + fileOf(organisation));
        }
        return last;
    }

    /// Every organisation of which there are checkpoints.
    public List<UUID> organisations() throws IOException {
        if (!Files.isDirectory(folder.resolve("checkpoints"))) {
            return List.of();
        }
        try (var files = Files.list(folder.resolve("checkpoints"))) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> UUID.fromString(name.group(1)))
                    .sorted()
                    .toList();
        }
    }

    private Path fileOf(UUID organisation) {
        return folder.resolve("checkpoints").resolve(organisation + ".jsonl");
    }
}
