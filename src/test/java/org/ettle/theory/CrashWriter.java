package org.ettle.theory;

import java.nio.file.Path;
import java.util.List;
import org.ettle.platform.store.server.Durability;
import org.ettle.platform.store.server.EmbeddedServer;

/// A program of its own, to be killed: it starts the product's server on a folder, records
/// versions, and says of each that it is kept once it is.
final class CrashWriter {

    private CrashWriter() {}

    public static void main(String[] arguments) {
        var server =
                EmbeddedServer.start(
                        Path.of(arguments[0]),
                        Durability.DURABLE,
                        List.of(),
                        () -> Runtime.getRuntime().halt(3));
        try (server;
                var writer = VersionWriter.inTransactions(server.database())) {
            while (true) {
                System.out.println(writer.write());
                System.out.flush();
            }
        }
    }
}
