package org.ettle.review.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ettle.review.duplicate.Decision;
import org.ettle.review.duplicate.Deduplication;
import org.ettle.review.duplicate.Labels;
import org.ettle.review.format.Reading;
import org.ettle.review.record.Field;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// `./ettle review dedupe FILE ...`: tells what is found twice, and writes the sets and the queue.
final class Dedupe {

    private static final String USAGE =
            """
            Usage: ./ettle review dedupe FILE|FOLDER ...
                   [--out DIR] [--labels CSV] [--map HEAD=FIELD]\
            """;

    private final PrintStream out;
    private final List<Seen> seen = new ArrayList<>();
    private int unreadable;

    Dedupe(PrintStream out) {
        this.out = out;
    }

    /// What is kept of a reference to be told: the rest stays in its file.
    private record Seen(String id, String told) {

        static Seen of(Reference it) {
            var place = it.container();
            var told = new StringBuilder(it.value(Field.TITLE));
            told.append(" | ")
                    .append(it.value(Field.AUTHOR))
                    .append(" | ")
                    .append(it.value(Field.YEAR));
            told.append(" | ").append(place).append(' ').append(it.value(Field.VOLUME));
            if (it.has(Field.ISSUE)) {
                told.append('(').append(it.value(Field.ISSUE)).append(')');
            }
            if (it.has(Field.PAGES)) {
                told.append(": ").append(it.value(Field.PAGES));
            }
            return new Seen(it.id(), told.toString());
        }
    }

    int run(List<String> words) throws IOException, CannotUse {
        var options = Options.in(words, Set.of("--out", "--labels", "--map"), USAGE);
        var columns = options.columns();
        long begun = System.nanoTime();
        var intake = new Deduplication.Intake();
        try (var files = new GivenFiles(columns)) {
            for (var file : files.open(options.files())) {
                read(file, intake);
            }
        }
        long read = System.nanoTime();
        var found = intake.finish();
        tell(found, (read - begun) / 1e9, (System.nanoTime() - read) / 1e9);
        var labels = options.findPath("--labels");
        var folder = options.findPath("--out");
        if (labels != null && !measure(found, labels, folder)) {
            return Review.COULD_NOT_BEGIN;
        }
        if (folder != null) {
            write(found, folder);
        }
        return unreadable == 0 ? Review.DONE : Review.NOT_ALL_READ;
    }

    private void read(Given file, Deduplication.Intake intake) throws IOException {
        file.read(it -> {
            switch (it) {
                case Reading.Whole(var reference) -> {
                    intake.add(reference);
                    seen.add(Seen.of(reference));
                }
                case Reading.Unreadable bad -> {
                    unreadable++;
                    out.println(file.told(bad));
                }
            }
        });
    }

    private void tell(Deduplication found, double reading, double comparing) {
        long linked =
                found.queue().stream()
                        .filter(it -> it.decision() instanceof Decision.Linked)
                        .count();
        out.printf(
                Locale.UK,
                "References: %,d; could not be read: %,d%nCertain sets: %,d; found twice by them: %,d;"
                        + " left: %,d%nPairs to look at: %,d; linked by their kind: %,d%n%.2f s to"
                        + " read, %.2f s to compare%n",
                found.size(),
                unreadable,
                found.sets().size(),
                found.removed(),
                found.size() - found.removed(),
                found.queue().size(),
                linked,
                reading,
                comparing);
        found.remarks().forEach(out::println);
    }

    private boolean measure(Deduplication found, Path file, @Nullable Path folder)
            throws IOException {
        var labels = labels(file);
        if (labels.isEmpty()) {
            return false;
        }
        var measured = labels.get().measure(found);
        out.printf(
                Locale.UK,
                "Against the labels: %d right, %d wrong, %d missing; precision %.4f, recall %.4f, F1"
                        + " %.4f%nOf %d links that are missing, %d are in the queue, %d within its first"
                        + " 60; at %s%n",
                measured.right(),
                measured.wrong(),
                measured.missing(),
                measured.precision(),
                measured.recall(),
                measured.f1(),
                measured.missing(),
                measured.truePairsInQueue().size(),
                measured.within(60),
                measured.truePairsInQueue());
        if (folder != null) {
            Files.createDirectories(folder);
            try (var csv = csv(folder.resolve("missed.csv"), "set", "id", "reference")) {
                int set = 0;
                for (var missed : measured.missed()) {
                    set++;
                    for (int it : missed) {
                        csv.printRecord(set, seen.get(it).id(), seen.get(it).told());
                    }
                }
            }
        }
        return true;
    }

    /// Lines of ids with semicolons between.
    private Optional<Labels> labels(Path file) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            places.put(seen.get(i).id(), i);
        }
        var sets = new ArrayList<List<Integer>>();
        try (var text = Files.newBufferedReader(file);
                var rows =
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get()
                                .parse(text)) {
            for (var row : rows) {
                var set = new ArrayList<Integer>();
                for (var id : row.get(0).split(";")) {
                    var place = places.get(id.strip());
                    if (place == null) {
                        out.println("There is no reference “" + id + "”, which the labels name.");
                        return Optional.empty();
                    }
                    set.add(place);
                }
                sets.add(set);
            }
        }
        return Optional.of(new Labels(sets));
    }

    private void write(Deduplication found, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Integer, String> reasons = new HashMap<>();
        for (var merge : found.merges()) {
            reasons.merge(merge.other(), merge.decision().reason(), (a, b) -> a + " / " + b);
            reasons.putIfAbsent(merge.one(), merge.decision().reason());
        }
        try (var csv = csv(folder.resolve("sets.csv"), "set", "id", "reference", "reason")) {
            int set = 0;
            for (var members : found.sets()) {
                set++;
                for (int it : members) {
                    csv.printRecord(
                            set,
                            seen.get(it).id(),
                            seen.get(it).told(),
                            reasons.getOrDefault(it, ""));
                }
            }
        }
        try (var csv =
                csv(
                        folder.resolve("queue.csv"),
                        "position",
                        "likelihood",
                        "suggestion",
                        "id",
                        "reference",
                        "other id",
                        "other reference",
                        "reason")) {
            int position = 0;
            for (var pair : found.queue()) {
                position++;
                var one = seen.get(pair.one());
                var other = seen.get(pair.other());
                csv.printRecord(
                        position,
                        String.format(Locale.UK, "%.3f", pair.decision().likelihood()),
                        pair.decision() instanceof Decision.Linked it
                                ? it.link().words()
                                : "the same work?",
                        one.id(),
                        one.told(),
                        other.id(),
                        other.told(),
                        pair.decision().reason());
            }
        }
        out.println(
                "Written: " + folder.resolve("sets.csv") + " and " + folder.resolve("queue.csv"));
    }

    private static CSVPrinter csv(Path file, String... heads) throws IOException {
        BufferedWriter to = Files.newBufferedWriter(file);
        return new CSVPrinter(to, CSVFormat.RFC4180.builder().setHeader(heads).get());
    }
}
