package org.ettle.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Transactions that know who is asking. The asker is told to the database as part of beginning,
/// not by a listener afterwards: where telling fails, Spring gives the connection back and no
/// transaction is left open on the thread.
final class AskedTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    AskedTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Askers.get();
        super.doBegin(transaction, definition);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        RowSecurity.bind(connection, Askers.get());
    }
}
