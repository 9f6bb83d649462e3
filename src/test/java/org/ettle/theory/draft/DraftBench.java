package org.ettle.theory.draft;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.ettle.bench.Figure;
import org.ettle.theory.MapVersion;

/// Edits over the door of drafts at a constant rate of arrival, on the test database, which does
/// not wait for the disk. Each time is counted from the moment at which the edit was due.
public final class DraftBench {

    private static final int PER_SECOND = 50;
    private static final int SECONDS = 10;
    private static final int DRAFTS = 10;

    private DraftBench() {}

    public static List<Figure> figures() {
        var room = DraftRoom.open();
        var drafts =
                IntStream.range(0, DRAFTS).mapToObj(i -> room.begun("bench-" + i).id()).toList();
        run(room, drafts, "Warm");
        var failed = new AtomicInteger();
        var milliseconds = run(room, drafts, "Label", failed);
        Arrays.sort(milliseconds);
        return List.of(
                Figure.atMost(
                        "Edit of a draft at %d/s for %d s, 95th percentile"
                                .formatted(PER_SECOND, SECONDS),
                        milliseconds[(int) Math.ceil(0.95 * milliseconds.length) - 1],
                        60,
                        "ms"),
                Figure.atMost(
                        "… edits that were not made, of " + milliseconds.length,
                        failed.get(),
                        0,
                        ""));
    }

    private static void run(DraftRoom room, List<MapVersion.Id> drafts, String word) {
        run(room, drafts, word, new AtomicInteger());
    }

    private static double[] run(
            DraftRoom room, List<MapVersion.Id> drafts, String word, AtomicInteger failed) {
        var milliseconds = new double[PER_SECOND * SECONDS];
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < milliseconds.length; i++) {
                long due = begun + i * 1_000_000_000L / PER_SECOND;
                int number = i;
                LockSupport.parkNanos(due - System.nanoTime());
                editors.execute(() -> {
                    if (!isMade(room, drafts.get(number % DRAFTS), word + " " + number)) {
                        failed.incrementAndGet();
                    }
                    milliseconds[number] = (System.nanoTime() - due) / 1e6;
                });
            }
        }
        return milliseconds;
    }

    private static boolean isMade(DraftRoom room, MapVersion.Id draft, String label) {
        var edit = new Edit.RewordOutcome(DraftRoom.code("S1"), label);
        return room.as(
                        DraftRoom.AILSA,
                        drafts -> drafts.edit(draft, Integer.MAX_VALUE, edit, "For the bench."))
                instanceof DraftAnswer.Done;
    }
}
