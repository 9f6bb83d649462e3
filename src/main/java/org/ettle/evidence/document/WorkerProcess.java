package org.ettle.evidence.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ettle.evidence.document.worker.Answer;
import org.ettle.evidence.document.worker.Frames;
import org.ettle.evidence.document.worker.Frames.Wanted;
import org.ettle.evidence.document.worker.Unread;
import org.ettle.evidence.document.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running worker. Whoever uses it sees to it that nobody else does at the same time.
final class WorkerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

    /// The worker gives up by itself; this is for one that cannot even do that.
    private static final Duration GRACE = Duration.ofSeconds(2);

    /// How a process ends that was killed by signal 9.
    private static final int KILLED = 137;

    private final Process process;
    private final Path folder;
    private final Duration patience;
    private final DataOutputStream out;
    private final DataInputStream in;
    private int documents;

    private WorkerProcess(Process process, Path folder, Duration patience) {
        this.process = process;
        this.folder = folder;
        this.patience = patience;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    static WorkerProcess start(WorkerCommand command) throws IOException {
        var folder = Files.createTempDirectory("ettle-reader");
        return new WorkerProcess(command.start(folder), folder, command.wall().plus(GRACE));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// How many documents it was given.
    int documents() {
        return documents;
    }

    /// Reads a document. Where the worker does not survive it, it is said why and the worker is
    /// over.
    ///
    /// @throws IdleEnd when the worker had ended before it was asked
    Answer read(Wanted wanted, String ending, byte[] document) throws IdleEnd {
        documents++;
        var answered = new CountDownLatch(1);
        Thread.ofVirtual().name("document watch").start(() -> endUnless(answered));
        try {
            Frames.ask(out, wanted, ending, document);
            return Frames.await(in);
        } catch (IOException ended) {
            return Answer.not(whyEnded(ended));
        } finally {
            answered.countDown();
        }
    }

    private void endUnless(CountDownLatch answered) {
        try {
            if (!answered.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Unread whyEnded(IOException ended) throws IdleEnd {
        // One that still runs sent what is no answer, and is not believed again.
        var wasRunning = !hasEndedWithin(GRACE);
        close();
        int code = process.exitValue();
        if (wasRunning) {
            LOG.warn("A worker that reads documents sent what is no answer: {}", ended.toString());
            return Unread.READER_FAILED;
        }
        return switch (code) {
            case Worker.OUT_OF_MEMORY -> Unread.TOOK_TOO_MUCH;
            case Worker.OUT_OF_TIME, KILLED -> Unread.TOOK_TOO_LONG;
            case Worker.IDLE -> throw new IdleEnd();
            default -> {
                LOG.warn("A worker that reads documents ended with {}", code);
                yield Unread.READER_FAILED;
            }
        };
    }

    private boolean hasEndedWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        hasEndedWithin(GRACE);
        if (Files.notExists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftBehind) {
            LOG.warn("A worker's folder could not be removed: {}", folder);
        }
    }

    /// The worker had nothing to do for so long that it ended.
    static final class IdleEnd extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
