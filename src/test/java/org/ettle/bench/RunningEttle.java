package org.ettle.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The built program as a process of its own, started as `./ettle run` starts it.
final class RunningEttle implements AutoCloseable {

    static final String MAP_PAGE = "/maps/sds/2018";

    /// The program says this when all that a start does is done.
    private static final String READY = "Ettle is at http";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final URI address;
    private final Duration toFirstPage;

    private RunningEttle(Process process, Path log, URI address, Duration toFirstPage) {
        this.process = process;
        this.log = log;
        this.address = address;
        this.toFirstPage = toFirstPage;
    }

    /// Starts the program on a data folder, and waits until the map page is served and all is
    /// ready.
    static RunningEttle on(Path data) throws IOException {
        int port = freePort();
        var log = data.resolveSibling("ettle-run.log");
        var begun = System.nanoTime();
        var process =
                new ProcessBuilder(
                                List.of(
                                        "./ettle",
                                        "run",
                                        "--port",
                                        String.valueOf(port),
                                        "--data",
                                        data.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        var address = URI.create("http://localhost:" + port);
        await(process, log, () -> answers(address));
        var toFirstPage = Duration.ofNanos(System.nanoTime() - begun);
        await(process, log, () -> Files.readString(log).contains(READY));
        return new RunningEttle(process, log, address, toFirstPage);
    }

    URI address() {
        return address;
    }

    URI page() {
        return address.resolve(MAP_PAGE);
    }

    /// From the call of the script to the last byte of the first map page.
    Duration toFirstPage() {
        return toFirstPage;
    }

    /// Resident memory of the program's own process, in MB; PostgreSQL's processes are not in it.
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToDouble(kilobytes -> Double.parseDouble(kilobytes) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /// @throws IOException with what it said, where it ended by itself
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("Ettle ended by itself:\n" + end(log));
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private interface Sign {
        boolean isThere() throws IOException;
    }

    private static void await(Process process, Path log, Sign sign) throws IOException {
        var latest = System.nanoTime() + PATIENCE.toNanos();
        while (!sign.isThere()) {
            if (!process.isAlive() || System.nanoTime() > latest) {
                process.destroyForcibly();
                throw new IOException("Ettle did not start:\n" + end(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static boolean answers(URI address) {
        try {
            var page = (HttpURLConnection) address.resolve(MAP_PAGE).toURL().openConnection();
            try (var body = page.getInputStream()) {
                body.readAllBytes();
                return page.getResponseCode() == 200;
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String end(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
