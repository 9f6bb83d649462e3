package org.ettle.review.ranking;

import java.util.Locale;
import java.util.function.Consumer;

/// The words of a text: runs of two letters, digits or underscores and more, in lower case.
final class Tokens {

    private Tokens() {}

    static void each(String text, Consumer<String> word) {
        String lower = text.toLowerCase(Locale.ROOT);
        int begun = -1;
        int characters = 0;
        for (int at = 0; at < lower.length(); ) {
            int character = lower.codePointAt(at);
            if (isOfAWord(character)) {
                begun = begun < 0 ? at : begun;
                characters++;
            } else {
                tell(lower, begun, at, characters, word);
                begun = -1;
                characters = 0;
            }
            at += Character.charCount(character);
        }
        tell(lower, begun, lower.length(), characters, word);
    }

    private static void tell(
            String text, int begun, int end, int characters, Consumer<String> word) {
        if (characters > 1) {
            word.accept(text.substring(begun, end));
        }
    }

    /// Fractions, superscripts and Roman numerals are letters to the reference, too.
    private static boolean isOfAWord(int character) {
        return Character.isLetterOrDigit(character)
                || character == '_'
                || character > 127
                        && (Character.getType(character) == Character.OTHER_NUMBER
                                || Character.getType(character) == Character.LETTER_NUMBER);
    }
}
