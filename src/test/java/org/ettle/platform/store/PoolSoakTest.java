package org.ettle.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// T5 of the catalogue of tests: no request works with what an earlier one left on its connection.
class PoolSoakTest {

    private static final int REQUESTS = 5_000;

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void every_statement_works_for_who_asked(int size) throws InterruptedException {
        try (var connections = new AskedConnections(DATABASE.database())) {
            connections.setMaximumPoolSize(size);
            long seed = Long.getLong("seed", System.nanoTime());

            var report =
                    new PoolSoak(connections, new AskedTransactions(connections))
                            .run(REQUESTS, size - 1, seed);

            assertThat(report.mismatches()).as("seed %d", seed).isEmpty();
            assertThat(report.statements()).isGreaterThan(REQUESTS);
        }
    }

    @Test
    void a_setting_that_outlives_its_transaction_is_noticed() throws InterruptedException {
        try (var careless = careless(DATABASE)) {
            var report = new PoolSoak(careless, new ForTheSession(careless)).run(500, 1, 1);

            assertThat(report.mismatches())
                    .anyMatch(words -> words.startsWith("READS_OUTSIDE_A_TRANSACTION worked for"));
        }
    }

    @Test
    void a_transaction_that_does_not_say_for_whom_is_noticed() throws InterruptedException {
        try (var careless = careless(DATABASE)) {
            var report =
                    new PoolSoak(careless, new JdbcTransactionManager(careless)).run(500, 1, 1);

            assertThat(report.mismatches()).anyMatch(words -> words.contains(" of "));
        }
    }

    private static HikariDataSource careless(TestDatabase database) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.database().address());
        settings.setUsername(database.database().application().user());
        settings.setPassword(database.database().application().password());
        settings.setMaximumPoolSize(2);
        settings.setConnectionInitSql("select set_config('ettle.organisation', '', false)");
        return new HikariDataSource(settings);
    }

    /// The planted fault: who asks is told for the session, and nothing takes it back.
    private static final class ForTheSession extends JdbcTransactionManager {

        private static final long serialVersionUID = 1L;

        ForTheSession(DataSource connections) {
            super(connections);
        }

        @Override
        protected void prepareTransactionalConnection(
                Connection connection, TransactionDefinition definition) throws SQLException {
            super.prepareTransactionalConnection(connection, definition);
            PoolSoak.tellForTheSession(connection, Askers.get());
        }
    }
}
