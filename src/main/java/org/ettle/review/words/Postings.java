package org.ettle.review.words;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/// Growing numbers, each as its distance from the one before, in seven bits a byte.
public final class Postings {

    private byte[] bytes = new byte[8];
    private int size;
    private int last;

    /// A number that was added last is not added again.
    public void add(int number) {
        if (number == last) {
            return;
        }
        int distance = number - last;
        last = number;
        if (size + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        while (distance > 127) {
            bytes[size++] = (byte) (distance & 127 | 128);
            distance >>>= 7;
        }
        bytes[size++] = (byte) distance;
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes, 0, size);
    }

    /// Reads runs of numbers one after another, each of which grows on from the one before.
    public static final class Reader {

        private int[] numbers = new int[256];
        private int size;

        public void read(byte[] run) {
            int number = 0;
            for (int at = 0; at < run.length; ) {
                int distance = 0;
                int shift = 0;
                byte part;
                do {
                    part = run[at++];
                    distance |= (part & 127) << shift;
                    shift += 7;
                } while (part < 0);
                number += distance;
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, size * 2);
                }
                numbers[size++] = number;
            }
        }

        /// Numbers of four bytes each, which are in any order there. What is sorted piece by piece
        /// is quick to sort as a whole.
        public void readWhole(byte[] run) {
            var whole = ByteBuffer.wrap(run).asIntBuffer();
            if (size + whole.remaining() > numbers.length) {
                numbers = Arrays.copyOf(numbers, (size + whole.remaining()) * 2);
            }
            int count = whole.remaining();
            whole.get(numbers, size, count);
            Arrays.sort(numbers, size, size + count);
            size += count;
        }

        public int[] numbers() {
            return Arrays.copyOf(numbers, size);
        }
    }

    /// What both have.
    public static int[] both(int[] one, int[] other) {
        var both = new int[Math.min(one.length, other.length)];
        int size = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                both[size++] = one[i];
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(both, size);
    }

    /// What either has, each once. Both grow; a number may be in one of them twice.
    public static int[] either(int[] one, int[] other) {
        var all = new int[one.length + other.length];
        int size = 0;
        for (int i = 0, j = 0; i < one.length || j < other.length; ) {
            boolean isOfOne = j == other.length || i < one.length && one[i] <= other[j];
            int number = isOfOne ? one[i++] : other[j++];
            if (size == 0 || all[size - 1] != number) {
                all[size++] = number;
            }
        }
        return Arrays.copyOf(all, size);
    }
}
