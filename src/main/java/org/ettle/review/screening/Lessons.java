package org.ettle.review.screening;

import java.util.Arrays;
import org.ettle.review.ranking.Decisions;

/// What one person's decisions at a stage teach, as far as they were read. Decisions are appended
/// and never changed, so who knows how many there are of each record knows by the count of all
/// whether any was missed.
final class Lessons {

    /// By the number of the record: how many decisions there are on it, first and taken back.
    private int[] counts = new int[0];

    /// By the number of the record: 1 included, -1 excluded, 0 not decided, or unsure, of which
    /// nothing can be learnt.
    private byte[] sides = new byte[0];

    private long count;

    /// @return whether that is all there is; otherwise it has to be read from the beginning
    boolean take(ScreeningSheets.Decided decided) {
        for (var it : decided.records()) {
            if (it.record() >= sides.length) {
                int size = Math.max(it.record() + 1, sides.length * 2);
                counts = Arrays.copyOf(counts, size);
                sides = Arrays.copyOf(sides, size);
            }
            count += it.count() - counts[it.record()];
            counts[it.record()] = it.count();
            sides[it.record()] = it.side();
        }
        return count == decided.count();
    }

    void forget() {
        counts = new int[0];
        sides = new byte[0];
        count = 0;
    }

    /// @param numbers of the records of a corpus, by their places
    Decisions decisions(int[] numbers) {
        var byPlace = new byte[numbers.length];
        for (int place = 0; place < numbers.length; place++) {
            byPlace[place] = numbers[place] < sides.length ? sides[numbers[place]] : 0;
        }
        return Decisions.of(byPlace);
    }
}
