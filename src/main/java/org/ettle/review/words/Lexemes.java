package org.ettle.review.words;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ettle.review.ranking.Stem;

/// The words of a text as a search compares them: without accents and endings, in lower case.
public final class Lexemes {

    private static final int LONGEST = 40;

    /// In nearly every text, so they find nothing.
    private static final Set<String> EVERYWHERE =
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have",
                    "in", "is", "it", "its", "of", "on", "or", "that", "the", "their", "this", "to",
                    "was", "we", "were", "which", "with");

    private final Map<String, String> stems = new HashMap<>();

    /// What somebody typed, each once.
    public static Set<String> of(String words) {
        var lexemes = new LinkedHashSet<String>();
        new Lexemes().each(words, lexemes::add);
        return lexemes;
    }

    public void each(String text, Consumer<String> lexeme) {
        var plain = plain(text);
        int begun = -1;
        for (int at = 0; at <= plain.length(); at++) {
            boolean isOfAWord = at < plain.length() && Character.isLetterOrDigit(plain.charAt(at));
            if (isOfAWord && begun < 0) {
                begun = at;
            } else if (!isOfAWord && begun >= 0) {
                var word = plain.substring(begun, Math.min(at, begun + LONGEST));
                if (!EVERYWHERE.contains(word)) {
                    lexeme.accept(stems.computeIfAbsent(word, Stem::of));
                }
                begun = -1;
            }
        }
    }

    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }
}
