package org.ettle.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.ettle.platform.store.server.Database;

/// The application's connections. Each is lent out with nobody asking.
final class AskedConnections extends HikariDataSource {

    AskedConnections(Database database) {
        super(settings(database));
    }

    /// Statements commit only in a transaction: outside one, what was written is taken back when
    /// the connection is given back. A statement may take 30 s and wait 10 s for a lock; a
    /// transaction that nobody finishes is broken off after a minute.
    private static HikariConfig settings(Database database) {
        var settings = new HikariConfig();
        settings.setPoolName("ettle");
        settings.setJdbcUrl(database.address());
        settings.setUsername(database.application().user());
        settings.setPassword(database.application().password());
        settings.setAutoCommit(false);
        settings.setMaximumPoolSize(10);
        settings.setConnectionTimeout(10_000);
        settings.addDataSourceProperty("ApplicationName", "ettle");
        settings.addDataSourceProperty("reWriteBatchedInserts", "true");
        settings.addDataSourceProperty(
                "options",
                "-c statement_timeout=30s -c lock_timeout=10s"
                        + " -c idle_in_transaction_session_timeout=60s");
        return settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            RowSecurity.forget(connection);
            return connection;
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }
}
