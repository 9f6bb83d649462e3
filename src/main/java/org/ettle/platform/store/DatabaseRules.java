package org.ettle.platform.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ettle.platform.store.server.CannotStart;
import org.ettle.platform.store.server.Database;
import org.ettle.platform.store.server.DatabaseServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What must be so of a database before anything of anybody's is kept in it. Row security binds the
/// application's role only while that role owns nothing and stands above nothing.
final class DatabaseRules {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRules.class);

    /// The role to which the migrations grant what the application may do.
    private static final String GRANTED = "ettle_app";

    private static final String FAULTS_OF_ROLE =
            """
            with me as (select * from pg_roles where rolname = current_user),
            mine as (
                select r.* from pg_roles r, me
                 where pg_has_role(me.oid, r.oid, 'member') and not me.rolsuper),
            owned as (
                select relowner as owner, 'the table ' || relname as what from pg_class
                union all
                select nspowner, 'the schema ' || nspname from pg_namespace
                union all
                select datdba, 'the database ' || datname from pg_database)
            select 'is a superuser' from me where rolsuper
            union all
            select 'can pass over row security' from mine where rolbypassrls
            union all
            select 'can make roles' from mine where rolcreaterole
            union all
            select 'can make databases' from mine where rolcreatedb
            union all
            select 'is the role that owns the tables, or a member of it' from mine where rolname = ?
            union all
            (select 'owns ' || what from owned join mine on mine.oid = owned.owner limit 1)
            union all
            select 'is neither ettle_app nor a member of it' from me
             where not exists (select from mine where rolname = ?) and not rolsuper
            """;

    private DatabaseRules() {}

    /// @throws CannotStart with the first reason against the database
    static void check(DatabaseServer server, LocalDate today) {
        var database = server.database();
        try (var connection = connect(database)) {
            checkVersion(connection, server.embedded(), today);
            checkRole(connection, database);
        } catch (SQLException fault) {
            throw new CannotStart(
                    "Ettle cannot use the database at "
                            + withoutSecrets(database.address())
                            + " ("
                            + fault.getMessage()
                            + "). Check ETTLE_DATABASE_URL, ETTLE_DATABASE_USER and"
                            + " ETTLE_DATABASE_PASSWORD.",
                    fault);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        var application = database.application();
        return DriverManager.getConnection(
                database.address(), application.user(), application.password());
    }

    private static void checkVersion(Connection connection, boolean embedded, LocalDate today)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show server_version_num")) {
            rows.next();
            switch (VersionFloor.verdict(rows.getInt(1), embedded, today)) {
                case VersionFloor.Verdict.Good() -> {}
                case VersionFloor.Verdict.Waived(var words) -> LOG.warn(words);
                case VersionFloor.Verdict.WaiverOver(var words) -> LOG.error(words);
                case VersionFloor.Verdict.TooOld(var words) -> throw new CannotStart(words);
            }
        }
    }

    private static void checkRole(Connection connection, Database database) throws SQLException {
        var faults = new ArrayList<String>();
        try (var statement = connection.prepareStatement(FAULTS_OF_ROLE)) {
            statement.setString(1, database.owner().user());
            statement.setString(2, GRANTED);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    faults.add(rows.getString(1));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new CannotStart(words(database, faults));
        }
    }

    private static String words(Database database, List<String> faults) {
        return "Ettle does not start, because the application's role "
                + database.application().user()
                + " "
                + String.join(", ", faults)
                + ". Set ETTLE_DATABASE_USER to a role as docs/running.md describes it.";
    }

    private static String withoutSecrets(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
