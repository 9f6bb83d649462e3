package org.ettle.review.duplicate;

import java.util.Arrays;

/// Numbers in a growing row, each of which holds two others.
final class Pairs {

    private long[] all = new long[1 << 12];
    private int size;

    void add(long value) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size + (size >> 1));
        }
        all[size++] = value;
    }

    void add(int one, int other) {
        add(one < other ? (long) one << 32 | other : (long) other << 32 | one);
    }

    /// In their order, each once; this is empty then.
    long[] sorted() {
        Arrays.parallelSort(all, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[kept++] = all[i];
            }
        }
        var sorted = Arrays.copyOf(all, kept);
        size = 0;
        return sorted;
    }
}
