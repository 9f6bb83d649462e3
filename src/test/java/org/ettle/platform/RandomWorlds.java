package org.ettle.platform;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Tries a promise on many small made-up worlds. A failure names the seed of its world, and
/// `-Dseed=…` makes the same world again.
public final class RandomWorlds {

    private static final int WORLDS = 300;

    private RandomWorlds() {}

    public static void inEach(Consumer<Dice> promise) {
        inEach(WORLDS, promise);
    }

    /// Fewer, where each of them costs much.
    public static void inEach(int worlds, Consumer<Dice> promise) {
        var given = Long.getLong("seed");
        if (given != null) {
            promise.accept(new Dice(new Random(given)));
            return;
        }
        long first = System.nanoTime();
        for (long seed = first; seed < first + worlds; seed++) {
            try {
                promise.accept(new Dice(new Random(seed)));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("Broken in the world of -Dseed=" + seed, broken);
            }
        }
    }

    /// What a world is made with.
    public record Dice(RandomGenerator random) {

        /// A number from the first to the last, both included.
        public int between(int first, int last) {
            return random.nextInt(first, last + 1);
        }

        public boolean chance(int inTen) {
            return random.nextInt(10) < inTen;
        }

        public <T> T oneOf(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
