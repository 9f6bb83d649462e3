package org.ettle.journal.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `tools/verify-journal.py`, which shares with ours docs/journal-format.md and no code.
final class SecondVerifier {

    private SecondVerifier() {}

    /// @param words the last line that it printed
    record Said(int exit, String words) {}

    static Said ofExport(Path file, Path checkpoints) throws IOException, InterruptedException {
        return run("--export", file.toString(), "--checkpoints", checkpoints.toString());
    }

    static Said ofProofs(Path file) throws IOException, InterruptedException {
        return run("--proofs", file.toString());
    }

    private static Said run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("python3", "tools/verify-journal.py"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var lines =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("The second verifier does not end.");
        }
        return new Said(process.exitValue(), lines.isEmpty() ? "" : lines.getLast());
    }
}
