package org.ettle.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ettle.evidence.document.DocumentBench;
import org.ettle.evidence.series.SeriesBench;
import org.ettle.journal.verify.JournalBench;
import org.ettle.theory.drawing.DrawingBench;

/// `./ettle bench`: every benchmark in one run, as one table on the standard output; how it goes is
/// told on the standard error. `--short` measures for less long. It ends with 1 where a bench
/// failed; a goal that is missed is a figure and no failure.
public final class Benches {

    private Benches() {}

    public static void main(String[] arguments) {
        var isShort = List.of(arguments).contains("--short");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var beside = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        // Whatever a library says goes beside the table.
        System.setOut(beside);
        var table = new Table(beside);
        var before = load();
        table.measure("Drawing", () -> DrawingBench.figures(isShort));
        table.measure("Journal", () -> JournalBench.figures(isShort));
        table.measure("Evidence", () -> EvidenceBench.figures(isShort));
        table.measure("Documents", DocumentBench::figures);
        table.measure("Series", SeriesBench::figures);
        table.measure("Program", () -> ProgramBench.figures(table, isShort));
        table.print(out);
        out.printf(
                "%d processors; load of the machine %s before, %s after%n",
                Runtime.getRuntime().availableProcessors(), before, load());
        System.exit(table.isWhole() ? 0 : 1);
    }

    /// What else goes on: others' work beside it makes every figure worse.
    private static String load() {
        return String.format(
                Locale.UK,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
