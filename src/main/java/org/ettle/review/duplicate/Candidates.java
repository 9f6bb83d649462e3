package org.ettle.review.duplicate;

import java.util.Arrays;
import java.util.List;

/// Which pairs are worth a comparison: those that agree in at least one key. A key that very many
/// share pairs each of them with its nearest neighbours only, so that the work stays near to
/// linear.
final class Candidates {

    private static final int NUMBER_BITS = 24;
    private static final long NUMBERS = (1L << NUMBER_BITS) - 1;

    /// A key that no more than so many share pairs all of them.
    private static final int ALL_PAIRS = 24;

    private static final int NEIGHBOURS = 4;

    private final List<Traits> all;
    private final Vocabulary words;
    private final Pairs pairs = new Pairs();

    private Candidates(List<Traits> all, Vocabulary words) {
        if (all.size() > NUMBERS) {
            throw new IllegalArgumentException("More than " + NUMBERS + " references at once");
        }
        this.all = all;
        this.words = words;
    }

    /// Each pair once, the smaller number in the upper half.
    static long[] among(List<Traits> all, Vocabulary words) {
        var candidates = new Candidates(all, words);
        candidates.gather();
        return candidates.pairs.sorted();
    }

    private interface Key {
        /// Nought where the reference does not have what the key is made of.
        long of(Traits it);
    }

    private void gather() {
        pair(it -> it.doi().isEmpty() ? 0 : Hash.of(1, hash(it.doi())));
        pair(it -> it.pmid() == 0 ? 0 : Hash.of(2, it.pmid()));
        pair(Candidates::wholeTitle);
        pair(Candidates::beginning);
        pair(it -> rareWords(it, 0, 1));
        pair(it -> rareWords(it, 0, 2));
        pair(it -> rareWords(it, 1, 2));
        pair(it -> first(it) == 0 || it.year() == 0 ? 0 : Hash.of(6, first(it), it.year()));
        pair(it ->
                first(it) == 0 || it.pages().start() == 0
                        ? 0
                        : Hash.of(7, first(it), it.pages().start()));
        pair(it -> first(it) == 0 || it.volume() == 0 ? 0 : Hash.of(11, first(it), it.volume()));
        pair(it ->
                it.volume() == 0 || it.pages().start() == 0
                        ? 0
                        : Hash.of(8, it.volume(), it.pages().start(), it.year()));
        pair(it -> {
            var place = it.container();
            return place == null || it.pages().start() == 0
                    ? 0
                    : Hash.of(9, it.pages().start(), hash(place.initials()), it.volume());
        });
        pair(it -> sketch(it, 0));
        pair(it -> sketch(it, 1));
        pair(it -> sketch(it, 2));
    }

    private static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 1_000_003 + text.charAt(i);
        }
        return hash;
    }

    private static long first(Traits it) {
        return it.people().isNone() ? 0 : hash(it.people().first());
    }

    private static long wholeTitle(Traits it) {
        long hash = 3;
        for (int word : it.title()) {
            hash = Hash.of(hash, word);
        }
        return it.title().length == 0 ? 0 : hash;
    }

    private static long beginning(Traits it) {
        var title = it.title();
        return title.length < 4
                ? 0
                : Hash.of(
                        4,
                        title[0],
                        title[1],
                        title[2],
                        title[3],
                        title[Math.min(4, title.length - 1)]);
    }

    /// Two of the three rarest words that stand in another title as well: one word mistyped does
    /// not keep two titles apart.
    private long rareWords(Traits it, int one, int other) {
        int[] rare = {-1, -1, -1};
        for (int i = 0; i < it.title().length; i++) {
            int word = it.title()[i];
            if (words.titlesWith(word) > 1 && Vocabulary.isFirst(it.title(), i)) {
                insert(rare, word);
            }
        }
        if (rare[one] < 0 || rare[other] < 0) {
            return 0;
        }
        return Hash.of(5, Math.min(rare[one], rare[other]), Math.max(rare[one], rare[other]));
    }

    private void insert(int[] rare, int word) {
        int at = rare.length;
        while (at > 0 && (rare[at - 1] < 0 || isRarer(word, rare[at - 1]))) {
            at--;
        }
        for (int i = rare.length - 1; i > at; i--) {
            rare[i] = rare[i - 1];
        }
        if (at < rare.length) {
            rare[at] = word;
        }
    }

    private boolean isRarer(int word, int than) {
        int mine = words.titlesWith(word);
        int theirs = words.titlesWith(than);
        return mine != theirs ? mine < theirs : word < than;
    }

    private static long sketch(Traits it, int at) {
        var sketch = it.sketch();
        return sketch == null ? 0 : Hash.of(10, at, sketch[2 * at], sketch[2 * at + 1]);
    }

    private void pair(Key key) {
        var keyed = new long[all.size()];
        int count = 0;
        for (int i = 0; i < keyed.length; i++) {
            long hash = key.of(all.get(i));
            if (hash != 0) {
                keyed[count++] = hash << NUMBER_BITS | i;
            }
        }
        Arrays.parallelSort(keyed, 0, count);
        int from = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || keyed[i] >>> NUMBER_BITS != keyed[from] >>> NUMBER_BITS) {
                pair(keyed, from, i);
                from = i;
            }
        }
    }

    private void pair(long[] keyed, int from, int to) {
        if (to - from <= ALL_PAIRS) {
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    pairs.add((int) (keyed[i] & NUMBERS), (int) (keyed[j] & NUMBERS));
                }
            }
            return;
        }
        neighbours(keyed, from, to, Candidates::wholeTitle);
        neighbours(
                keyed,
                from,
                to,
                it -> it.title().length < 2 ? 0 : (long) it.title()[0] << 20 | it.title()[1]);
        neighbours(keyed, from, to, it -> Hash.of(first(it), it.year()));
        neighbours(keyed, from, to, it -> (long) it.volume() << 32 | it.pages().start());
    }

    private void neighbours(long[] keyed, int from, int to, Key by) {
        var sorted = new long[to - from];
        for (int i = from; i < to; i++) {
            int number = (int) (keyed[i] & NUMBERS);
            sorted[i - from] = by.of(all.get(number)) << NUMBER_BITS | number;
        }
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            for (int j = i + 1; j < sorted.length && j <= i + NEIGHBOURS; j++) {
                pairs.add((int) (sorted[i] & NUMBERS), (int) (sorted[j] & NUMBERS));
            }
        }
    }
}
