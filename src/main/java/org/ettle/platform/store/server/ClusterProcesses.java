package org.ettle.platform.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The processes that work in a cluster's folder, whoever started them. Every process of PostgreSQL
/// stands in its data folder, which tells it from any other that has come to bear the number
/// written in `postmaster.pid`.
record ClusterProcesses(Path cluster) {

    private static final Duration TO_FINISH = Duration.ofSeconds(60);
    private static final Duration TO_BREAK_OFF = Duration.ofSeconds(10);

    /// Ends a server left behind by a program that was killed, and the traces of one that was
    /// killed itself, so that there are never two servers on one folder. Call it only while the
    /// data folder is held.
    void endAll() throws IOException {
        askToFinish();
        if (!await(TO_FINISH, this::none)) {
            list().forEach(ProcessHandle::destroyForcibly);
            if (!await(TO_BREAK_OFF, this::none)) {
                throw new CannotStart(
                        "Another database server is still running on "
                                + cluster
                                + " and does not stop. Stop it, then start Ettle again.");
            }
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    /// Fast shutdown: PostgreSQL breaks off what is open, writes everything down and ends. Where
    /// the postmaster is dead, its children notice and end by themselves.
    private void askToFinish() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return;
        }
        long postmaster = Long.parseLong(lines.getFirst().strip());
        for (var process : list()) {
            if (process.pid() == postmaster) {
                interrupt(process);
            }
        }
    }

    /// Sends SIGINT, which Java has no call for.
    static void interrupt(ProcessHandle process) throws IOException {
        var _ =
                exitOf(
                        new ProcessBuilder("sh", "-c", "kill -INT " + process.pid())
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start());
    }

    /// Waits on the process itself: what waits on `onExit` would wait for a thread of the common
    /// pool, and where the server has died that thread is busy ending the program.
    static int exitOf(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", interrupted);
        }
    }

    private boolean none() {
        return list().isEmpty();
    }

    private List<ProcessHandle> list() {
        return ProcessHandle.allProcesses().filter(this::standsHere).toList();
    }

    private boolean standsHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(cluster);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    /// The processes are not this program's children, so there is nothing to wait on but the sight
    /// of them.
    static boolean await(Duration limit, BooleanSupplier happened) {
        long end = System.nanoTime() + limit.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return true;
    }
}
