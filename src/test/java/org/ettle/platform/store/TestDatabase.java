package org.ettle.platform.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.ettle.platform.store.server.Database;
import org.ettle.platform.store.server.DatabaseServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A real database of one's own, with every migration and no rows, on the real server.
///
/// In a plain test:
///
///     private static final TestDatabase DATABASE = TestDatabase.fresh();
///     private final ChangeMapStore store = new ChangeMapStore(DATABASE.jdbc());
///     …
///     DATABASE.as(asker, () -> store.find(id));
///
/// In a test of Spring's whole, `@ContextConfiguration(initializers = TestDatabase.ForSpring.class)`.
public final class TestDatabase implements AutoCloseable {

    private final Database database;
    private final AskedConnections connections;
    private final AskedTransactions transactions;

    private TestDatabase(Database database) {
        this.database = database;
        this.connections = new AskedConnections(database);
        this.connections.setMaximumPoolSize(4);
        this.connections.setMinimumIdle(0);
        this.transactions = new AskedTransactions(connections);
    }

    /// A database that the test keeps itself.
    public static TestDatabase on(Database database) {
        return new TestDatabase(database);
    }

    /// Brings a database up to the newest schema, room by room, as the program does.
    public static void migrate(Database database) {
        TestServer.migrate(database);
    }

    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.running().copy());
    }

    @Override
    public void close() {
        connections.close();
    }

    /// As the application, under row security.
    public DataSource application() {
        return connections;
    }

    /// As the application, under row security: use it within [#as].
    public JdbcClient jdbc() {
        return JdbcClient.create(connections);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(transactions);
    }

    /// Does the work in one transaction of the asker's.
    public <T> T as(Asker asker, Supplier<T> work) {
        return Askers.call(asker, () -> transactions().execute(_ -> work.get()));
    }

    public void as(Asker asker, Runnable work) {
        Askers.run(asker, () -> transactions().executeWithoutResult(_ -> work.run()));
    }

    /// As the owner of the schemas, whom forced row security binds too.
    public DataSource owner() {
        var owner = new PGSimpleDataSource();
        owner.setUrl(database.address());
        owner.setUser(database.owner().user());
        owner.setPassword(database.owner().password());
        return owner;
    }

    /// As the superuser, whom nothing binds: for looking at what is really there.
    public Connection superuser() throws SQLException {
        return TestServer.running().server().connectAsSuperuser(TestServer.nameOf(database));
    }

    public Database database() {
        return database;
    }

    /// A connection as the application's role, without anything of ours around it.
    public Connection bare() throws SQLException {
        var application = database.application();
        return DriverManager.getConnection(
                database.address(), application.user(), application.password());
    }

    /// Gives an application context a fresh database in place of a server of its own.
    public static final class ForSpring
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String JOURNAL = "ettle.journal.folder";
        private static final Path FOLDERS = Path.of("target", "journals");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var copy = TestServer.running().copy();
            TestServer.running().endsAfter(context);
            context.getBeanFactory().registerSingleton("databaseServer", new Copy(copy));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource("test database", Map.of(JOURNAL, folder(copy))));
        }

        /// Each database has checkpoints of its own.
        private static String folder(Database copy) {
            return FOLDERS.resolve(TestServer.nameOf(copy) + "-" + System.nanoTime()).toString();
        }
    }

    private record Copy(Database database) implements DatabaseServer {

        @Override
        public boolean embedded() {
            return true;
        }

        @Override
        public void close() {
            // The server goes on for the other tests.
        }
    }
}
