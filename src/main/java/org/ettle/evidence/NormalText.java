package org.ettle.evidence;

import java.text.Normalizer;

/// Text as it is kept: in Unicode's form NFC, lines ended by `\n`, with nothing in it that cannot
/// be seen, so that a place in it means the same to everybody who counts code points. Normalising
/// it again changes nothing.
///
/// @param hidden how many characters that cannot be seen were left out
/// @param unreadable how many stand as �, because what they were is lost
public record NormalText(String words, int hidden, int unreadable) {

    /// More marks on one letter than any language writes only slow a program down.
    private static final int MARKS_ON_A_LETTER = 30;

    private static final int UNREADABLE = 0xfffd;
    private static final int FLAG = 0x1f3f4;

    public static NormalText of(String raw) {
        var seen = new StringBuilder(raw.length());
        int hidden = 0;
        int marks = 0;
        int before = 0;
        for (int at = 0; at < raw.length(); at += Character.charCount(raw.codePointAt(at))) {
            int point = raw.codePointAt(at);
            int marksNow = isMark(point) ? marks + 1 : 0;
            if (marksNow > MARKS_ON_A_LETTER || isHidden(point, before)) {
                hidden++;
                continue;
            }
            if (!(point == '\n' && before == '\r')) {
                seen.appendCodePoint(shown(point));
            }
            marks = marksNow;
            before = point;
        }
        var words = trimmed(Normalizer.normalize(seen, Normalizer.Form.NFC));
        int unreadable = (int) words.codePoints().filter(point -> point == UNREADABLE).count();
        return new NormalText(words, hidden, unreadable);
    }

    private static int shown(int point) {
        if (isLineEnd(point)) {
            return '\n';
        }
        if (isHalf(point)) {
            return UNREADABLE;
        }
        return isBlank(point) ? ' ' : point;
    }

    /// No blanks at the ends of lines, no two empty lines in a row, none around it all. In one
    /// pass: a pattern would look at a million blanks a million times.
    private static String trimmed(String text) {
        var kept = new StringBuilder(text.length());
        int blanks = 0;
        int lines = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '\n') {
                lines++;
                blanks = 0;
            } else if (next == ' ') {
                blanks++;
            } else {
                if (!kept.isEmpty()) {
                    kept.repeat('\n', Math.min(lines, 2));
                }
                // Blanks before the first word of a text go, those of a later line are its form.
                kept.repeat(' ', kept.isEmpty() ? 0 : blanks);
                kept.append(next);
                lines = 0;
                blanks = 0;
            }
        }
        return kept.toString();
    }

    private static boolean isLineEnd(int point) {
        return point >= '\n' && point <= '\r'
                || point == 0x85
                || point == 0x2028
                || point == 0x2029;
    }

    private static boolean isBlank(int point) {
        return point == '\t' || Character.getType(point) == Character.SPACE_SEPARATOR;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /// Controls, marks that turn the direction of writing, characters of no width, and those that
    /// Unicode gives no meaning. Joiners stay, for scripts and emoji need them, and so do the tags
    /// that name the flag of Scotland.
    private static boolean isHidden(int point, int before) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> !isLineEnd(point) && point != '\t';
            case Character.FORMAT ->
                    point != 0x200c && point != 0x200d && !(isTag(point) && isInFlag(before));
            case Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static boolean isTag(int point) {
        return point >= 0xe0020 && point <= 0xe007f;
    }

    private static boolean isInFlag(int before) {
        return before == FLAG || isTag(before);
    }
}
