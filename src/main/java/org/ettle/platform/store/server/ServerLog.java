package org.ettle.platform.store.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/// What the server's log says of its end.
final class ServerLog {

    private ServerLog() {}

    static String whyItEnded(DataFolder folder) {
        var last = lastLines(folder);
        if (last.stream().anyMatch(line -> line.contains("No space left on device"))) {
            return CannotStart.sentence(folder.root(), new IOException("No space left on device"));
        }
        String words =
                last.stream()
                        .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                        .reduce((_, later) -> later)
                        .map(line -> " It said: “" + line.strip() + "”.")
                        .orElse("");
        return "The database server ended by itself."
                + words
                + " Start Ettle again; if it stops again, read "
                + folder.serverLog()
                + ".";
    }

    private static List<String> lastLines(DataFolder folder) {
        try {
            String log = Files.readString(folder.serverLog(), StandardCharsets.ISO_8859_1);
            var lines = log.lines().toList();
            return lines.subList(Math.max(0, lines.size() - 20), lines.size());
        } catch (IOException unread) {
            return List.of();
        }
    }
}
