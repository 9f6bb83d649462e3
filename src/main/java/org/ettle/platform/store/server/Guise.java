package org.ettle.platform.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// As whom the server's programs run: PostgreSQL refuses to run as root. Where the user is root, it
/// runs in a user namespace of its own, in which it is nobody and yet owns its files; where no such
/// namespace can be made, as in many containers, it runs as nobody and is given its files.
record Guise(List<String> before, Optional<Integer> owner) {

    private static final Path ITSELF = Path.of("/proc/self");
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;

    Guise {
        before = List.copyOf(before);
    }

    static Guise ofThisUser() throws IOException {
        if (!isRoot()) {
            return new Guise(ownSession(), Optional.empty());
        }
        return works("unshare", "-U") ? inNamespace() : asNobody();
    }

    private static Guise inNamespace() {
        var before = ownSession();
        before.addAll(List.of("unshare", "-U"));
        return new Guise(before, Optional.of(ROOT));
    }

    static Guise asNobody() {
        String[] change = {"setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"};
        if (!works(change)) {
            throw new CannotStart(
                    "PostgreSQL does not run as root, and this machine lets Ettle neither make a"
                            + " user namespace nor become nobody. Start Ettle as an ordinary"
                            + " user.");
        }
        var before = ownSession();
        before.addAll(List.of(change));
        return new Guise(before, Optional.of(NOBODY));
    }

    /// A session apart from the terminal's, so that Ctrl-C reaches the program alone, which then
    /// stops the server in order.
    private static List<String> ownSession() {
        var before = new ArrayList<String>();
        if (works("setsid")) {
            before.add("setsid");
        }
        return before;
    }

    /// Makes sure that the server owns its files, which an earlier start may have given to another.
    void own(Path file) throws IOException {
        if (owner.isEmpty()
                || !Files.exists(file)
                || Files.getAttribute(file, "unix:uid").equals(owner.get())) {
            return;
        }
        var process =
                new ProcessBuilder("chown", "-R", owner.get().toString(), file.toString()).start();
        if (ClusterProcesses.exitOf(process) != 0) {
            throw new IOException("Permission denied: chown " + file);
        }
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
        return Files.exists(ITSELF) && Files.getAttribute(ITSELF, "unix:uid").equals(ROOT);
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
