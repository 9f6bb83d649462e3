package org.ettle.review.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ettle.platform.drawing.SvgWriter;
import org.ettle.review.ranking.Corpus;
import org.ettle.review.ranking.Decisions;
import org.ettle.review.ranking.Learner;
import org.ettle.review.ranking.Model;
import org.ettle.review.ranking.RecallCurve;
import org.ettle.review.ranking.Replay;

/// `./ettle review simulate`: screens files of known decisions again, as a reader would who takes
/// the likeliest record first, and says what that would have saved. Records are counted from 0, as
/// the orders of other programs do.
final class Simulate {

    private static final String USAGE =
            """
            Usage: ./ettle review simulate FILE ...
                   [--label COLUMN] [--seeds N] [--known RECORDS]
                   [--reference] [--order JSON] [--why RECORD]
                   [--out DIR]\
            """;

    private static final String ROW = "%-20s %5s  %6s  %7s  %6s  %7s  %5s  %5s  %7s  %8s  %8s%n";

    private final PrintStream out;
    private Duration before = Duration.ZERO;

    Simulate(PrintStream out) {
        this.out = out;
    }

    int run(List<String> words) throws IOException, CannotUse {
        var others = words.stream().filter(it -> !it.equals("--reference")).toList();
        var options =
                Options.in(
                        others,
                        Set.of("--label", "--seeds", "--known", "--order", "--why", "--out"),
                        USAGE);
        try {
            var wish = Wish.of(options, others.size() < words.size());
            return wish.seeds < 1
                    ? Review.cannotBegin(out, "--seeds is 1 at least.")
                    : run(options, wish);
        } catch (NumberFormatException why) {
            return Review.cannotBegin(out, "A number was awaited.\n" + USAGE);
        }
    }

    /// @param seeds how many replays, each begun with other records
    /// @param known the records that are known at first; empty where each seed draws two
    /// @param why the record to be explained
    private record Wish(
            Model model,
            int seeds,
            Optional<List<Integer>> known,
            Optional<Path> order,
            Optional<Integer> why,
            Path folder) {

        static Wish of(Options options, boolean isReference) throws IOException {
            return new Wish(
                    isReference ? Model.REFERENCE : Model.HOUSE,
                    Optional.ofNullable(options.find("--seeds")).map(Integer::valueOf).orElse(1),
                    Optional.ofNullable(options.find("--known")).map(Wish::records),
                    Optional.ofNullable(options.findPath("--order")),
                    Optional.ofNullable(options.find("--why")).map(Integer::valueOf),
                    folder(options));
        }

        private static Path folder(Options options) throws IOException {
            var asked = Optional.ofNullable(options.findPath("--out")).orElse(Path.of("."));
            return Files.createDirectories(asked);
        }

        private static List<Integer> records(String words) {
            return words.equals("none")
                    ? List.of()
                    : Arrays.stream(words.split(",", -1))
                            .map(it -> Integer.valueOf(it.strip()))
                            .distinct()
                            .toList();
        }
    }

    private int run(Options options, Wish wish) throws IOException, CannotUse {
        var files = new ArrayList<Labelled>();
        for (var file : options.files()) {
            files.add(Labelled.read(file, Optional.ofNullable(options.find("--label"))));
        }
        for (var file : files) {
            check(file, wish);
        }
        out.printf(
                ROW,
                "file",
                "seed",
                "WSS@95",
                "WSS@100",
                "RRF@10",
                "ATD",
                "loss",
                "to 95",
                "time",
                "processor",
                "worst");
        var replays = new ArrayList<Replay>();
        for (var file : files) {
            var ofFile = replays(file, wish);
            replays.addAll(ofFile);
            if (ofFile.size() > 1) {
                mean(file.name(), ofFile);
            }
        }
        if (files.size() > 1) {
            mean("all files", replays);
        }
        new StoppingTable(out).print(replays.stream().map(Replay::curve).toList());
        return Review.DONE;
    }

    private static void check(Labelled file, Wish wish) throws CannotUse {
        int size = file.texts().size();
        if (file.relevant() < 2 || file.relevant() > size - 2) {
            throw new CannotUse(
                    file.file()
                            + " needs two records at least that are relevant, and two that are not.");
        }
        var named = new ArrayList<>(wish.known.orElse(List.of()));
        wish.why.ifPresent(named::add);
        if (named.stream().anyMatch(it -> it < 0 || it >= size)) {
            throw new CannotUse(
                    "%s has no such record: they are counted from 0 to %d."
                            .formatted(file.file(), size - 1));
        }
    }

    private List<Replay> replays(Labelled file, Wish wish) throws IOException, CannotUse {
        var begun = System.nanoTime();
        var corpus = Corpus.of(file.texts(), wish.model);
        var replays = new ArrayList<Replay>();
        for (int seed = 1; seed <= wish.seeds; seed++) {
            var kept = kept(file, wish);
            int drawn = seed;
            var known =
                    kept.map(KeptOrder::known)
                            .or(() -> wish.known)
                            .orElseGet(() -> Replay.drawn(file.isRelevant(), drawn));
            var replay = Replay.of(corpus, file.isRelevant(), known, seed);
            replays.add(replay);
            row(file.name(), Integer.toString(seed), replay, begun);
            if (seed == 1) {
                tell(file, corpus, wish, replay, kept);
            }
            begun = System.nanoTime();
        }
        return replays;
    }

    private static Optional<KeptOrder> kept(Labelled file, Wish wish)
            throws IOException, CannotUse {
        if (wish.order.isEmpty()) {
            return Optional.empty();
        }
        var kept = KeptOrder.read(wish.order.get(), file.name());
        if (kept.isEmpty()) {
            throw new CannotUse(wish.order.get() + " holds no order of " + file.name() + ".");
        }
        return kept;
    }

    private void tell(
            Labelled file, Corpus corpus, Wish wish, Replay replay, Optional<KeptOrder> kept)
            throws IOException {
        kept.ifPresent(order ->
                out.printf(
                        "  the same record in %,d of %,d places of %s%n",
                        order.same(replay.order()),
                        order.order().size(),
                        wish.order.orElseThrow().getFileName()));
        var curve = replay.curve();
        out.print("  found after");
        for (double part : new double[] {0.05, 0.1, 0.2, 0.3, 0.5, 0.8}) {
            out.printf(Locale.UK, "  %.0f %%: %.1f %%", 100 * part, 100 * curve.foundInFirst(part));
        }
        out.println();
        var table = wish.folder.resolve(file.name() + "-recall.csv");
        var picture = wish.folder.resolve(file.name() + "-recall.svg");
        var held = RecallTable.of(replay);
        held.write(table);
        Files.writeString(picture, SvgWriter.write(RecallPicture.of(file.name(), held)));
        out.println("  written: " + table + ", " + picture);
        wish.why.ifPresent(record -> explain(record, file, corpus, replay));
    }

    /// Why it came when it did, from what had been decided until then.
    private void explain(int record, Labelled file, Corpus corpus, Replay replay) {
        int place = replay.order().indexOf(record);
        if (place < replay.known()) {
            out.println("  record " + record + " was known from the beginning");
            return;
        }
        var decisions = Decisions.none();
        for (int earlier : replay.order().subList(0, place)) {
            decisions = decisions.with(earlier, file.isRelevant()[earlier]);
        }
        var explained =
                new Learner(corpus, 1)
                        .learn(decisions, () -> false)
                        .orElseThrow()
                        .explain(record, 12);
        out.printf(
                Locale.UK,
                "  record %d came in place %d; it scored %.3f, because%n",
                record,
                place + 1,
                explained.score());
        explained
                .terms()
                .forEach(it -> out.printf(Locale.UK, "    %+.4f  %s%n", it.weight(), it.words()));
        out.printf(Locale.UK, "    %+.4f  all its other words%n", explained.others());
        out.printf(Locale.UK, "    %+.4f  what every record begins with%n", explained.base());
    }

    private void row(String name, String seed, Replay replay, long begun) {
        var curve = replay.curve();
        var processor = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        figures(
                name,
                seed,
                List.of(curve),
                seconds(Duration.ofNanos(System.nanoTime() - begun)),
                seconds(processor.minus(before)),
                String.format(Locale.UK, "%.0f ms", replay.worst().toNanos() / 1e6));
        before = processor;
    }

    private void mean(String name, List<Replay> replays) {
        figures(name, "mean", replays.stream().map(Replay::curve).toList(), "", "", "");
    }

    private void figures(
            String name,
            String seed,
            List<RecallCurve> curves,
            String time,
            String processor,
            String worst) {
        out.printf(
                ROW,
                name.substring(0, Math.min(20, name.length())),
                seed,
                mean(curves, "%.3f", it -> it.workSaved(0.95)),
                mean(curves, "%.3f", it -> it.workSaved(1)),
                mean(curves, "%.3f", it -> it.foundInFirst(0.1)),
                mean(curves, "%.1f", RecallCurve::meanPlace),
                mean(curves, "%.3f", RecallCurve::loss),
                mean(curves, "%.0f", it -> it.needed(0.95)),
                time,
                processor,
                worst);
    }

    private interface Measure {
        double of(RecallCurve curve);
    }

    private static String mean(List<RecallCurve> curves, String format, Measure measure) {
        double sum = 0;
        for (var curve : curves) {
            sum += measure.of(curve);
        }
        return String.format(Locale.UK, format, sum / curves.size());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.UK, "%.1f s", time.toMillis() / 1e3);
    }
}
