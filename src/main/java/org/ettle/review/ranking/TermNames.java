package org.ettle.review.ranking;

/// What terms are made of, and what they are called: one word, two words in a row, or a word in
/// whatever form.
final class TermNames {

    /// In place of a first word.
    private static final int NONE = Integer.MAX_VALUE;

    private static final int ANY_FORM = Integer.MAX_VALUE - 1;

    private final String[] words;
    private final int[] usualForms;
    private final long[] parts;

    /// @param words by number
    /// @param usualForms by stem: the number of the word
    /// @param parts by term: two numbers, the first in the upper half
    TermNames(String[] words, int[] usualForms, long[] parts) {
        this.words = words;
        this.usualForms = usualForms;
        this.parts = parts;
    }

    static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    static long alone(int word) {
        return pair(NONE, word);
    }

    static long forms(int stem) {
        return pair(ANY_FORM, stem);
    }

    /// The word that is the whole of the term; below nought where it is no word alone.
    static int wordAlone(long parts) {
        return (int) (parts >>> 32) == NONE ? (int) parts : -1;
    }

    int count() {
        return parts.length;
    }

    String name(int term) {
        int first = (int) (parts[term] >>> 32);
        int second = (int) parts[term];
        return switch (first) {
            case NONE -> words[second];
            case ANY_FORM -> "any form of " + words[usualForms[second]];
            default -> words[first] + " " + words[second];
        };
    }
}
