package org.ettle.review.duplicate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A long text in sixteen numbers: the least hash of its runs of three words, sixteen times over
/// (Broder, 1997). The share of numbers that agree is the share of runs that two texts have in
/// common, give or take an eighth; no abstract is ever compared letter by letter.
final class Sketch {

    private static final int SIZE = 16;
    private static final int FEWEST_WORDS = 20;

    private Sketch() {}

    static int @Nullable [] of(String text) {
        if (text.length() < 100) {
            return null;
        }
        var words = Plain.words(Plain.of(text));
        if (words.length < FEWEST_WORDS) {
            return null;
        }
        var least = new int[SIZE];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + 2 < words.length; i++) {
            long run =
                    (words[i].hashCode() * 31L + words[i + 1].hashCode()) * 1_000_003L
                            + words[i + 2].hashCode();
            for (int k = 0; k < SIZE; k++) {
                int hash = (int) (Hash.mixed(run + k * 0x9E3779B97F4A7C15L) >>> 33);
                least[k] = Math.min(least[k], hash);
            }
        }
        return least;
    }

    static Sign compare(int @Nullable [] one, int @Nullable [] other) {
        if (one == null || other == null) {
            return Sign.ABSTRACT_MISSING;
        }
        int same = 0;
        for (int k = 0; k < SIZE; k++) {
            same += one[k] == other[k] ? 1 : 0;
        }
        return same >= 11
                ? Sign.ABSTRACT_SAME
                : same >= 4 ? Sign.ABSTRACT_CLOSE : Sign.ABSTRACT_DIFFER;
    }
}
