package org.ettle.review.ranking;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What one reader has decided so far, as it was at one moment: the only thing that a [Learner]
/// learns from. Whose decisions they are is for the caller to see to; a reader's order is learnt
/// from that reader's own, so that it tells nothing of what another decided.
public final class Decisions {

    private static final Decisions NONE = new Decisions(new int[0], new boolean[0]);

    private final int[] records;
    private final boolean[] relevant;

    private Decisions(int[] records, boolean[] relevant) {
        this.records = records;
        this.relevant = relevant;
    }

    public static Decisions none() {
        return NONE;
    }

    /// @param sides by record: above nought relevant, below not, nought not decided
    public static Decisions of(byte[] sides) {
        int[] records = IntStream.range(0, sides.length).filter(it -> sides[it] != 0).toArray();
        var relevant = new boolean[records.length];
        for (int i = 0; i < records.length; i++) {
            relevant[i] = sides[records[i]] > 0;
        }
        return new Decisions(records, relevant);
    }

    /// With one decision more, or another one on the same record.
    public Decisions with(int record, boolean isRelevant) {
        int found = Arrays.binarySearch(records, record);
        if (found >= 0) {
            boolean[] changed = relevant.clone();
            changed[found] = isRelevant;
            return new Decisions(records, changed);
        }
        int at = -found - 1;
        int[] more = Arrays.copyOf(records, records.length + 1);
        boolean[] said = Arrays.copyOf(relevant, records.length + 1);
        System.arraycopy(records, at, more, at + 1, records.length - at);
        System.arraycopy(relevant, at, said, at + 1, records.length - at);
        more[at] = record;
        said[at] = isRelevant;
        return new Decisions(more, said);
    }

    public int count() {
        return records.length;
    }

    public boolean isDecided(int record) {
        return Arrays.binarySearch(records, record) >= 0;
    }

    /// Whether something was found relevant and something not: before that nothing can be learnt.
    public boolean teach() {
        int relevant = relevantCount();
        return relevant > 0 && relevant < records.length;
    }

    public int relevantCount() {
        int count = 0;
        for (boolean it : relevant) {
            count += it ? 1 : 0;
        }
        return count;
    }

    /// By record: 1 relevant, -1 not, 0 not decided.
    byte[] sides(int size) {
        var sides = new byte[size];
        for (int i = 0; i < records.length; i++) {
            sides[records[i]] = (byte) (relevant[i] ? 1 : -1);
        }
        return sides;
    }

    int record(int index) {
        return records[index];
    }

    boolean isRelevant(int index) {
        return relevant[index];
    }
}
