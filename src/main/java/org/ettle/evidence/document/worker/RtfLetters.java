package org.ettle.evidence.document.worker;

import java.util.Set;

/// Counts the letters and digits of an RTF that a reader would see. Groups that hold something else
/// are passed over.
final class RtfLetters {

    private static final Set<String> NOT_SEEN =
            Set.of(
                    "*",
                    "fonttbl",
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "object",
                    "objdata",
                    "header",
                    "footer",
                    "headerl",
                    "headerr",
                    "footerl",
                    "footerr",
                    "listtable",
                    "fldinst",
                    "themedata",
                    "bin");

    private final String source;
    private int at;
    private int depth;
    private int hiddenBelow = Integer.MAX_VALUE;
    private long letters;

    private RtfLetters(String source) {
        this.source = source;
    }

    static long in(String source) {
        var counting = new RtfLetters(source);
        while (counting.at < source.length()) {
            counting.next();
        }
        return counting.letters;
    }

    private void next() {
        char next = source.charAt(at++);
        if (next == '{') {
            depth++;
        } else if (next == '}') {
            depth--;
            if (depth < hiddenBelow) {
                hiddenBelow = Integer.MAX_VALUE;
            }
        } else if (next == '\\') {
            control();
        } else if (hiddenBelow == Integer.MAX_VALUE && Character.isLetterOrDigit(next)) {
            letters++;
        }
    }

    private void control() {
        int begins = at;
        while (at < source.length() && isAscii(source.charAt(at))) {
            at++;
        }
        if (at == begins) {
            at++;
        }
        var word = source.substring(begins, Math.min(at, source.length()));
        if (hiddenBelow == Integer.MAX_VALUE && NOT_SEEN.contains(word)) {
            hiddenBelow = depth;
        }
        if (word.equals("'")) {
            at += 2;
            return;
        }
        while (at < source.length() && (source.charAt(at) == '-' || isDigit(source.charAt(at)))) {
            at++;
        }
    }

    private static boolean isAscii(char each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}
