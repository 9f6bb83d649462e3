package org.ettle.review.ranking;

/// Which pairs of words are met more than once. It may take a pair for another and say so of one
/// that is not; it never misses one that is.
final class PairsMet {

    private static final int FEWEST_BITS = 16;
    private static final int MOST_BITS = 30;

    private final int bits;
    private final long[] once;
    private final long[] again;

    /// @param most how many will be met; there is room enough that one in 32 is taken for another
    PairsMet(long most) {
        bits = Math.clamp(64 - Long.numberOfLeadingZeros(most * 32), FEWEST_BITS, MOST_BITS);
        once = new long[1 << bits - 6];
        again = new long[1 << bits - 6];
    }

    void meet(long pair) {
        int place = place(pair);
        long bit = 1L << place;
        if ((once[place >>> 6] & bit) != 0) {
            again[place >>> 6] |= bit;
        }
        once[place >>> 6] |= bit;
    }

    boolean isMetAgain(long pair) {
        int place = place(pair);
        return (again[place >>> 6] & 1L << place) != 0;
    }

    private int place(long pair) {
        return (int) (pair * 0x9E3779B97F4A7C15L >>> 64 - bits);
    }
}
