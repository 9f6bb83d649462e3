package org.ettle.review.ranking;

/// What terms are called: a word in the form in which it is met most often, or two words.
final class TermNames {

    private static final int NO_WORD = -1;

    private final String[] words;
    private final long[] pairs;

    /// @param words by number
    /// @param pairs by term: the numbers of its two words, the first in the upper half
    TermNames(String[] words, long[] pairs) {
        this.words = words;
        this.pairs = pairs;
    }

    static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    /// One word alone stands as a pair whose first is the word after the last.
    static long alone(int word) {
        return (long) Integer.MAX_VALUE << 32 | word;
    }

    int count() {
        return pairs.length;
    }

    String name(int term) {
        int first = first(pairs[term]);
        String second = words[(int) pairs[term]];
        return first == NO_WORD ? second : words[first] + " " + second;
    }

    private static int first(long pair) {
        int first = (int) (pair >>> 32);
        return first == Integer.MAX_VALUE ? NO_WORD : first;
    }
}
