package org.ettle.evidence.document.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether parsers may have left something out without saying so: they mend what is broken and give
/// up on what is nested deeply, and both look like a shorter document.
final class Completeness {

    private static final int TAIL = 2048;
    private static final int FEW = 20;
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\"?([^\";\\r\\n]{1,70})", Pattern.CASE_INSENSITIVE);

    private Completeness() {}

    static boolean endsEarly(Path file, Kind kind) throws IOException {
        return switch (kind) {
            case PDF -> !tail(file).contains("%%EOF");
            case RTF -> !tail(file).replace('\0', ' ').stripTrailing().endsWith("}");
            case E_MAIL -> neverEnds(Files.readString(file, StandardCharsets.ISO_8859_1));
            default -> false;
        };
    }

    private static boolean neverEnds(String mail) {
        var boundary = BOUNDARY.matcher(mail);
        return boundary.find() && !mail.contains("--" + boundary.group(1).strip() + "--");
    }

    private static String tail(Path file) throws IOException {
        try (var whole = new RandomAccessFile(file.toFile(), "r")) {
            whole.seek(Math.max(0, whole.length() - TAIL));
            var bytes = new byte[(int) Math.min(TAIL, whole.length())];
            whole.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /// Compares a web page with what was read from it: its letters and digits outside of tags,
    /// counted in one pass that nothing can nest too deeply for. Text that is hidden in the page
    /// counts too, so a tenth may be missing.
    static boolean lacksWords(Path page, String read) throws IOException {
        var bytes = Files.readAllBytes(page);
        var source = new String(bytes, Marked.charsetOf(bytes).orElse(StandardCharsets.UTF_8));
        return letters(read) < lettersOutsideTags(source) * 9 / 10 - FEW;
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static long lettersOutsideTags(String source) {
        var low = source.toLowerCase(Locale.ROOT);
        long letters = 0;
        int at = 0;
        while (at < source.length()) {
            char next = source.charAt(at);
            if (next == '<') {
                at = afterTag(low, at);
            } else if (next == '&') {
                int end = source.indexOf(';', at);
                at = end > 0 && end - at < 12 ? end + 1 : at + 1;
            } else {
                if (Character.isLetterOrDigit(next)) {
                    letters++;
                }
                at++;
            }
        }
        return letters;
    }

    private static int afterTag(String low, int at) {
        if (low.startsWith("<!--", at)) {
            return after(low, "-->", at);
        }
        for (var hidden :
                new String[] {"script", "style", "title", "template", "noscript", "svg"}) {
            if (low.startsWith("<" + hidden, at)) {
                return after(low, "</" + hidden, at);
            }
        }
        return after(low, ">", at);
    }

    private static int after(String low, String end, int at) {
        int found = low.indexOf(end, at);
        return found < 0 ? low.length() : found + end.length();
    }
}
