package org.ettle.evidence.document;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.ettle.evidence.document.WorkerProcess.IdleEnd;
import org.ettle.evidence.document.worker.Answer;
import org.ettle.evidence.document.worker.Frames.Wanted;
import org.ettle.evidence.document.worker.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The one worker that is kept warm. Documents wait their turn; a worker that a document took down
/// is followed by the next.
@Component
class Workers {

    /// Parsers keep things; after so many documents a fresh worker takes over.
    static final int DOCUMENTS_A_WORKER = 200;

    private final WorkerCommand command;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable WorkerProcess worker;
    private volatile boolean isClosed;

    @Autowired
    Workers() {
        this(new WorkerCommand(Confinement.ofThisSystem(), Limits.WALL, Limits.IDLE));
    }

    Workers(WorkerCommand command) {
        this.command = command;
    }

    /// Lets a worker warm up while somebody chooses a file.
    void prepare() {
        if (turn.tryLock()) {
            try {
                running();
            } finally {
                turn.unlock();
            }
        }
    }

    Answer read(String ending, byte[] document) {
        return read(Wanted.WORDS, ending, document);
    }

    /// The first sheet of a workbook, as a table between commas.
    Answer rows(byte[] workbook) {
        return read(Wanted.ROWS, "", workbook);
    }

    private Answer read(Wanted wanted, String ending, byte[] document) {
        turn.lock();
        try {
            return readInTurn(wanted, ending, document);
        } finally {
            turn.unlock();
        }
    }

    private Answer readInTurn(Wanted wanted, String ending, byte[] document) {
        try {
            return running().read(wanted, ending, document);
        } catch (IdleEnd ended) {
            try {
                return running().read(wanted, ending, document);
            } catch (IdleEnd again) {
                throw new IllegalStateException("A fresh worker was idle", again);
            }
        }
    }

    private WorkerProcess running() {
        var now = worker;
        if (now != null && now.isAlive() && now.documents() < DOCUMENTS_A_WORKER) {
            return now;
        }
        if (now != null) {
            now.close();
        }
        if (isClosed) {
            throw new IllegalStateException("The program is stopping.");
        }
        try {
            var next = WorkerProcess.start(command);
            worker = next;
            return next;
        } catch (IOException notStarted) {
            throw new UncheckedIOException("No worker could be started", notStarted);
        }
    }

    /// Whether the system keeps workers from the network, beside what they take from themselves.
    boolean haveNoNetwork() {
        return command.confinement().hasNoNetwork();
    }

    @PreDestroy
    void close() {
        // Not in turn: a document that is being read does not hold up the end of the program.
        isClosed = true;
        var now = worker;
        if (now != null) {
            now.close();
        }
    }
}
