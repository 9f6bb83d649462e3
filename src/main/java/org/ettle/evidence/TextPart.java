package org.ettle.evidence;

import java.util.ArrayList;
import java.util.List;

/// A part of a long text that is read on one page. Places count Unicode code points of the whole
/// text.
///
/// @param number from 1
/// @param firstLine the number of its first line in the whole text, from 1
public record TextPart(int number, int begins, String words, int firstLine) {

    /// How many code points stand on one page, at most.
    public static final int LONGEST = 20_000;

    /// A part ends with a line where one ends within its last tenth.
    private static final int SLACK = LONGEST / 10;

    public int ends() {
        return begins + words.codePointCount(0, words.length());
    }

    public boolean holds(int place) {
        return begins <= place && place < ends();
    }

    public static List<TextPart> of(String text) {
        var parts = new ArrayList<TextPart>();
        int at = 0;
        int begins = 0;
        int line = 1;
        do {
            int end = end(text, at);
            var words = text.substring(at, end);
            parts.add(new TextPart(parts.size() + 1, begins, words, line));
            begins += words.codePointCount(0, words.length());
            line += (int) words.chars().filter(it -> it == '\n').count();
            at = end;
        } while (at < text.length());
        return List.copyOf(parts);
    }

    private static int end(String text, int from) {
        if (text.codePointCount(from, text.length()) <= LONGEST) {
            return text.length();
        }
        int last = text.offsetByCodePoints(from, LONGEST);
        int line = text.lastIndexOf('\n', last - 1);
        return line >= last - SLACK && line > from ? line + 1 : last;
    }
}
