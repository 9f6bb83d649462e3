package org.ettle.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.document.DocumentBench;
import org.ettle.evidence.series.SeriesBench;
import org.ettle.journal.verify.JournalBench;
import org.ettle.judgement.whole.JudgementBench;
import org.ettle.review.duplicate.DedupeBench;
import org.ettle.review.ranking.RankingBench;
import org.ettle.theory.drawing.DrawingBench;

/// `./ettle bench`: every benchmark in one run, as one table on the standard output; how it goes is
/// told on the standard error. `--short` measures for less long; a name (“Series”) leaves out the
/// others. It ends with 1 where a bench failed; a goal that is missed is a figure and no failure.
public final class Benches {

    private Benches() {}

    public static void main(String[] arguments) {
        boolean isShort = List.of(arguments).contains("--short");
        var benches = benches(isShort);
        var wanted =
                Stream.of(arguments)
                        .filter(Predicate.not("--short"::equals))
                        .collect(Collectors.toSet());
        if (!benches.keySet().containsAll(wanted)) {
            System.err.println("The benches are: " + String.join(", ", benches.keySet()));
            System.exit(2);
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var beside = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        // Whatever a library says goes beside the table.
        System.setOut(beside);
        var table = new Table(beside);
        var before = load();
        benches.forEach((name, bench) -> {
            if (wanted.isEmpty() || wanted.contains(name)) {
                bench.measure(table);
            }
        });
        table.print(out);
        out.printf(
                "%d processors; load of the machine %s before, %s after%n",
                Runtime.getRuntime().availableProcessors(), before, load());
        System.exit(table.isWhole() ? 0 : 1);
    }

    private interface Measured {
        void measure(Table table);
    }

    private static Map<String, Measured> benches(boolean isShort) {
        var benches = new LinkedHashMap<String, Measured>();
        alone(benches, "Drawing", () -> DrawingBench.figures(isShort));
        alone(benches, "Journal", () -> JournalBench.figures(isShort));
        alone(benches, "Evidence", () -> EvidenceBench.figures(isShort));
        alone(benches, "Search", () -> SearchBench.figures(isShort));
        alone(benches, "Documents", DocumentBench::figures);
        alone(benches, "Series", SeriesBench::figures);
        alone(benches, "Judgement", JudgementBench::figures);
        alone(benches, "Ranking", RankingBench::figures);
        alone(benches, "Dedupe", DedupeBench::figures);
        alone(benches, "Formats", () -> FormatsBench.figures(isShort));
        alone(benches, "Review", () -> ReviewBench.figures(isShort));
        benches.put("Program", table -> ProgramBench.measure(table, isShort));
        return benches;
    }

    private static void alone(Map<String, Measured> benches, String name, Table.Bench bench) {
        benches.put(name, table -> table.measure(name, bench));
    }

    /// What else goes on: others' work beside it makes every figure worse.
    private static String load() {
        return String.format(
                Locale.UK,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
