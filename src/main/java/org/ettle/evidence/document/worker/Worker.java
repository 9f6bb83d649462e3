package org.ettle.evidence.document.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The program that reads documents, one after the other, until nobody sends any more. It stands in
/// a folder of its own, which it may fill and which is gone after it.
///
/// Arguments: the folder; after how many milliseconds a document is given up; and after how many
/// the worker ends when no document comes.
public final class Worker {

    /// How the worker ended, where it did so by itself. Java ends it with 3 when memory runs out.
    public static final int OUT_OF_MEMORY = 3;

    public static final int OUT_OF_TIME = 4;
    public static final int IDLE = 5;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Path folder;
    private final Duration wall;
    private final Duration idle;
    private volatile long giveUpAt;
    private volatile int code;

    private Worker(Path folder, Duration wall, Duration idle) {
        this.in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        this.out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        this.folder = folder;
        this.wall = wall;
        this.idle = idle;
    }

    public static void main(String[] arguments) throws IOException {
        var worker = new Worker(Path.of(arguments[0]), millis(arguments[1]), millis(arguments[2]));
        // A parser that prints would break the frames.
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        NoNetwork.establish();
        worker.work();
        // A thread that a parser left behind does not keep the process.
        Runtime.getRuntime().halt(0);
    }

    private static Duration millis(String number) {
        return Duration.ofMillis(Long.parseLong(number));
    }

    private void work() throws IOException {
        var parsers = new Parsers();
        allow(idle, IDLE);
        Thread.ofPlatform().daemon().start(this::watch);
        var document = folder.resolve("document");
        for (var asked = next(document); asked != null; asked = next(document)) {
            allow(wall, OUT_OF_TIME);
            var answer =
                    switch (asked.wanted()) {
                        case WORDS -> Extraction.of(parsers, document, asked.ending(), folder);
                        case ROWS -> Rows.of(document);
                    };
            Frames.answer(out, answer);
            empty();
        }
    }

    private Frames.@Nullable Asked next(Path document) throws IOException {
        allow(idle, IDLE);
        return Frames.take(in, document);
    }

    private void allow(Duration time, int otherwise) {
        code = otherwise;
        giveUpAt = System.nanoTime() + time.toNanos();
    }

    /// Ends the process when its time is up, also where the program that started it has died.
    private void watch() {
        while (System.nanoTime() < giveUpAt) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        Runtime.getRuntime().halt(code);
    }

    /// What a parser put down for one document is not there for the next.
    private void empty() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
