package org.ettle.review.duplicate;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ettle.bench.Figure;
import org.ettle.review.format.Format;
import org.ettle.review.record.Reference;

/// What is found twice among a made-up search in several databases, from references in memory to
/// sets and queue; and how fast such references are read.
public final class DedupeBench {

    private static final int FEW = 7_000;
    private static final int MANY = 100_000;
    private static final int ROUNDS = 7;

    private DedupeBench() {}

    public static List<Figure> figures() throws IOException {
        var few = ManyReferences.of(FEW, 1);
        var many = ManyReferences.of(MANY, 1);
        seconds(few.references());
        double before = median(few.references());
        double after = seconds(many.references());
        var measured = few.labels().measure(Deduplication.of(few.references()));
        return List.of(
                Figure.atMost(
                        "Find duplicates among 7,000 references", before * 1_000, 1_500, "ms"),
                Figure.atMost(
                        "Find duplicates among 100,000 references, times the time for each",
                        after / before * FEW / MANY,
                        1.5,
                        "×"),
                Figure.atLeast(
                        "Read references of RIS", readEachSecond(many.references()), 50_000, "/s"),
                Figure.atMost("Works lost among 7,000 references", measured.wrong(), 0, ""),
                Figure.atLeast(
                        "Of what is twice among 7,000 references, merged",
                        measured.recall() * 100,
                        98,
                        "%"));
    }

    private static double readEachSecond(List<Reference> references) throws IOException {
        var written = new StringWriter();
        var out = Format.RIS.new Out(written);
        for (var it : references) {
            out.write(it);
        }
        out.finish();
        var text = written.toString();
        var rounds = new double[3];
        for (int i = 0; i < rounds.length; i++) {
            var count = new AtomicInteger();
            long begun = System.nanoTime();
            Format.RIS.read(
                    "bench", new StringReader(text), Map.of(), _ -> count.incrementAndGet());
            rounds[i] = count.get() * 1e9 / (System.nanoTime() - begun);
        }
        Arrays.sort(rounds);
        return rounds[1];
    }

    private static double median(List<Reference> references) {
        var rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = seconds(references);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static double seconds(List<Reference> references) {
        long begun = System.nanoTime();
        if (Deduplication.of(references).sets().isEmpty()) {
            throw new AssertionError("Nothing was found twice.");
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
