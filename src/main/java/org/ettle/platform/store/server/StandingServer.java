package org.ettle.platform.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// The embedded server of a data folder, as a second program reaches it: the server that is
/// running, or else one that runs for as long as it is looked at. Who looks sees everything; who
/// writes does so as the application.
@NamedInterface("server")
public final class StandingServer implements DatabaseServer {

    private static final int LINE_OF_THE_PORT = 3;

    private final Path data;
    private final @Nullable EmbeddedServer started;

    private StandingServer(Path data, @Nullable EmbeddedServer started) {
        this.data = data;
        this.started = started;
    }

    /// @throws CannotStart when there is no database in the folder, or it cannot be started
    public static StandingServer of(Path data) {
        refuseEmpty(data);
        var running = new StandingServer(data, null);
        return running.answers() ? running : started(data);
    }

    private static void refuseEmpty(Path data) {
        if (!Files.exists(data.resolve("cluster"))) {
            throw new CannotStart(
                    "There is no database in the folder " + data + ". Name another with --data.");
        }
    }

    /// Whether another program has it running.
    public boolean isAnothers() {
        return started == null;
    }

    @Override
    public Database database() {
        if (started != null) {
            return started.database();
        }
        try {
            var passwords = Passwords.find(data.resolve("passwords.properties")).orElseThrow();
            return new Database(
                    addressOn(port()),
                    new Database.Login(ClusterRoles.OWNER, passwords.owner()),
                    new Database.Login(ClusterRoles.APPLICATION, passwords.application()));
        } catch (IOException | SQLException fault) {
            throw new CannotStart(
                    "The database in the folder " + data + " cannot be reached.", fault);
        }
    }

    @Override
    public boolean embedded() {
        return true;
    }

    private static String addressOn(String port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + ClusterRoles.DATABASE;
    }

    private static StandingServer started(Path data) {
        return new StandingServer(
                data, EmbeddedServer.start(data, Durability.DURABLE, List.of(), () -> {}));
    }

    private boolean answers() {
        try (var connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException nobodyListens) {
            return false;
        }
    }

    /// As the superuser, so that nothing is hidden from who looks.
    public Connection connect() throws SQLException {
        if (started != null) {
            return started.connectAsSuperuser(ClusterRoles.DATABASE);
        }
        try {
            return connect(port(), Passwords.find(data.resolve("passwords.properties")));
        } catch (IOException unreadable) {
            throw new SQLException(unreadable);
        }
    }

    private static Connection connect(String port, Optional<Passwords> passwords)
            throws SQLException {
        var sign = new Properties();
        sign.setProperty("user", "postgres");
        sign.setProperty("password", passwords.map(Passwords::superuser).orElse(""));
        sign.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(addressOn(port), sign);
    }

    private String port() throws IOException, SQLException {
        Path pid = data.resolve("cluster").resolve("postmaster.pid");
        var lines = Files.exists(pid) ? Files.readAllLines(pid) : List.<String>of();
        if (lines.size() <= LINE_OF_THE_PORT) {
            throw new SQLException("The database server is not running.");
        }
        return lines.get(LINE_OF_THE_PORT).strip();
    }

    /// Stops the server if it was started here.
    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
