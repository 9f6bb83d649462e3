package org.ettle.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ettle.journal.verify.JournalBench;
import org.ettle.theory.draft.DraftBench;
import org.ettle.theory.drawing.DrawingBench;

/// `./ettle bench`: every benchmark in one run, as one table. `--short` loads the page for ten
/// seconds instead of sixty.
public final class Benches {

    private static final int REQUESTS_PER_SECOND = 200;

    private Benches() {}

    public static void main(String[] arguments) throws Exception {
        var isShort = List.of(arguments).contains("--short");
        var figures = new ArrayList<Figure>();
        figures.addAll(DrawingBench.figures());
        figures.addAll(JournalBench.figures(isShort));
        figures.addAll(DraftBench.figures());
        figures.addAll(program(Duration.ofSeconds(isShort ? 10 : 60)));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(Figure.heading());
        figures.forEach(figure -> out.println(figure.row()));
        out.printf(
                "%d of %d goals met on %d processors%n",
                figures.stream().filter(Figure::isMet).count(),
                figures.size(),
                Runtime.getRuntime().availableProcessors());
    }

    private static List<Figure> program(Duration load) throws IOException {
        var folder = Files.createTempDirectory("ettle-bench");
        var data = folder.resolve("data");
        var figures = new ArrayList<Figure>();
        try {
            RunningEttle.on(data).close();
            try (var ettle = RunningEttle.on(data)) {
                figures.add(
                        Figure.atMost(
                                "Start on existing data to the first page",
                                ettle.toFirstPage().toMillis() / 1000.0,
                                8,
                                "s"));
                new PageLoad(ettle.page(), REQUESTS_PER_SECOND, Duration.ofSeconds(10)).run();
                var result = new PageLoad(ettle.page(), REQUESTS_PER_SECOND, load).run();
                figures.add(
                        Figure.atMost(
                                "Map page at %d requests/s for %d s, 95th percentile"
                                        .formatted(REQUESTS_PER_SECOND, load.toSeconds()),
                                result.p95(),
                                25,
                                "ms"));
                figures.add(
                        Figure.atMost(
                                "… requests without a good answer, of " + result.requests(),
                                result.errors(),
                                0,
                                ""));
                figures.add(
                        Figure.atMost(
                                "Resident memory of the program after that run",
                                ettle.residentMegabytes(),
                                500,
                                "MB"));
            }
        } finally {
            deleteAll(folder);
        }
        return figures;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
