package org.ettle.review.duplicate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Text as it is compared: small letters without accents, digits, and single blanks between.
final class Plain {

    private static final String[] GREEK = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
        "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon",
        "phi", "chi", "psi", "omega"
    };

    /// Letters that have no accent to take away.
    private static final Map<Character, String> LETTERS =
            Map.of(
                    'ß', "ss", 'ø', "o", 'ł', "l", 'đ', "d", 'æ', "ae", 'œ', "oe", 'ı', "i", 'þ',
                    "th", 'ð', "d");

    private Plain() {}

    static String of(String text) {
        boolean isAscii = true;
        for (int i = 0; isAscii && i < text.length(); i++) {
            isAscii = text.charAt(i) < 128;
        }
        var whole = isAscii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        var plain = new StringBuilder(whole.length());
        boolean isGap = false;
        for (int i = 0; i < whole.length(); i++) {
            char c = lower(whole.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                gap(plain, isGap);
                isGap = false;
                plain.append(c);
            } else if (c < 128) {
                // An apostrophe stands within a word, and so does a question mark between two
                // letters, in
                // place of one that was lost on the way; anything else stands between words.
                isGap |= c != '\'' && !(c == '?' && isBetweenLetters(whole, i));
            } else if (Character.getType(c) == Character.NON_SPACING_MARK || c == '’' || c == 'ʼ') {
                continue;
            } else if (c >= 'α' && c <= 'ω') {
                gap(plain, isGap);
                isGap = false;
                plain.append(GREEK[c - 'α']);
            } else if (Character.isLetterOrDigit(c)) {
                gap(plain, isGap);
                isGap = false;
                var plainer = LETTERS.get(c);
                if (plainer == null) {
                    plain.append(c);
                } else {
                    plain.append(plainer);
                }
            } else {
                isGap = true;
            }
        }
        return plain.toString();
    }

    private static boolean isBetweenLetters(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at + 1));
    }

    private static char lower(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c : Character.toLowerCase(c);
    }

    private static void gap(StringBuilder plain, boolean isGap) {
        if (isGap && !plain.isEmpty()) {
            plain.append(' ');
        }
    }

    static String[] words(String plain) {
        return plain.isEmpty() ? new String[0] : plain.split(" ");
    }

    /// Tags and entities that some databases leave in their text.
    static String withoutMarkup(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        return text.replaceAll("</?[A-Za-z][^<>]{0,60}>", "")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ");
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
