package org.ettle.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ettle.platform.store.server.Database;

/// Rows that nobody of another organisation may ever see: a word unlike any other, in every text of
/// every table.
public final class Canaries {

    private final Database database;

    private Canaries(Database database) {
        this.database = database;
    }

    public static Canaries in(Database database) {
        return new Canaries(database);
    }

    /// @param word small letters and digits, so that it fits every text
    /// @return how many tables hold it
    public int plant(OrganisationId organisation, String word) throws SQLException {
        try (var connection = superuser()) {
            connection.setAutoCommit(false);
            var tables = HouseTable.list(connection);
            GeneratedRows.write(connection, tables, organisation, word);
            connection.commit();
            return tables.size();
        }
    }

    /// What every row of the organisation says, so that a change to one is noticed.
    public List<String> fingerprints(OrganisationId organisation) throws SQLException {
        var fingerprints = new ArrayList<String>();
        try (var connection = superuser()) {
            for (var table : HouseTable.list(connection)) {
                fingerprints.add(table + " " + fingerprint(connection, table, organisation));
            }
        }
        return fingerprints;
    }

    private static String fingerprint(
            Connection connection, HouseTable table, OrganisationId organisation)
            throws SQLException {
        var sql =
                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                        + " from "
                        + table
                        + " t where organisation_id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, organisation.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private Connection superuser() throws SQLException {
        return TestServer.running().server().connectAsSuperuser(TestServer.nameOf(database));
    }
}
