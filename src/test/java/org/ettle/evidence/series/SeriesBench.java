package org.ettle.evidence.series;

import java.io.IOException;
import java.util.List;
import org.ettle.evidence.series.intake.FilesRead;
import org.ettle.evidence.series.intake.PhsSds;

/// Reading and taking in the seven published tables, on the test database, which does not wait for
/// the disk. Nothing is measured where the tables are not there.
public final class SeriesBench {

    private SeriesBench() {}

    public static List<org.ettle.bench.Figure> figures() throws IOException {
        if (!PhsTables.areThere()) {
            return List.of();
        }
        run();
        long begun = System.nanoTime();
        int rows = run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return List.of(
                org.ettle.bench.Figure.atMost(
                        "Take in the seven tables on SDS, %,d rows at %,.0f rows/s"
                                .formatted(rows, rows / seconds),
                        seconds,
                        10,
                        "s"));
    }

    private static int run() throws IOException {
        var room = SeriesRoom.open();
        var files = (FilesRead.Whole) PhsSds.read(PhsTables.read(), room.areas());
        return ((Taking.Done) room.take(files.files())).count().rows();
    }
}
