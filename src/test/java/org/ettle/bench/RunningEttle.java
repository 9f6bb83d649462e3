package org.ettle.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The built program as a process of its own, started as `./ettle run` starts it.
final class RunningEttle implements AutoCloseable {

    static final String MAP_PAGE = "/maps/sds/2018";

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

    /// Starts the program on a data folder and waits until the map page is served.
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
        await(process, address, log);
        return new RunningEttle(process, log, address, Duration.ofNanos(System.nanoTime() - begun));
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
            throw new IOException("Ettle ended by itself:\n" + Files.readString(log));
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

    private static void await(Process process, URI address, Path log) throws IOException {
        var request = HttpRequest.newBuilder(address.resolve(MAP_PAGE)).build();
        var latest = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, request)) {
                if (!process.isAlive() || System.nanoTime() > latest) {
                    process.destroyForcibly();
                    throw new IOException("Ettle did not start:\n" + Files.readString(log));
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
