package org.ettle.start;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The whole program in a process of its own.
final class StartedProgram implements AutoCloseable {

    /// The program says this when its pages can be read.
    private static final String READY = "Ettle is at http";

    private final Process process;
    private final Path errors;
    private final Path words;

    private StartedProgram(Process process, Path words, Path errors) {
        this.process = process;
        this.words = words;
        this.errors = errors;
    }

    static StartedProgram on(Path data, int port, Map<String, String> environment)
            throws IOException {
        Path words = Files.createTempFile("ettle", ".out");
        Path errors = Files.createTempFile("ettle", ".err");
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classPathWithoutTests(),
                                "org.ettle.Ettle",
                                "--ettle.data=" + data,
                                "--ettle.demo=false",
                                "--server.port=" + port));
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(words.toFile())
                        .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new StartedProgram(builder.start(), words, errors);
    }

    private static String classPathWithoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    boolean isReady() throws Exception {
        while (process.isAlive() && !words().contains(READY)) {
            var _ = process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return process.isAlive();
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new AssertionError("The program neither starts nor ends.");
        }
        return process.exitValue();
    }

    /// As Ctrl-C and `kill` do.
    int stop() throws InterruptedException {
        process.destroy();
        return exit();
    }

    String words() throws IOException {
        return Files.readString(words);
    }

    /// What stands on the standard error, without what the Java runtime itself warns of.
    List<String> sentences() throws IOException {
        return Files.readAllLines(errors).stream()
                .filter(line -> !line.startsWith("WARNING:"))
                .toList();
    }

    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            stop();
        }
        Files.deleteIfExists(words);
        Files.deleteIfExists(errors);
    }
}
