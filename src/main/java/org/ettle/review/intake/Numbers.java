package org.ettle.review.intake;

import java.util.Arrays;
import java.util.HexFormat;

/// Growing numbers, each as its distance from the one before, in seven bits a byte.
final class Numbers {

    private byte[] bytes = new byte[8];
    private int size;
    private int last;

    /// A number that was added last is not added again.
    void add(int number) {
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

    String hex() {
        return HexFormat.of().formatHex(bytes, 0, size);
    }
}
