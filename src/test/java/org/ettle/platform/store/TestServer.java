package org.ettle.platform.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.ettle.ListOfRooms;
import org.ettle.platform.store.server.Database;
import org.ettle.platform.store.server.Durability;
import org.ettle.platform.store.server.EmbeddedServer;
import org.flywaydb.core.Flyway;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.modulith.runtime.flyway.MigrationFilter;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;

/// The product's own server, one for each program that runs tests, without the settings that make
/// it durable. The migrations run once, into a template from which every test database is copied.
final class TestServer {

    private static final Path FOLDER =
            Path.of("target", "database-" + System.getProperty("tests.fork", "0"));
    private static final String TEMPLATE = "template_of_tests";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final EmbeddedServer server;
    private final Queue<ConfigurableApplicationContext> programs = new ConcurrentLinkedQueue<>();

    private TestServer(EmbeddedServer server) {
        this.server = server;
    }

    /// Started on first use.
    static TestServer running() {
        return Holder.SERVER;
    }

    /// At the end of all tests everything is closed at once. A program without its database would
    /// try for half a minute to sign the last entries of its journal.
    void endsAfter(ConfigurableApplicationContext program) {
        programs.add(program);
    }

    private void end() {
        programs.forEach(ConfigurableApplicationContext::close);
        server.close();
    }

    EmbeddedServer server() {
        return server;
    }

    /// A new database with every migration and no rows.
    Database copy() {
        return copyOf(TEMPLATE);
    }

    /// Nobody may be connected to the original.
    Database copyOf(Database original) {
        return copyOf(nameOf(original));
    }

    static String nameOf(Database database) {
        return database.address().substring(database.address().lastIndexOf('/') + 1);
    }

    private Database copyOf(String original) {
        String name = "test_" + COPIES.incrementAndGet();
        try {
            server.createDatabase(name, original);
            return server.database(name);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static void migrate(Database database) {
        var owner = database.owner();
        var flyway =
                Flyway.configure()
                        .dataSource(database.address(), owner.user(), owner.password())
                        .defaultSchema("flyway")
                        .load();
        new SpringModulithFlywayMigrationStrategy(ListOfRooms.read(), MigrationFilter.USE_ALL)
                .migrate(flyway);
    }

    private static final class Holder {
        static final TestServer SERVER = start();

        private static TestServer start() {
            var server =
                    EmbeddedServer.start(
                            FOLDER,
                            Durability.FORGETFUL,
                            List.of("max_connections=500", "shared_buffers=64MB"),
                            () -> {});
            var running = new TestServer(server);
            Runtime.getRuntime().addShutdownHook(new Thread(running::end));
            try {
                dropEarlierCopies(server);
                server.createDatabase(TEMPLATE, "template1");
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
            migrate(server.database(TEMPLATE));
            return running;
        }

        private static void dropEarlierCopies(EmbeddedServer server) throws SQLException {
            try (var connection = server.connectAsSuperuser("postgres");
                    var statement = connection.createStatement()) {
                var names = new ArrayList<String>();
                try (var rows =
                        statement.executeQuery(
                                """
                                select datname from pg_database
                                where datname like 'test\\_%' or datname = 'template_of_tests'
                                """)) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                for (var name : names) {
                    statement.execute("drop database " + name + " with (force)");
                }
            }
        }
    }
}
