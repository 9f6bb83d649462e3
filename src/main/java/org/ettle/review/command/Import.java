package org.ettle.review.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ettle.review.format.Reading;

/// `./ettle review import FILE ...`: how each file was read, and what in it could not be.
final class Import {

    private static final String USAGE =
            """
            Usage: ./ettle review import FILE|FOLDER ...
                   [--map HEAD=FIELD] [--report CSV]\
            """;

    private final PrintStream out;
    private final List<Told> unreadable = new ArrayList<>();
    private long whole;

    Import(PrintStream out) {
        this.out = out;
    }

    private record Told(Given file, Reading.Unreadable reading) {}

    int run(List<String> words) throws IOException, CannotUse {
        var options = Options.in(words, Set.of("--map", "--report"), USAGE);
        var columns = options.columns();
        try (var files = new GivenFiles(columns)) {
            for (var file : files.open(options.files())) {
                read(file);
            }
        }
        var report = options.findPath("--report");
        if (report != null) {
            write(report);
        }
        return unreadable.isEmpty() ? Review.DONE : Review.NOT_ALL_READ;
    }

    private void read(Given file) throws IOException {
        long begun = System.nanoTime();
        whole = 0;
        int before = unreadable.size();
        file.read(it -> {
            switch (it) {
                case Reading.Whole _ -> whole++;
                case Reading.Unreadable bad -> unreadable.add(new Told(file, bad));
            }
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        var bad = unreadable.subList(before, unreadable.size());
        out.printf(
                Locale.UK,
                "%s: %s; %,d references read, %,d could not be read (%,.0f a second)%n",
                file.name(),
                file.format(),
                whole,
                bad.size(),
                whole / seconds);
        bad.forEach(it -> out.println(file.told(it.reading())));
    }

    private void write(Path report) throws IOException {
        var format =
                CSVFormat.RFC4180.builder().setHeader("file", "line", "reason", "verbatim").get();
        try (var csv = new CSVPrinter(Files.newBufferedWriter(report), format)) {
            for (var it : unreadable) {
                var reading = it.reading();
                csv.printRecord(
                        it.file().name(), reading.line(), reading.reason(), reading.verbatim());
            }
        }
    }
}
