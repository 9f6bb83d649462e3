package org.ettle.review.duplicate;

/// Spreads numbers evenly (the finish of Stafford's variant 13).
final class Hash {

    private Hash() {}

    static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long of(long... values) {
        long hash = values.length;
        for (long value : values) {
            hash = mixed(hash * 31 + value);
        }
        return hash;
    }
}
