package org.ettle.evidence.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What somebody typed into the search: words that must all be there, words in quotation marks that
/// must stand together, and words after a minus that must not be there.
///
/// @param all in the syntax of PostgreSQL's web search
/// @param needed the words that must be there, without marks
record TypedWords(String all, String needed) {

    private static final int LONGEST = 200;
    private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)([^\\s\"]+)");

    static TypedWords in(String typed) {
        var plain = typed.replaceAll("[“”]", "\"").replaceAll("[\0‘’–—…·<>\uE000\uE001]", " ");
        var all = new ArrayList<String>();
        var needed = new ArrayList<String>();
        var parts = PART.matcher(plain.substring(0, end(plain)));
        while (parts.find()) {
            boolean isPhrase = parts.group(2) != null;
            var words = (isPhrase ? parts.group(2) : parts.group(4)).strip();
            boolean isUnwanted = "-".equals(parts.group(isPhrase ? 1 : 3));
            // Between words it would mean either of them; here all are meant.
            if (!isPhrase && words.toLowerCase(Locale.ROOT).equals("or")) {
                continue;
            }
            all.add((isUnwanted ? "-" : "") + "\"" + words + "\"");
            if (!isUnwanted) {
                needed.add(words);
            }
        }
        return new TypedWords(String.join(" ", all), joined(needed));
    }

    private static int end(String text) {
        return text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), LONGEST));
    }

    private static String joined(List<String> words) {
        return String.join(" ", words).strip();
    }
}
