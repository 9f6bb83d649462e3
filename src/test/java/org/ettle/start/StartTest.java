package org.ettle.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ettle.platform.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees who starts the program where it cannot start: one sentence that says what to
/// do, and an exit that a script can see.
class StartTest {

    @TempDir private Path temporary;

    @Test
    void a_second_start_on_the_same_folder_and_a_server_that_dies_are_said_plainly()
            throws Exception {
        Path data = temporary.resolve("data");
        try (var first = StartedProgram.on(data, StartedProgram.freePort(), Map.of())) {
            assertThat(first.isReady()).as(first.words()).isTrue();

            try (var second = StartedProgram.on(data, StartedProgram.freePort(), Map.of())) {
                refused(second, "already running on the data folder " + data);
            }

            server(data).orElseThrow().destroyForcibly();
            assertThat(first.exit()).isEqualTo(3);
            assertThat(first.words()).contains("The database server ended by itself.");
        }
        try (var again = StartedProgram.on(data, StartedProgram.freePort(), Map.of())) {
            assertThat(again.isReady()).as(again.words()).isTrue();
            again.stop();
        }
        assertThat(server(data)).isEmpty();
        assertThat(data.resolve("cluster").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void a_busy_port_is_named_and_nothing_is_left_running() throws Exception {
        Path data = temporary.resolve("data");
        try (var taken = new ServerSocket(0);
                var program = StartedProgram.on(data, taken.getLocalPort(), Map.of())) {
            refused(program, "Port " + taken.getLocalPort() + " is taken by another program");
        }
        assertThat(server(data)).isEmpty();
    }

    @Test
    void an_external_database_is_refused_with_the_reason() throws Exception {
        var database = TestDatabase.fresh().database();
        var environment =
                Map.of(
                        "ETTLE_DATABASE_URL",
                        database.address(),
                        "ETTLE_DATABASE_USER",
                        database.application().user(),
                        "ETTLE_DATABASE_PASSWORD",
                        database.application().password(),
                        "ETTLE_DATABASE_OWNER_USER",
                        database.owner().user(),
                        "ETTLE_DATABASE_OWNER_PASSWORD",
                        database.owner().password());
        try (var program =
                StartedProgram.on(
                        temporary.resolve("data"), StartedProgram.freePort(), environment)) {
            refused(program, "PostgreSQL 18.6 is too old to keep organisations apart");
        }
        assertThat(temporary.resolve("data")).doesNotExist();
    }

    private static void refused(StartedProgram program, String reason) throws Exception {
        assertThat(program.exit()).isNotZero();
        assertThat(program.sentences()).singleElement().asString().contains(reason).endsWith(".");
        assertThat(program.words()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    private static Optional<ProcessHandle> server(Path data) throws IOException {
        Path pid = data.resolve("cluster").resolve("postmaster.pid");
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                : Optional.empty();
    }
}
