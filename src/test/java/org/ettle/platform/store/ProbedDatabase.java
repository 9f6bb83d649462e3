package org.ettle.platform.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ettle.platform.store.server.Database;

/// A database with rows of two organisations in every table, drafts and published, in which the
/// application was granted every verb on every table: what is not allowed must be stopped by row
/// security alone.
record ProbedDatabase(Database database, List<HouseTable> tables, List<World> worlds) {

    /// Rows that fit together and were published together, or not.
    record World(GeneratedRows rows, boolean published) {

        OrganisationId organisation() {
            return rows.organisation();
        }
    }

    static ProbedDatabase filled() throws SQLException {
        var database = TestServer.running().copy();
        try (var connection = superuser(database)) {
            connection.setAutoCommit(false);
            var tables = HouseTable.list(connection);
            var worlds = new ArrayList<World>();
            for (int i = 0; i < 2; i++) {
                var organisation = new OrganisationId(UUID.randomUUID());
                worlds.add(world(connection, tables, organisation, false));
                worlds.add(world(connection, tables, organisation, true));
            }
            grantEveryVerb(connection, tables);
            connection.commit();
            return new ProbedDatabase(database, tables, worlds);
        }
    }

    private static World world(
            Connection connection,
            List<HouseTable> tables,
            OrganisationId organisation,
            boolean published)
            throws SQLException {
        var rows = GeneratedRows.write(connection, tables, organisation);
        if (published) {
            rows.publish(connection, tables);
        }
        return new World(rows, published);
    }

    private static void grantEveryVerb(Connection connection, List<HouseTable> tables)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : tables) {
                statement.execute(
                        "grant select, insert, update, delete on " + table + " to ettle_app");
            }
        }
    }

    ProbedDatabase copy() {
        return new ProbedDatabase(TestServer.running().copyOf(database), tables, worlds);
    }

    List<OrganisationId> organisations() {
        return worlds.stream().map(World::organisation).distinct().toList();
    }

    Connection superuser() throws SQLException {
        return superuser(database);
    }

    Connection as(Database.Login login) throws SQLException {
        return DriverManager.getConnection(database.address(), login.user(), login.password());
    }

    private static Connection superuser(Database database) throws SQLException {
        return TestServer.running().server().connectAsSuperuser(TestServer.nameOf(database));
    }
}
