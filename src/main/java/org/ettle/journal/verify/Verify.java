package org.ettle.journal.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ettle.journal.checkpoint.CheckpointFolder;
import org.ettle.platform.store.server.CannotStart;
import org.ettle.platform.store.server.StandingServer;
import org.jspecify.annotations.Nullable;

/// `./ettle verify`. It says of each journal whether it is whole, or which is its first bad row,
/// and ends with 0 when all are whole, 1 when one is not, 2 when it could not look.
public final class Verify {

    private static final int WHOLE = 0;
    private static final int BAD = 1;
    private static final int COULD_NOT_LOOK = 2;

    private final PrintStream out;
    private final Map<String, String> environment;

    Verify(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Verify(out, System.getenv()).run(List.of(words)));
    }

    int run(List<String> words) {
        var options = VerifyOptions.in(words);
        if (options.isEmpty()) {
            return cannotLook(
                    "Usage: ./ettle verify [--data DIR] [--file EXPORT | --proofs FILE]"
                            + " [--checkpoints DIR]");
        }
        try {
            return run(options.get());
        } catch (CannotStart | CannotLook | IllegalArgumentException why) {
            return cannotLook(String.valueOf(why.getMessage()));
        } catch (IOException why) {
            return cannotLook("Cannot read " + why.getMessage());
        }
    }

    private int cannotLook(String why) {
        out.println(why);
        return COULD_NOT_LOOK;
    }

    private int run(VerifyOptions options) throws IOException, CannotLook {
        if (options.proofs() != null) {
            return proofs(options.proofs(), given(options.checkpoints()));
        }
        if (options.file() != null) {
            return export(options.file(), given(options.checkpoints()));
        }
        return database(options);
    }

    private int proofs(Path file, SignedLengths signed) throws IOException {
        var check = ProofsCheck.of(file, signed.keys());
        check.refused().forEach(flaw -> out.println("refused " + flaw.row() + " " + flaw.code()));
        out.println(check.good() + " good, " + check.refused().size() + " refused");
        return check.refused().isEmpty() ? WHOLE : BAD;
    }

    private int export(Path file, SignedLengths signed) throws IOException {
        if (signed.keys().isEmpty()) {
            out.println("# No --checkpoints: the file is held to its own key only.");
        }
        return tell(List.of(ExportCheck.of(file, signed)));
    }

    private int database(VerifyOptions options) throws IOException, CannotLook {
        var folder = options.checkpoints();
        var signed = inFolder(folder == null ? options.data().resolve("journal") : folder);
        var url = environment.get("ETTLE_DATABASE_URL");
        if (url != null) {
            return tell(
                    WholeJournalSheets.of(
                            url,
                            environment.getOrDefault("ETTLE_VERIFIER_USER", "ettle_verifier"),
                            environment.getOrDefault("ETTLE_VERIFIER_PASSWORD", ""),
                            signed,
                            this::progress));
        }
        try (var server = StandingServer.of(options.data().toAbsolutePath())) {
            return tell(WholeJournalSheets.of(server, signed, this::progress));
        }
    }

    private static SignedLengths given(@Nullable Path folder) throws IOException {
        return folder == null
                ? SignedLengths.none()
                : SignedLengths.in(new CheckpointFolder(folder));
    }

    private SignedLengths inFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            out.println("# There are no checkpoints in " + folder + ".");
            return SignedLengths.none();
        }
        return SignedLengths.in(new CheckpointFolder(folder));
    }

    private void progress(long entries) {
        out.printf("# %,d entries looked at%n", entries);
    }

    private int tell(List<Verdict> verdicts) {
        boolean whole = true;
        for (var verdict : verdicts) {
            switch (verdict) {
                case Verdict.Whole it -> tell(it);
                case Verdict.Bad it -> {
                    whole = false;
                    out.println("# " + it.flaw().code().words());
                    out.println(
                            "bad "
                                    + (it.organisation() == null ? "-" : it.organisation())
                                    + " "
                                    + it.flaw().code()
                                    + " "
                                    + it.flaw().row());
                }
            }
        }
        return whole ? WHOLE : BAD;
    }

    private void tell(Verdict.Whole it) {
        if (it.signed() < it.size()) {
            out.printf("# %,d entries are under no checkpoint yet.%n", it.size() - it.signed());
        }
        out.println("whole " + it.organisation() + " " + it.size());
    }
}
