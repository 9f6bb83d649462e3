package org.ettle.platform.store.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The two roles that are used and the database they share. Settled at every start, so that a start
/// that was broken off half-way is made good by the next.
final class ClusterRoles {

    static final String OWNER = "ettle_owner";
    static final String APPLICATION = "ettle_app";
    static final String DATABASE = "ettle";

    private ClusterRoles() {}

    static void settle(Connection superuser, Passwords passwords) throws SQLException {
        role(superuser, OWNER, passwords.owner());
        role(superuser, APPLICATION, passwords.application());
        if (!exists(superuser, "select from pg_database where datname = '" + DATABASE + "'")) {
            createDatabase(superuser, DATABASE, "template1");
        }
    }

    private static void role(Connection superuser, String role, String password)
            throws SQLException {
        if (!exists(superuser, "select from pg_roles where rolname = '" + role + "'")) {
            run(superuser, List.of("create role " + role));
        }
        run(
                superuser,
                List.of(
                        "alter role "
                                + role
                                + " login nosuperuser nocreatedb nocreaterole noreplication"
                                + " nobypassrls noinherit password '"
                                + password
                                + "'"));
    }

    /// Nobody may enter the database but its owner and the application.
    static void createDatabase(Connection superuser, String name, String template)
            throws SQLException {
        run(
                superuser,
                List.of(
                        "create database " + name + " owner " + OWNER + " template " + template,
                        "revoke all on database " + name + " from public",
                        "grant connect on database " + name + " to " + APPLICATION));
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, List<String> commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
