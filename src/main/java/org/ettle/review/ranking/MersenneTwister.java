package org.ettle.review.ranking;

/// The dice of Matsumoto and Nishimura (1998), as the reference throws them: with the same seed a
/// replay begins with the same records.
final class MersenneTwister {

    private static final int LENGTH = 624;
    private static final int SHIFT = 397;

    private final int[] state = new int[LENGTH];
    private int next = LENGTH;

    MersenneTwister(int seed) {
        state[0] = seed;
        for (int i = 1; i < LENGTH; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
    }

    /// The first of so many after they are shuffled.
    int firstOfShuffled(int count) {
        var shuffled = new int[count];
        for (int i = 0; i < count; i++) {
            shuffled[i] = i;
        }
        for (int last = count - 1; last > 0; last--) {
            int other = upTo(last);
            int moved = shuffled[last];
            shuffled[last] = shuffled[other];
            shuffled[other] = moved;
        }
        return shuffled[0];
    }

    private int upTo(int most) {
        int mask = (Integer.highestOneBit(most) << 1) - 1;
        while (true) {
            int drawn = draw() & mask;
            if (drawn <= most) {
                return drawn;
            }
        }
    }

    private int draw() {
        if (next == LENGTH) {
            renew();
        }
        int drawn = state[next++];
        drawn ^= drawn >>> 11;
        drawn ^= drawn << 7 & 0x9D2C5680;
        drawn ^= drawn << 15 & 0xEFC60000;
        return drawn ^ drawn >>> 18;
    }

    private void renew() {
        for (int i = 0; i < LENGTH; i++) {
            int joined = state[i] & 0x80000000 | state[(i + 1) % LENGTH] & 0x7FFFFFFF;
            int odd = (joined & 1) == 0 ? 0 : 0x9908B0DF;
            state[i] = state[(i + SHIFT) % LENGTH] ^ joined >>> 1 ^ odd;
        }
        next = 0;
    }
}
