package org.ettle.theory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ettle.platform.store.TestDatabase;
import org.ettle.platform.store.server.Durability;
import org.ettle.platform.store.server.EmbeddedServer;

/// A data folder whose server or program is killed again and again, and what became of the versions
/// that were said to be kept.
final class CrashedFolder {

    /// What a count of the versions came to.
    ///
    /// @param lost said to be kept, and gone
    /// @param halves there, but not whole
    record Count(int there, Set<String> lost, Set<String> halves) {}

    private final Path folder;
    private final List<String> settings;
    private final Set<String> kept = new LinkedHashSet<>();
    private String whole = "";

    private CrashedFolder(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /// Laid out and migrated, with one version that is known to be whole.
    static CrashedFolder begun(Path folder, List<String> settings) throws SQLException {
        var begun = new CrashedFolder(folder, settings);
        try (var server = begun.start()) {
            TestDatabase.migrate(server.database());
            try (var writer = VersionWriter.inTransactions(server.database())) {
                begun.kept.add(writer.write());
            }
            begun.whole = shapes(server).values().iterator().next();
        }
        return begun;
    }

    Path folder() {
        return folder;
    }

    int kept() {
        return kept.size();
    }

    void keep(String name) {
        kept.add(name);
    }

    EmbeddedServer start() {
        return EmbeddedServer.start(folder, Durability.DURABLE, settings, () -> {});
    }

    Count count(EmbeddedServer server) throws SQLException {
        var shapes = shapes(server);
        var lost =
                kept.stream().filter(name -> !shapes.containsKey(name)).collect(Collectors.toSet());
        var halves =
                shapes.entrySet().stream()
                        .filter(version -> !version.getValue().equals(whole))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return new Count(shapes.size(), lost, halves);
    }

    /// SIGKILL for every process of the server at once.
    ///
    /// @return how many there were
    int killTheServer() {
        var processes = serverProcesses();
        processes.forEach(ProcessHandle::destroyForcibly);
        return processes.size();
    }

    List<ProcessHandle> serverProcesses() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(folder.toRealPath().resolve("cluster"));
        } catch (IOException gone) {
            return false;
        }
    }

    /// How many rows each version has in each table that belongs to a version.
    private static Map<String, String> shapes(EmbeddedServer server) throws SQLException {
        try (var connection = server.connectAsSuperuser("ettle")) {
            var counts =
                    parts(connection).stream()
                            .map(table ->
                                    "(select count(*) from theory."
                                            + table
                                            + " p where p.version_id = v.id)")
                            .collect(Collectors.joining(", "));
            var shapes = new HashMap<String, String>();
            try (var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "select v.name, concat_ws(' ', "
                                            + counts
                                            + ") from theory.map_version v")) {
                while (rows.next()) {
                    shapes.put(rows.getString(1), rows.getString(2));
                }
            }
            return shapes;
        }
    }

    private static List<String> parts(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select table_name from information_schema.columns
                                 where table_schema = 'theory' and column_name = 'version_id'
                                 order by table_name
                                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
