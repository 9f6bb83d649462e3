package org.ettle.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ettle.platform.store.server.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What was said to be kept is there and whole after the program or the database was killed,
/// without anybody's help. A version is "said to be kept" once its transaction has returned.
@Tag("crash")
class CrashTest {

    private static final Logger LOG = LoggerFactory.getLogger(CrashTest.class);
    private static final int KILLS = 25;
    private static final int MOST_IN_A_ROUND = 12;

    /// Commits are acknowledged before they are on the disk.
    private static final List<String> FORGETFUL =
            List.of("synchronous_commit=off", "wal_writer_delay=10s", "wal_writer_flush_after=1GB");

    @TempDir private Path temporary;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Long> restarts = new ArrayList<>();

    @AfterEach
    void leaveNoServerBehind() {
        for (var process : ProcessHandle.allProcesses().toList()) {
            if (process.info()
                    .arguments()
                    .map(Arrays::toString)
                    .orElse("")
                    .contains(temporary.toString())) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void twenty_five_kills_of_the_program_lose_nothing() throws Exception {
        var crashed = CrashedFolder.begun(temporary.resolve("program"), List.of());
        int orphans = 0;
        for (int i = 0; i < KILLS; i++) {
            writeAndKillTheProgram(crashed, 1 + random.nextInt(MOST_IN_A_ROUND));
            orphans += crashed.serverProcesses().isEmpty() ? 0 : 1;
            var count = restartAndCount(crashed);
            assertThat(count.lost()).as("lost, seed %d", seed).isEmpty();
            assertThat(count.halves()).as("half-written, seed %d", seed).isEmpty();
        }
        say("program", KILLS, crashed);
        assertThat(orphans).as("servers left behind and taken over").isEqualTo(KILLS);
    }

    @Test
    void twenty_five_kills_of_the_database_lose_nothing() throws Exception {
        var crashed = CrashedFolder.begun(temporary.resolve("database"), List.of());
        for (int i = 0; i < KILLS; i++) {
            writeAndKillTheDatabase(crashed, VersionWriter::inTransactions);
            var count = restartAndCount(crashed);
            assertThat(count.lost()).as("lost, seed %d", seed).isEmpty();
            assertThat(count.halves()).as("half-written, seed %d", seed).isEmpty();
        }
        say("database", KILLS, crashed);
    }

    @Test
    void commits_that_are_acknowledged_too_early_are_found_out() throws Exception {
        var crashed = CrashedFolder.begun(temporary.resolve("forgetful"), FORGETFUL);
        int rounds = 0;
        int lost = 0;
        while (lost == 0 && rounds < KILLS) {
            writeAndKillTheDatabase(crashed, VersionWriter::inTransactions);
            lost = restartAndCount(crashed).lost().size();
            rounds++;
        }
        LOG.info("synchronous_commit=off: {} lost after {} kills.", lost, rounds);
        assertThat(lost).isPositive();
    }

    @Test
    void a_write_that_is_split_over_transactions_is_found_out() throws Exception {
        var crashed = CrashedFolder.begun(temporary.resolve("split"), List.of());
        int rounds = 0;
        int halves = 0;
        while (halves == 0 && rounds < KILLS) {
            writeAndKillTheDatabase(crashed, VersionWriter::withoutTransactions);
            halves = restartAndCount(crashed).halves().size();
            rounds++;
        }
        LOG.info("Split writes: {} half-written after {} kills.", halves, rounds);
        assertThat(halves).isPositive();
    }

    private void writeAndKillTheProgram(CrashedFolder crashed, int writes) throws Exception {
        var child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashWriter.class.getName(),
                                crashed.folder().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var lines = child.inputReader()) {
            int seen = 0;
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("v-")) {
                    crashed.keep(line);
                    seen++;
                }
                if (seen == writes) {
                    child.toHandle().destroyForcibly();
                }
            }
            assertThat(seen).as("written before the kill").isGreaterThanOrEqualTo(writes);
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    /// The writer goes on until the server is gone under it.
    private void writeAndKillTheDatabase(
            CrashedFolder crashed, Function<Database, VersionWriter> way) throws Exception {
        var enough = new CountDownLatch(1 + random.nextInt(MOST_IN_A_ROUND));
        try (var server = crashed.start();
                var writer = way.apply(server.database())) {
            var writing =
                    CompletableFuture.runAsync(() -> {
                        while (true) {
                            crashed.keep(writer.write());
                            enough.countDown();
                        }
                    });
            long begun = System.nanoTime();
            long writes = enough.getCount();
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            letAWriteBegin(writing, (System.nanoTime() - begun) / writes);
            assertThat(crashed.killTheServer()).isPositive();
            writing.exceptionally(CrashTest::brokenOff).get(60, TimeUnit.SECONDS);
        }
    }

    /// The kill falls anywhere within the next two writes, and not always just after one.
    private void letAWriteBegin(CompletableFuture<?> writing, long oneWrite) {
        long pause = random.nextLong(2 * oneWrite);
        assertThatThrownBy(() -> writing.get(pause, TimeUnit.NANOSECONDS))
                .isInstanceOf(TimeoutException.class);
    }

    private static @Nullable Void brokenOff(Throwable fault) {
        assertThat(fault.getCause())
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        return null;
    }

    private CrashedFolder.Count restartAndCount(CrashedFolder crashed) throws Exception {
        long begun = System.nanoTime();
        try (var server = crashed.start()) {
            restarts.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            return crashed.count(server);
        }
    }

    private void say(String killed, int kills, CrashedFolder crashed) {
        LOG.info(
                "{} kills of the {}: {} versions acknowledged, 0 lost, 0 half-written;"
                        + " restart in {} ms on average, {} ms at most (seed {}).",
                kills,
                killed,
                crashed.kept(),
                restarts.stream().collect(Collectors.averagingLong(ms -> ms)).longValue(),
                restarts.stream().mapToLong(ms -> ms).max().orElse(0),
                seed);
    }
}
