package org.ettle.review.ranking;

import java.util.List;

/// What the forms of an English word have in common, by M. F. Porter, *An algorithm for suffix
/// stripping* (1980). It needs no dictionary; what it leaves is not always a word and is never
/// shown.
public final class Stem {

    /// @param measure how many times a vowel must be followed by a consonant in what is left, at
    ///   least
    private record Ending(String from, String to, int measure) {}

    private static final List<Ending> PLURALS =
            List.of(
                    new Ending("sses", "ss", 0),
                    new Ending("ies", "i", 0),
                    new Ending("ss", "ss", 0),
                    new Ending("s", "", 0));

    private static final List<Ending> AFTER_A_VERB =
            List.of(
                    new Ending("at", "ate", 0),
                    new Ending("bl", "ble", 0),
                    new Ending("iz", "ize", 0));

    /// Longer endings come before those that they end in.
    private static final List<Ending> DOUBLE_SUFFIXES =
            List.of(
                    new Ending("ational", "ate", 1),
                    new Ending("ization", "ize", 1),
                    new Ending("iveness", "ive", 1),
                    new Ending("fulness", "ful", 1),
                    new Ending("ousness", "ous", 1),
                    new Ending("tional", "tion", 1),
                    new Ending("biliti", "ble", 1),
                    new Ending("entli", "ent", 1),
                    new Ending("ousli", "ous", 1),
                    new Ending("ation", "ate", 1),
                    new Ending("alism", "al", 1),
                    new Ending("aliti", "al", 1),
                    new Ending("iviti", "ive", 1),
                    new Ending("enci", "ence", 1),
                    new Ending("anci", "ance", 1),
                    new Ending("izer", "ize", 1),
                    new Ending("abli", "able", 1),
                    new Ending("alli", "al", 1),
                    new Ending("ator", "ate", 1),
                    new Ending("eli", "e", 1));

    private static final List<Ending> SUFFIXES =
            List.of(
                    new Ending("icate", "ic", 1),
                    new Ending("ative", "", 1),
                    new Ending("alize", "al", 1),
                    new Ending("iciti", "ic", 1),
                    new Ending("ical", "ic", 1),
                    new Ending("ness", "", 1),
                    new Ending("ful", "", 1));

    private static final List<Ending> LAST_SUFFIXES =
            List.of(
                    new Ending("ement", "", 2),
                    new Ending("ance", "", 2),
                    new Ending("ence", "", 2),
                    new Ending("able", "", 2),
                    new Ending("ible", "", 2),
                    new Ending("ment", "", 2),
                    new Ending("sion", "s", 2),
                    new Ending("tion", "t", 2),
                    new Ending("ant", "", 2),
                    new Ending("ent", "", 2),
                    new Ending("ism", "", 2),
                    new Ending("ate", "", 2),
                    new Ending("iti", "", 2),
                    new Ending("ous", "", 2),
                    new Ending("ive", "", 2),
                    new Ending("ize", "", 2),
                    new Ending("al", "", 2),
                    new Ending("er", "", 2),
                    new Ending("ic", "", 2),
                    new Ending("ou", "", 2));

    private Stem() {}

    public static String of(String word) {
        if (word.length() < 3 || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
            return word;
        }
        String stem = withoutVerbEnding(replaced(word, PLURALS));
        if (stem.endsWith("y") && hasVowel(cut(stem, 1))) {
            stem = cut(stem, 1) + "i";
        }
        stem = replaced(stem, DOUBLE_SUFFIXES);
        stem = replaced(stem, SUFFIXES);
        stem = replaced(stem, LAST_SUFFIXES);
        return withoutLastE(stem);
    }

    /// The first ending that fits decides, whether or not enough is left.
    private static String replaced(String word, List<Ending> endings) {
        for (var ending : endings) {
            if (word.endsWith(ending.from)) {
                String left = cut(word, ending.from.length());
                String kept = left + ending.to;
                // What stays of -sion and -tion counts as left.
                String measured = ending.measure == 2 ? kept : left;
                return measure(measured) >= ending.measure ? kept : word;
            }
        }
        return word;
    }

    private static String withoutVerbEnding(String word) {
        if (word.endsWith("eed")) {
            return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
        }
        for (String ending : List.of("ed", "ing")) {
            if (word.endsWith(ending)) {
                String left = cut(word, ending.length());
                return hasVowel(left) ? repaired(left) : word;
            }
        }
        return word;
    }

    private static String repaired(String word) {
        String longer = replaced(word, AFTER_A_VERB);
        if (!longer.equals(word)) {
            return longer;
        }
        if (endsDoubled(word)
                && !word.endsWith("l")
                && !word.endsWith("s")
                && !word.endsWith("z")) {
            return cut(word, 1);
        }
        return measure(word) == 1 && endsShort(word) ? word + "e" : word;
    }

    private static String withoutLastE(String word) {
        String stem = word;
        if (stem.endsWith("e")) {
            String left = cut(stem, 1);
            if (measure(left) > 1 || measure(left) == 1 && !endsShort(left)) {
                stem = left;
            }
        }
        return stem.endsWith("ll") && measure(cut(stem, 1)) > 1 ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static int measure(String word) {
        int measure = 0;
        for (int at = 1; at < word.length(); at++) {
            if (!isConsonant(word, at - 1) && isConsonant(word, at)) {
                measure++;
            }
        }
        return measure;
    }

    private static boolean hasVowel(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (!isConsonant(word, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsDoubled(String word) {
        int last = word.length() - 1;
        return last > 0 && word.charAt(last) == word.charAt(last - 1) && isConsonant(word, last);
    }

    /// Consonant, vowel, consonant, the last not w, x or y: *hop*, *fil*.
    private static boolean endsShort(String word) {
        int last = word.length() - 1;
        return last > 1
                && isConsonant(word, last)
                && !isConsonant(word, last - 1)
                && isConsonant(word, last - 2)
                && "wxy".indexOf(word.charAt(last)) < 0;
    }

    private static boolean isConsonant(String word, int at) {
        return switch (word.charAt(at)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> at == 0 || !isConsonant(word, at - 1);
            default -> true;
        };
    }
}
