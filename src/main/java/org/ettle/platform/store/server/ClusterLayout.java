package org.ettle.platform.store.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// Lays out PostgreSQL's folder on the first start, with checksums on every page and passwords for
/// every caller.
record ClusterLayout(DataFolder folder, Programs programs, Guise guise) {

    /// @return the passwords of the cluster, which is there and whole from now on
    Passwords laidOut(Durability durability) throws IOException {
        if (Files.exists(folder.cluster())) {
            refuseOtherVersion();
            return Passwords.find(folder.passwords())
                    .orElseThrow(() ->
                            new CannotStart(
                                    "The file "
                                            + folder.passwords()
                                            + " is missing, and without it the database"
                                            + " cannot be opened. Bring it back from a"
                                            + " backup."));
        }
        new ClusterProcesses(folder.unfinishedCluster()).endAll();
        FileSystemUtils.deleteRecursively(folder.unfinishedCluster());
        var passwords = Passwords.make(folder.passwords());
        initialise(passwords, durability);
        Files.move(folder.unfinishedCluster(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        return passwords;
    }

    private void refuseOtherVersion() throws IOException {
        Path file = folder.cluster().resolve("PG_VERSION");
        String written = Files.exists(file) ? Files.readString(file).strip() : "an unknown version";
        if (!written.equals(Programs.MAJOR)) {
            throw new CannotStart(
                    "The data in "
                            + folder.root()
                            + " was written by PostgreSQL "
                            + written
                            + ", and this Ettle brings PostgreSQL "
                            + Programs.MAJOR
                            + ". Start the Ettle that wrote it, or give another folder with"
                            + " --data.");
        }
    }

    private void initialise(Passwords passwords, Durability durability) throws IOException {
        Path password = folder.root().resolve("superuser.new");
        var initdb =
                new ArrayList<>(
                        List.of(
                                programs.path("initdb"),
                                "-D",
                                folder.unfinishedCluster().toString(),
                                "--username=postgres",
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--text-search-config=english",
                                "--data-checksums"));
        if (!durability.isDurable()) {
            initdb.add("--no-sync");
        }
        try {
            Files.copy(folder.passwords(), password, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(
                    password, Files.getPosixFilePermissions(folder.passwords()));
            Files.writeString(password, passwords.superuser());
            Files.createDirectory(folder.unfinishedCluster());
            guise.own(password);
            guise.own(folder.unfinishedCluster());
            run(initdb);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private void run(List<String> command) throws IOException {
        var process = guise.command(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (ClusterProcesses.exitOf(process) != 0) {
            throw new IOException(words.strip().replaceAll("\\s+", " "));
        }
    }
}
