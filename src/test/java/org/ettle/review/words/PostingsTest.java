package org.ettle.review.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingsTest {

    @Test
    void what_either_has_is_there_once_and_grows() {
        long seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var one = growing(random);
            var other = growing(random);
            var all = new TreeSet<Integer>();
            IntStream.concat(Arrays.stream(one), Arrays.stream(other)).forEach(all::add);

            assertThat(Postings.either(one, other))
                    .as("seed %d", seed)
                    .containsExactly(all.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /// Some numbers twice.
    private static int[] growing(Random random) {
        return random.ints(random.nextInt(20), 1, 30).sorted().toArray();
    }
}
