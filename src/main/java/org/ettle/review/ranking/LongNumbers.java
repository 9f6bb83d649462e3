package org.ettle.review.ranking;

import java.util.Arrays;

/// Numbers long keys in the order in which they first come. A map of objects would take eight times
/// the memory for the millions of pairs of words of a large review.
final class LongNumbers {

    private static final long EMPTY = -1;

    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int count;

    LongNumbers() {
        Arrays.fill(keys, EMPTY);
    }

    int count() {
        return count;
    }

    /// @param key not negative
    int number(long key) {
        int slot = slot(key);
        if (keys[slot] == key) {
            return numbers[slot];
        }
        if (count >= keys.length / 2) {
            grow();
            slot = slot(key);
        }
        keys[slot] = key;
        numbers[slot] = count;
        return count++;
    }

    /// All keys by their number.
    long[] keys() {
        var all = new long[count];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != EMPTY) {
                all[numbers[slot]] = keys[slot];
            }
        }
        return all;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        Arrays.fill(keys, EMPTY);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != EMPTY) {
                int moved = slot(oldKeys[slot]);
                keys[moved] = oldKeys[slot];
                numbers[moved] = oldNumbers[slot];
            }
        }
    }
}
