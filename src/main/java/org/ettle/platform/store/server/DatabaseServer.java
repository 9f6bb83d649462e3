package org.ettle.platform.store.server;

/// The PostgreSQL server on which everything is kept.
public interface DatabaseServer extends AutoCloseable {

    Database database();

    /// Whether the program brought the server itself, so that its version is the program's to mend.
    boolean embedded();

    /// Stops the server if it is the program's own. The data stays.
    @Override
    void close();
}
