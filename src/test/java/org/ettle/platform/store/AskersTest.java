package org.ettle.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class AskersTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String WHO = "select platform.asker_organisation()";

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final OrganisationId ours = new OrganisationId(UUID.randomUUID());

    @Test
    void the_database_is_told_which_organisation_is_asking() {
        var asker = Asker.theProgram(ours, "test");

        UUID seen = DATABASE.as(asker, () -> jdbc.sql(WHO).query(UUID.class).single());

        assertThat(seen).isEqualTo(ours.value());
    }

    @Test
    void the_public_is_no_organisation() {
        var seen =
                DATABASE.as(
                        Asker.thePublic("test"), () -> jdbc.sql(WHO).query(UUID.class).optional());

        assertThat(seen).isEmpty();
    }

    @Test
    void a_transaction_in_which_nobody_asks_does_not_begin_and_leaves_nothing_open() {
        assertThatThrownBy(() -> DATABASE.transactions().execute(_ -> jdbc.sql(WHO)))
                .hasMessageContaining("Nobody is asking");

        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isFalse();
        assertThat(((AskedConnections) DATABASE.application()).getHikariPoolMXBean())
                .matches(pool -> pool.getActiveConnections() == 0, "gave every connection back");
    }

    @Test
    void a_statement_outside_a_transaction_is_an_error() {
        assertThatThrownBy(() -> jdbc.sql(WHO).query(UUID.class).optional())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("nobody is asking");
    }

    @Test
    void what_a_borrower_left_on_a_connection_is_gone_for_the_next() throws Exception {
        try (var connections = new AskedConnections(DATABASE.database())) {
            connections.setMaximumPoolSize(1);
            int first;
            try (var connection = connections.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("set session ettle.organisation = '" + ours + "'");
                connection.commit();
                first = backend(connection);
            }
            try (var connection = connections.getConnection();
                    var statement = connection.createStatement()) {
                assertThat(backend(connection)).isEqualTo(first);
                assertThatThrownBy(() -> statement.execute(WHO))
                        .hasMessageContaining("nobody is asking");
                connection.rollback();
                assertThatThrownBy(() -> statement.execute(WHO))
                        .hasMessageContaining("nobody is asking");
            }
        }
    }

    private static int backend(java.sql.Connection connection) throws java.sql.SQLException {
        return connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
    }
}
