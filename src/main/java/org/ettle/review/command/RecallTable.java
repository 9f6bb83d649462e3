package org.ettle.review.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.ettle.review.ranking.Replay;
import org.ettle.review.stopping.RankedDraws;
import org.ettle.review.stopping.Screening;

/// What a replay found, place by place, and how much of it a reader could have been sure of: the
/// table that says the same as the picture.
record RecallTable(List<Row> rows, int relevant) {

    /// How sure the reader was to be.
    static final double CONFIDENCE = 0.95;

    /// How often the reader looked whether to stop.
    private static final int LOOKS = 100;

    /// @param record its number, from 0
    /// @param recallAtLeast with that confidence; below nought where the reader did not look
    record Row(int place, int record, boolean isRelevant, int found, double recallAtLeast) {}

    static RecallTable of(Replay replay) {
        var order = replay.order().subList(replay.known(), replay.order().size());
        boolean[] decided = replay.curve().decided();
        var rows = new ArrayList<Row>();
        int apart = Math.max(1, decided.length / LOOKS);
        for (int place = 1; place <= decided.length; place++) {
            double held = -1;
            if (place % apart == 0 || place == decided.length) {
                var screening = new Screening(decided.length, Arrays.copyOf(decided, place));
                held = RankedDraws.PLAIN.recallAtLeast(screening, CONFIDENCE);
            }
            rows.add(
                    new Row(
                            place,
                            order.get(place - 1),
                            decided[place - 1],
                            replay.curve().found(place),
                            held));
        }
        return new RecallTable(rows, replay.curve().relevant());
    }

    double recall(Row row) {
        return (double) row.found / relevant;
    }

    void write(Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = new CSVPrinter(writer, CSVFormat.DEFAULT)) {
            csv.printRecord("place", "record", "relevant", "found", "recall", "recall_at_least");
            for (var row : rows) {
                csv.printRecord(
                        row.place,
                        row.record,
                        row.isRelevant ? 1 : 0,
                        row.found,
                        share(recall(row)),
                        row.recallAtLeast < 0 ? "" : share(row.recallAtLeast));
            }
        }
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }
}
