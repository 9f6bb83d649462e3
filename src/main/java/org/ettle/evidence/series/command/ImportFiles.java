package org.ettle.evidence.series.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ettle.access.Organisation;
import org.ettle.access.Organisations;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Audience;
import org.ettle.evidence.series.Brought;
import org.ettle.evidence.series.Oddity;
import org.ettle.evidence.series.Taking;
import org.ettle.evidence.series.Vintage;
import org.ettle.evidence.series.Vintages;
import org.ettle.evidence.series.content.ReferenceSeries;
import org.ettle.evidence.series.intake.FilesRead;
import org.ettle.evidence.series.intake.PhsSds;
import org.ettle.evidence.series.intake.Upload;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.server.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// `./ettle import phs-sds DIR`. It works on a data folder through the program's own doors, whether
/// Ettle runs on it or not, and ends with 0 when the files are in, 1 when they were refused, 2 when
/// it could not begin.
public final class ImportFiles {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int COULD_NOT_BEGIN = 2;
    private static final String USAGE =
            "Usage: ./ettle import phs-sds DIR [--data DIR] [--organisation ADDRESS]"
                    + " [--all-or-none]";

    private final PrintStream out;
    private final PrintStream progress;
    private final Map<String, String> environment;

    ImportFiles(PrintStream out, PrintStream progress, Map<String, String> environment) {
        this.out = out;
        this.progress = progress;
        this.environment = environment;
    }

    public static void main(String[] words) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new ImportFiles(out, progress, System.getenv()).run(List.of(words)));
    }

    /// @param organisation the address of whoever's figures they become; null for the national body
    private record Options(
            Path folder, Path data, @Nullable String organisation, Taking.Wish wish) {

        static Optional<Options> in(List<String> words) {
            if (words.size() < 2 || !words.getFirst().equals("phs-sds")) {
                return Optional.empty();
            }
            Path data = Path.of("data");
            @Nullable String organisation = null;
            var wish = Taking.Wish.GOOD_ROWS;
            for (int i = 2; i < words.size(); i++) {
                if (words.get(i).equals("--all-or-none")) {
                    wish = Taking.Wish.ALL_OR_NONE;
                } else if (words.get(i).equals("--data") && i + 1 < words.size()) {
                    data = Path.of(words.get(++i));
                } else if (words.get(i).equals("--organisation") && i + 1 < words.size()) {
                    organisation = words.get(++i);
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(new Options(Path.of(words.get(1)), data, organisation, wish));
        }
    }

    int run(List<String> words) {
        var options = Options.in(words);
        if (options.isEmpty()) {
            return cannotBegin(USAGE);
        }
        try {
            var files = read(options.get().folder());
            if (files.isEmpty()) {
                return cannotBegin(
                        "There is no table on self-directed support (…data_sds….csv) in the folder "
                                + options.get().folder()
                                + ".");
            }
            return withDoors(options.get(), files);
        } catch (CannotStart why) {
            return cannotBegin(String.valueOf(why.getMessage()));
        } catch (IOException why) {
            return cannotBegin("Cannot read " + why.getMessage());
        }
    }

    private int cannotBegin(String why) {
        out.println(why);
        return COULD_NOT_BEGIN;
    }

    private static List<Upload> read(Path folder) throws IOException {
        var uploads = new ArrayList<Upload>();
        try (var all = Files.list(folder)) {
            for (var file :
                    all.filter(it -> it.getFileName().toString().matches(".*data_sds.*\\.csv"))
                            .sorted()
                            .toList()) {
                uploads.add(new Upload(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return uploads;
    }

    private int withDoors(Options options, List<Upload> files) {
        long begun = System.nanoTime();
        progress.println("Opening the data folder " + options.data());
        try (var doors = DoorsAlone.on(options.data(), environment)) {
            var organisation = organisation(options, doors);
            if (organisation.isEmpty()) {
                return cannotBegin("There is no organisation “" + options.organisation() + "”.");
            }
            var asker = Asker.theProgram(organisation.get().id(), "import phs-sds");
            int answer = Askers.call(asker, () -> taken(options, files, doors));
            progress.printf(
                    "%.1f s%n", Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0);
            return answer;
        }
    }

    private static Optional<Organisation> organisation(Options options, ApplicationContext doors) {
        var organisations = doors.getBean(Organisations.class);
        var address = options.organisation();
        return address == null
                ? Optional.of(organisations.national())
                : organisations.find(address);
    }

    private int taken(Options options, List<Upload> uploads, ApplicationContext doors) {
        progress.println("Reading " + uploads.size() + " files");
        return switch (PhsSds.read(uploads, doors.getBean(Areas.class))) {
            case FilesRead.Faulty(var faults) -> {
                faults.forEach(it -> out.println(it.place() + ": " + it.words()));
                out.println("Nothing was kept.");
                yield REFUSED;
            }
            case FilesRead.Whole(var files) -> taken(options.wish(), files, doors);
        };
    }

    private int taken(Taking.Wish wish, List<Brought> files, ApplicationContext doors) {
        doors.getBean(ReferenceSeries.class).define(Audience.EVERYBODY);
        var taking =
                doors.getBean(Vintages.class)
                        .take(
                                new Taking.Order(
                                        ReferenceSeries.phsTables(), wish, Audience.EVERYBODY),
                                files,
                                words -> progress.println("Taking in " + words));
        return switch (taking) {
            case Taking.Refused(var refused) -> {
                tellLeftOut(refused);
                out.println(
                        "Nothing was kept, as you asked. Without --all-or-none the good rows are.");
                yield REFUSED;
            }
            case Taking.Done done -> {
                tell(done, files);
                yield DONE;
            }
        };
    }

    private void tell(Taking.Done done, List<Brought> files) {
        out.printf(
                "%-36s %8s %8s %8s %9s %12s%n",
                "file", "rows", "kept", "marked", "left out", "new figures");
        for (var it : done.files()) {
            var count = it.vintage().count();
            out.printf(
                    "%-36s %8d %8d %8d %9d %12s%n",
                    it.vintage().name(),
                    count.rows(),
                    count.kept(),
                    count.marked(),
                    count.leftOut(),
                    it.isNew() ? Integer.toString(it.vintage().figures()) : "here already");
        }
        out.println();
        var rules = new TreeMap<Oddity, Integer>();
        files.stream()
                .flatMap(it -> it.odd().stream())
                .forEach(it -> rules.merge(it.rule(), 1, Integer::sum));
        rules.forEach((rule, rows) ->
                out.printf(
                        "%6d  %s (%s)%n",
                        rows,
                        rule.title(),
                        rule.isOfTheFile()
                                ? "said of the whole file"
                                : rule.stays() ? "kept and marked" : "left out"));
        tellOfTotals(files);
        tellLeftOut(files);
        total(done.count());
    }

    /// The few that need their reason at once; all others are in the report of each file.
    private void tellOfTotals(List<Brought> files) {
        files.stream()
                .flatMap(it -> it.odd().stream())
                .filter(it ->
                        it.rule() == Oddity.TOTAL_IS_NOT_ITS_PARTS
                                || it.rule() == Oddity.NOT_COMPARED
                                || it.rule() == Oddity.HEAD_ONLY)
                .forEach(it -> out.println(it.rule().title() + ": " + it.words()));
    }

    private void tellLeftOut(List<Brought> files) {
        for (var file : files) {
            file.odd().stream()
                    .filter(it -> !it.rule().stays())
                    .sorted(Comparator.comparing(it -> it.row()))
                    .forEach(it ->
                            out.printf(
                                    "%s, line %d: %s. %s%n",
                                    file.name(), it.row(), it.rule().title(), it.words()));
        }
    }

    private void total(Vintage.Count count) {
        out.println();
        out.printf(
                "%d kept + %d reported (%d kept and marked, %d left out) = %d rows%n",
                count.kept(), count.reported(), count.marked(), count.leftOut(), count.rows());
    }
}
