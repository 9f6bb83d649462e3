package org.ettle.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ettle.journal.JournalRoom;
import org.ettle.platform.store.TestDatabase;
import org.ettle.platform.store.server.Durability;
import org.ettle.platform.store.server.EmbeddedServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./ettle verify` as somebody calls it: what it says and how it ends.
class VerifyTest {

    private static final Path FILES = Path.of("src/test/resources/journal");

    @TempDir private Path temporary;

    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    private int verify(Map<String, String> environment, String... words) {
        this.words.reset();
        return new Verify(new PrintStream(this.words, true, StandardCharsets.UTF_8), environment)
                .run(List.of(words));
    }

    private int verify(String... words) {
        return verify(Map.of(), words);
    }

    private String said() {
        return words.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_data_folder_is_looked_at_while_its_server_runs_and_when_it_does_not() throws Exception {
        var data = temporary.resolve("data");
        try (var server = EmbeddedServer.start(data, Durability.FORGETFUL, List.of(), () -> {})) {
            TestDatabase.migrate(server.database());
            try (var room = JournalRoom.on(server.database(), data.resolve("journal"))) {
                room.fill(JournalRoom.OURS, 4);
                room.sign(JournalRoom.OURS);
                room.fill(JournalRoom.OURS, 2);
                assertThat(verify("--data", data.toString())).isZero();
                assertThat(said())
                        .contains("2 entries are under no checkpoint yet")
                        .endsWith("whole " + JournalRoom.OURS + " 6\n");

                fromOutside(server, data);
            }
            try (var connection = server.connectAsSuperuser("ettle");
                    var forger = new Forger(connection, JournalRoom.OURS.value())) {
                forger.run("delete from journal.entry where number = 3");
            }
        }
        assertThat(verify("--data", data.toString())).isEqualTo(1);
        assertThat(said()).endsWith("bad " + JournalRoom.OURS + " NUMBER_MISSING 3\n");
        assertThat(data.resolve("cluster").resolve("postmaster.pid")).doesNotExist();
    }

    /// A role from which row security hides rows is told so, rather than that all is well.
    private void fromOutside(EmbeddedServer server, Path data) throws Exception {
        var url = server.database().address();
        try (var connection = server.connectAsSuperuser("ettle");
                var statement = connection.createStatement()) {
            statement.execute("create role verifier login bypassrls password 'a long password'");
            statement.execute("grant connect on database ettle to verifier");
            statement.execute("grant usage on schema journal to verifier");
            statement.execute("grant select on all tables in schema journal to verifier");
        }
        var external =
                Map.of(
                        "ETTLE_DATABASE_URL", url,
                        "ETTLE_VERIFIER_USER", "verifier",
                        "ETTLE_VERIFIER_PASSWORD", "a long password");
        assertThat(verify(external, "--data", data.toString())).isZero();
        assertThat(said()).endsWith("whole " + JournalRoom.OURS + " 6\n");

        var application = server.database().application();
        var bound =
                Map.of(
                        "ETTLE_DATABASE_URL", url,
                        "ETTLE_VERIFIER_USER", application.user(),
                        "ETTLE_VERIFIER_PASSWORD", application.password());
        assertThat(verify(bound, "--data", data.toString())).isEqualTo(2);
        assertThat(said()).contains("row-level security");
    }

    @Test
    void files_are_looked_at_without_any_database() throws Exception {
        assertThat(verify("--file", FILES.resolve("export.jsonl").toString())).isZero();
        assertThat(said())
                .contains("held to its own key only")
                .endsWith("whole 5d5c0000-0000-4000-8000-000000000001 3\n");
        assertThat(verify("--proofs", FILES.resolve("proof.jsonl").toString())).isZero();
        assertThat(said()).isEqualTo("1 good, 0 refused\n");

        var changed = temporary.resolve("changed.jsonl");
        Files.writeString(
                changed,
                Files.readString(FILES.resolve("export.jsonl")).replace("Asked to", "asked to"));
        assertThat(verify("--file", changed.toString())).isEqualTo(1);
        assertThat(said())
                .endsWith("bad 5d5c0000-0000-4000-8000-000000000001 COMMITMENT_WRONG 3\n");
    }

    @Test
    void what_cannot_be_looked_at_is_said_and_is_another_answer() {
        assertThat(verify("--data", temporary.resolve("none").toString())).isEqualTo(2);
        assertThat(said()).contains("There is no database in the folder");
        assertThat(verify("--file", temporary.resolve("none.jsonl").toString())).isEqualTo(2);
        assertThat(said()).contains("Cannot read").contains("none.jsonl");
        assertThat(verify("--nonsense")).isEqualTo(2);
        assertThat(verify("--file", "a", "--proofs", "b")).isEqualTo(2);
        assertThat(said()).contains("Usage: ./ettle verify");
    }
}
