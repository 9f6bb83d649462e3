package org.ettle.platform.store.server;

/// A server that somebody else runs, backs up and keeps up to date.
public record ExternalServer(Database database) implements DatabaseServer {

    @Override
    public boolean embedded() {
        return false;
    }

    @Override
    public void close() {
        // It is not the program's to stop.
    }
}
