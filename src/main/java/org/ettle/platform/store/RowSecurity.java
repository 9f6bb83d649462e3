package org.ettle.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Tells the database who is asking. This is the only place that does: the policies of every table
/// read what is set here (HOUSE.md, ground rule 1; the rules of the house forbid `set_config`
/// anywhere else).
final class RowSecurity {

    private static final String BIND =
            """
            select set_config('ettle.organisation', ?, true),
                   set_config('ettle.person', ?, true),
                   set_config('ettle.request', ?, true)
            """;

    /// Not the name of an organisation, so that a policy that reads it fails rather than answers.
    private static final String FORGET =
            """
            select set_config('ettle.organisation', 'nobody is asking', false),
                   set_config('ettle.person', 'nobody is asking', false),
                   set_config('ettle.request', '', false)
            """;

    private RowSecurity() {}

    /// Until the transaction ends; PostgreSQL forgets it by itself.
    static void bind(Connection connection, Asker asker) throws SQLException {
        try (var statement = connection.prepareStatement(BIND)) {
            statement.setString(1, text(asker.organisation()));
            statement.setString(2, text(asker.person()));
            statement.setString(3, asker.request());
            statement.execute();
        }
    }

    /// Overwrites whatever an earlier borrower left on a connection, so that a statement outside a
    /// transaction of ours is an error on every table that has row security. The statement commits
    /// by itself, in the same round trip: a transaction that is taken back later does not bring
    /// back what was overwritten.
    static void forget(Connection connection) throws SQLException {
        boolean commitsByItself = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute(FORGET);
        }
        connection.setAutoCommit(commitsByItself);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
