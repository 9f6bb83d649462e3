package org.ettle.evidence.web.search;

import java.util.ArrayList;
import java.util.List;
import org.ettle.theory.Hit.Marked;
import org.ettle.theory.Hit.Segment;

/// As much of a text as a reader takes in at a glance, around the first words that were found.
final class Excerpt {

    private static final int BEFORE = 100;
    private static final int LONGEST = 360;

    private Excerpt() {}

    static Marked of(Marked whole) {
        var text = whole.text();
        if (text.length() <= LONGEST) {
            return whole;
        }
        int from = text.length() - LONGEST;
        from = Math.max(0, Math.min(from, firstMark(whole) - BEFORE));
        int begins = from == 0 ? 0 : afterBlank(text, from);
        int until = Math.min(text.length(), begins + LONGEST);
        int ends = until == text.length() ? until : beforeBlank(text, begins, until);
        var cut = cut(whole.segments(), begins, ends);
        if (begins > 0) {
            cut.addFirst(new Segment("… ", false));
        }
        if (ends < text.length()) {
            cut.addLast(new Segment(" …", false));
        }
        return new Marked(cut);
    }

    private static int firstMark(Marked whole) {
        int at = 0;
        for (var segment : whole.segments()) {
            if (segment.marked()) {
                return at;
            }
            at += segment.text().length();
        }
        return 0;
    }

    private static int afterBlank(String text, int from) {
        int blank = text.indexOf(' ', from);
        return blank < 0 || blank > from + BEFORE ? whole(text, from) : blank + 1;
    }

    private static int beforeBlank(String text, int begins, int until) {
        int blank = text.lastIndexOf(' ', until);
        return blank <= begins ? whole(text, until) : blank;
    }

    /// Never between the two halves of one character.
    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<Segment> cut(List<Segment> segments, int begins, int ends) {
        var cut = new ArrayList<Segment>();
        int at = 0;
        for (var segment : segments) {
            int length = segment.text().length();
            int from = Math.max(begins - at, 0);
            int until = Math.min(ends - at, length);
            if (from < until) {
                cut.add(new Segment(segment.text().substring(from, until), segment.marked()));
            }
            at += length;
        }
        return cut;
    }
}
