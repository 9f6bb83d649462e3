package org.ettle.evidence.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// What hostile documents reach for: a file with a word that must not come out, and an address at
/// which somebody counts who comes.
final class Bait implements AutoCloseable {

    /// Stands in the file and nowhere else.
    static final String WORD = "zq9canary7secret";

    private final Path file;
    private final ServerSocket server;
    private final AtomicInteger visits = new AtomicInteger();

    Bait() throws IOException {
        file = Files.createTempFile("ettle-bait", ".txt");
        Files.writeString(file, WORD);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::count);
    }

    private void count() {
        while (!server.isClosed()) {
            try (var visit = server.accept()) {
                visits.incrementAndGet();
            } catch (SocketException closed) {
                return;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    String file() {
        return file.toUri().toString();
    }

    int port() {
        return server.getLocalPort();
    }

    String address() {
        return "http://127.0.0.1:" + port() + "/x.dtd";
    }

    int visits() {
        return visits.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.delete(file);
    }
}
