package org.ettle.platform.store.server;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/// The passwords of the server's three roles: random, made once, in a file that only the user who
/// runs the program can read.
record Passwords(String superuser, String owner, String application) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Optional<Passwords> find(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return Optional.of(
                new Passwords(
                        lines.getProperty("superuser"),
                        lines.getProperty("owner"),
                        lines.getProperty("application")));
    }

    /// Whole on the disk before it is used: a cluster whose passwords are lost could not be opened.
    static Passwords make(Path file) throws IOException {
        var passwords = new Passwords(random(), random(), random());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, passwords.lines());
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return passwords;
    }

    private String lines() throws IOException {
        var lines = new Properties();
        lines.setProperty("superuser", superuser);
        lines.setProperty("owner", owner);
        lines.setProperty("application", application);
        var text = new StringWriter();
        lines.store(text, "Passwords of the database server. Keep them with the folder.");
        return text.toString();
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords";
    }
}
