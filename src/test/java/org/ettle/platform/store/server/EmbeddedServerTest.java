package org.ettle.platform.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir private static Path once;

    @TempDir private Path temporary;

    private final CountDownLatch died = new CountDownLatch(1);

    /// Laying out takes seconds, so most tests begin with a copy of one that was laid out and
    /// stopped.
    @BeforeAll
    static void layOut() throws IOException {
        start(once.resolve("data"), Guise.ofThisUser(), () -> {}).close();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", temporary.resolve("disk").toString());
    }

    @Test
    void a_new_server_is_durable_checks_its_pages_and_asks_everybody_for_a_password()
            throws Exception {
        copyTheLaidOut();
        try (var server = start()) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(
                            ask(
                                    server,
                                    "select string_agg(distinct auth_method, ' ')"
                                            + " from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(
                            ask(
                                    server,
                                    "select datlocprovider::text || ' ' || datlocale from pg_database"
                                            + " where datname = 'ettle'"))
                    .isEqualTo("b C.UTF-8");
        }
    }

    @Test
    void only_its_user_can_read_the_passwords() throws Exception {
        copyTheLaidOut();

        assertThat(Files.getPosixFilePermissions(data().resolve("passwords.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        copyTheLaidOut();
        try (var server = start();
                var connection = server.connectAsSuperuser("ettle");
                var statement = connection.createStatement()) {
            statement.execute("create table public.kept as select 'words' as words");
        }
        try (var server = start();
                var connection = server.connectAsSuperuser("ettle");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select words from public.kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("words");
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused() throws Exception {
        copyTheLaidOut();
        try (var server = start()) {
            assertThat(server.process().isAlive()).isTrue();
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void the_data_of_a_newer_postgresql_is_left_alone() throws Exception {
        copyTheLaidOut();
        Files.writeString(data().resolve("cluster").resolve("PG_VERSION"), "19\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("written by PostgreSQL 19");
    }

    @Test
    void a_folder_without_its_passwords_is_not_opened() throws Exception {
        copyTheLaidOut();
        Files.delete(data().resolve("passwords.properties"));

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("passwords.properties is missing");
    }

    /// The number in `postmaster.pid` now belongs to somebody else, as after a restart of the
    /// machine.
    @Test
    void a_stale_lock_is_seen_through() throws Exception {
        copyTheLaidOut();
        Files.writeString(
                data().resolve("cluster").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data().resolve("cluster") + "\n");

        try (var server = start()) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_layout_that_was_broken_off_is_begun_again() throws Exception {
        Files.createDirectories(data().resolve("cluster.new").resolve("base"));

        try (var server = start()) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(data().resolve("cluster.new")).doesNotExist();
    }

    /// As in a container in which root may make no user namespace, before and after one in which it
    /// may.
    @Test
    void root_runs_the_server_as_nobody_where_it_must() throws Exception {
        assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var guise : List.of(Guise.asNobody(), Guise.ofThisUser(), Guise.asNobody())) {
            try (var server = start(data(), guise, died::countDown)) {
                assertThat(ask(server, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void the_death_of_the_server_is_told() throws Exception {
        copyTheLaidOut();
        try (var server = start()) {
            server.process().destroyForcibly();

            assertThat(died.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_stop_in_order_is_not_a_death() throws Exception {
        copyTheLaidOut();
        var server = start();
        server.close();

        assertThat(server.process().isAlive()).isFalse();
        assertThat(died.getCount()).isEqualTo(1);
        assertThat(data().resolve("cluster").resolve("postmaster.pid")).doesNotExist();
        assertThat(Files.readString(data().resolve("postgres.log")))
                .contains("database system is shut down");
    }

    @Test
    void a_read_only_disk_is_named() throws Exception {
        Path disk = mounted("ro");

        assertThatThrownBy(() -> start(disk.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("read-only disk");
    }

    @Test
    void a_full_disk_is_named() throws Exception {
        Path disk = mounted("size=16m");

        assertThatThrownBy(() -> start(disk.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is full");
    }

    /// Room enough to begin with, not enough for a cluster.
    @Test
    void a_disk_that_fills_up_while_the_server_is_laid_out_is_named() throws Exception {
        Path disk = mounted("size=70m");

        assertThatThrownBy(() -> start(disk.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is full");
    }

    private void copyTheLaidOut() throws Exception {
        assertThat(run("cp", "-a", once.resolve("data").toString(), data().toString())).isZero();
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private EmbeddedServer start() throws IOException {
        return start(data());
    }

    private EmbeddedServer start(Path folder) throws IOException {
        return start(folder, Guise.ofThisUser(), died::countDown);
    }

    /// Everything is in the data folder here, the programs too.
    private static EmbeddedServer start(Path folder, Guise guise, Runnable whenItDies) {
        return EmbeddedServer.start(folder, null, guise, Durability.DURABLE, List.of(), whenItDies);
    }

    private static String ask(EmbeddedServer server, String question) throws SQLException {
        try (var connection = server.connectAsSuperuser("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// Needs root; left out where the tests run as somebody else.
    private Path mounted(String options) throws Exception {
        Path disk = Files.createDirectories(temporary.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()) == 0);
        return disk;
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
