package org.ettle.review.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ettle.review.duplicate.Deduplication;
import org.ettle.review.duplicate.Merged;
import org.ettle.review.format.Format;
import org.ettle.review.format.Reading;
import org.ettle.review.record.Reference;

/// `./ettle review export FILE|FOLDER ... --to FILE`: the same references in another format.
final class Export {

    private static final String USAGE =
            """
            Usage: ./ettle review export FILE|FOLDER ... --to FILE
                   [--merged yes] [--map HEAD=FIELD]\
            """;

    private final PrintStream out;
    private long unreadable;
    private long written;

    Export(PrintStream out) {
        this.out = out;
    }

    int run(List<String> words) throws IOException, CannotUse {
        var options = Options.in(words, Set.of("--map", "--to", "--merged"), USAGE);
        var to = options.findPath("--to");
        var columns = options.columns();
        if (to == null) {
            return Review.cannotBegin(out, USAGE);
        }
        var format = Format.byEnding(to.toString());
        if (format.isEmpty()) {
            return Review.cannotBegin(
                    out,
                    "The ending of "
                            + to
                            + " names no format of references.\nUse .ris, .nbib, .bib, .xml, .ciw,"
                            + " .enw, .csv, .tsv or .list.");
        }
        var isMerged = "yes".equals(options.find("--merged"));
        try (var files = new GivenFiles(columns)) {
            write(files.open(options.files()), to, format.get(), isMerged);
        }
        out.printf(
                Locale.UK,
                "%,d references written to %s; %,d could not be read%n",
                written,
                to,
                unreadable);
        return unreadable == 0 ? Review.DONE : Review.NOT_ALL_READ;
    }

    private void write(List<Given> files, Path to, Format format, boolean isMerged)
            throws IOException {
        try (var text = Files.newBufferedWriter(to)) {
            var references = format.new Out(text);
            Consumer<Reference> writing =
                    it -> {
                        try {
                            references.write(it);
                            written++;
                        } catch (IOException why) {
                            throw new UncheckedIOException(why);
                        }
                    };
            if (isMerged) {
                var all = new ArrayList<Reference>();
                read(files, all::add);
                merged(all).forEach(writing);
            } else {
                read(files, writing);
            }
            references.finish();
        } catch (UncheckedIOException why) {
            throw new IOException(why.getMessage(), why);
        }
    }

    private void read(List<Given> files, Consumer<Reference> to) throws IOException {
        for (var file : files) {
            file.read(it -> {
                switch (it) {
                    case Reading.Whole(var reference) -> to.accept(reference);
                    case Reading.Unreadable _ -> unreadable++;
                }
            });
        }
    }

    private static List<Reference> merged(List<Reference> all) {
        var merged = new ArrayList<>(all);
        var gone = new BitSet(all.size());
        for (var set : Deduplication.of(all).sets()) {
            merged.set(set.getFirst(), Merged.of(set.stream().map(all::get).toList()).reference());
            set.stream().skip(1).forEach(gone::set);
        }
        return IntStream.range(0, all.size())
                .filter(it -> !gone.get(it))
                .mapToObj(merged::get)
                .toList();
    }
}
