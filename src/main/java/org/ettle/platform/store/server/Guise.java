package org.ettle.platform.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// As whom the server's programs run: PostgreSQL refuses to run as root. Where the user is root, it
/// runs in a user namespace of its own, in which it is nobody and yet owns its files.
final class Guise {

    private static final Path ITSELF = Path.of("/proc/self");

    private final List<String> before;

    private Guise(List<String> before) {
        this.before = before;
    }

    static Guise ofThisUser() throws IOException {
        var before = new ArrayList<String>();
        if (works("setsid")) {
            // Its own session, so that Ctrl-C reaches the program alone, which then stops the
            // server in order.
            before.add("setsid");
        }
        if (isRoot()) {
            if (!works("unshare", "-U")) {
                throw new CannotStart(
                        "PostgreSQL does not run as root, and this machine lets no user namespace"
                                + " be made. Start Ettle as an ordinary user.");
            }
            before.addAll(List.of("unshare", "-U"));
        }
        return new Guise(List.copyOf(before));
    }

    ProcessBuilder command(List<String> command) {
        var whole = new ArrayList<>(before);
        whole.addAll(command);
        var builder = new ProcessBuilder(whole);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    private static boolean isRoot() throws IOException {
        return Files.exists(ITSELF) && Files.getAttribute(ITSELF, "unix:uid").equals(0);
    }

    private static boolean works(String... command) {
        var whole = new ArrayList<>(List.of(command));
        whole.add("true");
        try {
            var process =
                    new ProcessBuilder(whole)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return ClusterProcesses.exitOf(process) == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
