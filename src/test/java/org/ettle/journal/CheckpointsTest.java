package org.ettle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.ettle.journal.chain.Checkpoint;
import org.ettle.journal.chain.CheckpointCheck;
import org.ettle.journal.chain.Lines;
import org.ettle.journal.checkpoint.CheckpointFolder;
import org.ettle.platform.store.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CheckpointsTest {

    private static List<Checkpoint> checkpoints(JournalRoom room) throws Exception {
        return new CheckpointFolder(room.folder())
                .lines(JournalRoom.OURS.value()).stream()
                        .map(line -> Lines.findCheckpoint(line).orElseThrow())
                        .toList();
    }

    @Test
    void the_signing_key_is_made_once_and_only_its_owner_can_read_it() throws Exception {
        try (var room = JournalRoom.open()) {
            var folder = room.checkpointFolder();
            var key = folder.signingKey().publicKey();

            assertThat(folder.signingKey().publicKey()).isEqualTo(key);
            assertThat(folder.trustedKeys()).containsExactly(key);
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            folder.path().resolve("private-key.pem"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void every_entry_is_under_a_checkpoint_when_the_program_has_ended() throws Exception {
        var room = JournalRoom.open(1000);
        room.fill(JournalRoom.OURS, 7);
        room.close();

        var signed = checkpoints(room);
        assertThat(signed.getLast().size()).isEqualTo(7);
        assertThat(
                        new CheckpointCheck(
                                        JournalRoom.OURS.value(),
                                        new CheckpointFolder(room.folder()).trustedKeys())
                                .check(signed.getLast(), null))
                .isEmpty();
    }

    @Test
    @Timeout(60)
    void the_first_entry_is_signed_at_once_and_then_every_so_many() throws Exception {
        try (var room = JournalRoom.open(3)) {
            room.fill(JournalRoom.OURS, 1);
            awaitCheckpoints(room, 1);
            room.fill(JournalRoom.OURS, 3);
            awaitCheckpoints(room, 2);

            assertThat(checkpoints(room)).extracting(Checkpoint::size).containsExactly(1L, 4L);
        }
    }

    private static void awaitCheckpoints(JournalRoom room, int count) throws Exception {
        while (checkpoints(room).size() < count) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void nothing_is_signed_twice_and_nothing_where_nothing_is() throws Exception {
        try (var room = JournalRoom.open()) {
            room.fill(JournalRoom.OURS, 1);
            room.sign(JournalRoom.OURS);
            room.sign(JournalRoom.OURS);

            assertThat(checkpoints(room)).hasSize(1);
            assertThatThrownBy(() -> room.sign(JournalRoom.THEIRS)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_line_that_was_cut_off_is_dropped_and_the_next_stands_alone() throws Exception {
        try (var room = JournalRoom.open()) {
            room.fill(JournalRoom.OURS, 1);
            room.sign(JournalRoom.OURS);
            Files.writeString(
                    room.folder().resolve("checkpoints").resolve(JournalRoom.OURS + ".jsonl"),
                    "{\"organisation\":\"00",
                    StandardOpenOption.APPEND);
            room.fill(JournalRoom.OURS, 1);
            room.sign(JournalRoom.OURS);

            assertThat(checkpoints(room)).extracting(Checkpoint::size).containsExactly(1L, 2L);
        }
    }

    /// The program never puts its name to a journal that was changed while it was not looking.
    @Test
    void a_journal_that_was_changed_is_not_signed_after_a_new_start() throws Exception {
        try (var room = JournalRoom.open()) {
            room.fill(JournalRoom.OURS, 5);
            room.sign(JournalRoom.OURS);
            try (var connection = room.database().superuser();
                    var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute(
                        "update journal.entry set hash = decode(repeat('ab', 32), 'hex') where"
                                + " number = 3");
            }
            room.fill(JournalRoom.OURS, 1);
            var afterANewStart =
                    new CheckpointWriter(room.checkpointFolder(), room.bean(ChainSheets.class));

            assertThatThrownBy(() -> afterANewStart.sign(JournalRoom.OURS))
                    .hasMessageContaining("not what its last checkpoint signed");
            assertThat(checkpoints(room).getLast().size()).isEqualTo(5);
        }
    }

    @Test
    void what_a_killed_program_left_unsigned_is_signed_at_the_next_start() throws Exception {
        try (var room = JournalRoom.open()) {
            room.fill(JournalRoom.OURS, 1);
            room.sign(JournalRoom.OURS);
            room.fill(JournalRoom.OURS, 4);
            var next =
                    new Checkpoints(
                            room.checkpointWriter(),
                            new JournalSettings(room.folder(), 1000, Duration.ofMinutes(5)));
            next.start();
            next.stop();

            assertThat(checkpoints(room).getLast().size()).isEqualTo(5);
        }
    }
}
