package org.ettle.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ettle.review.duplicate.ManyReferences;
import org.ettle.review.format.Format;
import org.ettle.review.format.ReferenceFile;
import org.ettle.review.record.Reference;

/// Files of references as somebody brings them: half a million of RIS read whole from disk, with
/// abstracts, beside a plain pass over the same lines; and `./ettle review dedupe` as a process,
/// from the start of Java to the written files. Everything in them is made up.
final class FormatsBench {

    private static final int RECORDS = 500_000;
    private static final int DIFFERENT = 10_000;
    private static final int WORDS_OF_AN_ABSTRACT = 150;
    private static final int ROUNDS = 3;
    private static final int SMALL = 40_000_000;

    private FormatsBench() {}

    /// @param isShort leaves the million out
    static List<Figure> figures(boolean isShort) throws Exception {
        var folder = Files.createTempDirectory("ettle-bench");
        try {
            var ris = folder.resolve("many.ris");
            write(ris);
            double plain = median(() -> lines(ris));
            double read = median(() -> references(ris));
            System.out.printf(
                    "      %,d MB; lines alone in %.1f s%n", Files.size(ris) >> 20, plain);
            Files.delete(ris);
            var figures =
                    new ArrayList<>(
                            List.of(
                                    Figure.atLeast(
                                            "Read 500,000 references of RIS from a file",
                                            RECORDS / read,
                                            50_000,
                                            "/s"),
                                    Figure.atMost(
                                            "The same, times a plain pass over its lines",
                                            read / plain,
                                            5,
                                            "×")));
            figures.add(dedupe(folder, 7_000, 1.5));
            if (!isShort) {
                figures.add(dedupe(folder, 1_000_000, 150));
            }
            return figures;
        } finally {
            remove(folder);
        }
    }

    private static void write(Path to) throws IOException {
        var random = new Random(7);
        var records =
                ManyReferences.of(DIFFERENT, 1).references().stream()
                        .map(it -> written(it, random))
                        .toList();
        try (var out = Files.newBufferedWriter(to)) {
            for (int i = 0; i < RECORDS; i++) {
                out.write(records.get(i % records.size()));
            }
        }
    }

    private static String written(Reference reference, Random random) {
        try {
            var record = new StringWriter();
            Format.RIS.new Out(record).write(reference);
            return record.toString().replace("ER  - ", "AB  - " + text(random) + "\r\nER  - ");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int word = 0; word < WORDS_OF_AN_ABSTRACT; word++) {
            text.append(word == 0 ? "" : " ");
            for (int letter = random.nextInt(2, 11); letter > 0; letter--) {
                text.append((char) ('a' + random.nextInt(26)));
            }
        }
        return text.append('.').toString();
    }

    private interface Pass {
        int over() throws IOException;
    }

    private static double median(Pass pass) throws IOException {
        var rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            if (pass.over() != RECORDS) {
                throw new AssertionError("Not every record was read.");
            }
            rounds[i] = (System.nanoTime() - begun) / 1e9;
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static int lines(Path ris) throws IOException {
        int ends = 0;
        try (var lines = Files.newBufferedReader(ris)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                ends += line.startsWith("ER  -") ? 1 : 0;
            }
        }
        return ends;
    }

    private static int references(Path ris) throws IOException {
        var count = new AtomicInteger();
        ReferenceFile.find(ris).orElseThrow().read(Map.of(), _ -> count.incrementAndGet());
        return count.get();
    }

    private static Figure dedupe(Path folder, int references, double goal)
            throws IOException, InterruptedException {
        var file = folder.resolve(references + ".csv");
        ManyReferences.main(new String[] {Integer.toString(references), file.toString()});
        double seconds = seconds(folder, file);
        Files.delete(file);
        return Figure.atMost(
                "./ettle review dedupe of %,d references, start to end".formatted(references),
                seconds,
                goal,
                "s");
    }

    /// As the script starts it once it is built, which leaves the slower compiler out where files
    /// are small.
    private static double seconds(Path folder, Path file) throws IOException, InterruptedException {
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx4g",
                        "-XX:+UseParallelGC",
                        "-XX:+UseCompactObjectHeaders",
                        Files.size(file) < SMALL
                                ? "-XX:TieredStopAtLevel=1"
                                : "-XX:+TieredCompilation",
                        "-Djava.awt.headless=true",
                        "-Dlogback.configurationFile=logback-quiet.xml",
                        "-cp",
                        "target/app/ettle.jar",
                        "org.ettle.review.command.Review",
                        "dedupe",
                        file.toString(),
                        "--out",
                        folder.resolve("out").toString());
        var log = folder.resolve("dedupe.log");
        long begun = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(Files.readString(log));
            }
        } finally {
            process.destroyForcibly();
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
