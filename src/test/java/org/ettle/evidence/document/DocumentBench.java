package org.ettle.evidence.document;

import java.util.Arrays;
import java.util.List;
import org.ettle.bench.Figure;
import org.ettle.evidence.document.worker.Answer;
import org.ettle.evidence.document.worker.Limits;

/// Ordinary documents of every kind, one after the other, read by a worker that is warm.
public final class DocumentBench {

    private static final int DOCUMENTS = 100;

    private DocumentBench() {}

    public static List<Figure> figures() {
        var workers =
                new Workers(
                        new WorkerCommand(Confinement.ofThisSystem(), Limits.WALL, Limits.IDLE));
        try {
            var kinds = List.copyOf(WorkersTest.everyKind().entrySet());
            long begun = System.nanoTime();
            read(workers, kinds.getFirst().getKey(), kinds.getFirst().getValue());
            double first = milliseconds(begun);
            kinds.forEach(kind -> read(workers, kind.getKey(), kind.getValue()));
            var each = new double[DOCUMENTS];
            for (int i = 0; i < DOCUMENTS; i++) {
                var kind = kinds.get(i % kinds.size());
                long now = System.nanoTime();
                read(workers, kind.getKey(), kind.getValue());
                each[i] = milliseconds(now);
            }
            Arrays.sort(each);
            return List.of(
                    Figure.atMost("Document read by a new worker, the first", first, 5_000, "ms"),
                    Figure.atMost(
                            "… by a warm one, the slowest of " + DOCUMENTS,
                            each[DOCUMENTS - 1],
                            300,
                            "ms"),
                    Figure.atMost("… the middle one", each[DOCUMENTS / 2], 300, "ms"));
        } finally {
            workers.close();
        }
    }

    private static void read(Workers workers, String ending, byte[] document) {
        if (!(workers.read(ending, document) instanceof Answer.Read)) {
            throw new IllegalStateException("Not read: " + ending);
        }
    }

    private static double milliseconds(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
