package org.ettle.theory;

import java.util.regex.Pattern;

/// What somebody typed into the search, parted so that the word they are still typing matches from
/// its beginning.
///
/// @param all everything typed, in the syntax of a web search
/// @param before what stands before the last word; empty where that word is to match as it is
/// @param beginning the last word as the beginning of a word; empty where it is to match as it is
record SoughtWords(String all, String before, String beginning) {

    private static final Pattern LAST = Pattern.compile("(?:(.*)\\s)?([\\p{L}\\p{N}]+)");
    private static final int LONGEST = 200;

    static SoughtWords in(String typed) {
        var all =
                typed.replaceAll("[“”]", "\"").replaceAll("[\0‘’–—…·<>\uE000\uE001]", " ").strip();
        all = all.substring(0, Math.min(all.length(), LONGEST)).strip();
        var last = LAST.matcher(all);
        if (all.contains("\"") || !last.matches()) {
            return new SoughtWords(all, "", "");
        }
        var before = last.group(1) == null ? "" : last.group(1);
        return new SoughtWords(all, before, last.group(2) + ":*");
    }
}
