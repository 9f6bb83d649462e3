package org.ettle.theory;

import java.util.UUID;
import javax.sql.DataSource;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.TestDatabase;
import org.ettle.platform.store.server.Database;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Records whole versions through the door of the room, one after another, until the database or
/// the program is gone.
final class VersionWriter implements AutoCloseable {

    static final String ADDRESS = "written";

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final TransactionOperations transactions;
    private final Runnable release;

    private VersionWriter(
            DataSource connections, TransactionOperations transactions, Runnable release) {
        this.transactions = transactions;
        this.release = release;
        context.register(
                ChangeMaps.class,
                ChangeMapStore.class,
                PartStore.class,
                MapSheets.class,
                VersionSheets.class,
                CrosswalkSheets.class,
                SearchSheets.class);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(connections));
        context.registerBean(
                NamedParameterJdbcTemplate.class,
                () -> new NamedParameterJdbcTemplate(connections));
        context.refresh();
    }

    /// As the product writes: a version in one transaction.
    static VersionWriter inTransactions(Database database) {
        var own = TestDatabase.on(database);
        return new VersionWriter(own.application(), own.transactions(), own::close);
    }

    /// The planted fault: every statement is a transaction of its own.
    static VersionWriter withoutTransactions(Database database) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(database.address());
        connections.setUser(database.application().user());
        connections.setPassword(database.application().password());
        connections.setOptions("-c ettle.organisation=" + TheoryRoom.OURS);
        return new VersionWriter(connections, TransactionOperations.withoutTransaction(), () -> {});
    }

    /// @return the name of the version, which is kept now
    String write() {
        var name = "v-" + UUID.randomUUID();
        Askers.run(
                TheoryRoom.member(TheoryRoom.OURS),
                () -> transactions.executeWithoutResult(_ -> record(name)));
        return name;
    }

    private void record(String name) {
        var maps = context.getBean(ChangeMaps.class);
        var map =
                maps.find(ADDRESS)
                        .orElseGet(() -> {
                            var begun = FullMapFixtures.aMap(TheoryRoom.OURS, ADDRESS);
                            maps.begin(begun);
                            return begun;
                        });
        maps.record(FullMapFixtures.aVersion(map.id(), name));
    }

    @Override
    public void close() {
        context.close();
        release.run();
    }
}
