package org.ettle.review.duplicate;

import java.util.Arrays;
import java.util.List;
import org.ettle.bench.Figure;
import org.ettle.review.record.Reference;

/// What is found twice among a made-up search in several databases, from references in memory to
/// sets and queue.
public final class DedupeBench {

    private static final int FEW = 7_000;
    private static final int MANY = 100_000;
    private static final int ROUNDS = 7;

    private DedupeBench() {}

    public static List<Figure> figures() {
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
                Figure.atMost("Works lost among 7,000 references", measured.wrong(), 0, ""),
                Figure.atLeast(
                        "Of what is twice among 7,000 references, merged",
                        measured.recall() * 100,
                        98,
                        "%"));
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
