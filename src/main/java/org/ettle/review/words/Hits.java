package org.ettle.review.words;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Finds some words in long texts. Nearly all other words are passed over by how they begin: an
/// ending may change the last letter of a stem, and none before it.
final class Hits {

    private static final int ASCII = 128;
    private static final int LONGEST_BEGINNING = 3;

    private final Set<String> lexemes;
    private final List<String> beginnings;
    private final boolean[] firsts = new boolean[ASCII];
    private final Lexemes reader = new Lexemes();

    Hits(Set<String> lexemes) {
        this.lexemes = lexemes;
        beginnings =
                lexemes.stream()
                        .map(it ->
                                it.substring(0, Math.clamp(it.length() - 1L, 1, LONGEST_BEGINNING)))
                        .toList();
        for (var beginning : beginnings) {
            char first = beginning.charAt(0);
            if (first < ASCII) {
                firsts[first] = true;
                firsts[Character.toUpperCase(first)] = true;
            }
        }
    }

    /// @param end after its last character
    record Hit(int begin, int end, String lexeme) {}

    /// @param isNextWanted told of each, the first first
    void each(String text, Predicate<Hit> isNextWanted) {
        for (int at = 0; at < text.length(); ) {
            int begin = at;
            while (at < text.length() && isOfAWord(text.charAt(at))) {
                at++;
            }
            if (at > begin && mayBe(text, begin, at) && !look(text, begin, at, isNextWanted)) {
                return;
            }
            at += at == begin ? 1 : 0;
        }
    }

    private static boolean isOfAWord(char character) {
        return character < ASCII
                ? character >= 'a' && character <= 'z'
                        || character >= 'A' && character <= 'Z'
                        || character >= '0' && character <= '9'
                : Character.isLetterOrDigit(character);
    }

    /// What has no plain letters at its beginning may be anything.
    private boolean mayBe(String text, int begin, int end) {
        char first = text.charAt(begin);
        if (first < ASCII && !firsts[first]) {
            return false;
        }
        for (int at = begin; at < Math.min(end, begin + LONGEST_BEGINNING); at++) {
            if (text.charAt(at) >= ASCII) {
                return true;
            }
        }
        for (var beginning : beginnings) {
            if (text.regionMatches(true, begin, beginning, 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean look(String text, int begin, int end, Predicate<Hit> isNextWanted) {
        boolean[] isOver = {false};
        reader.each(
                text.substring(begin, end),
                it -> {
                    if (lexemes.contains(it)) {
                        isOver[0] |= !isNextWanted.test(new Hit(begin, end, it));
                    }
                });
        return !isOver[0];
    }
}
