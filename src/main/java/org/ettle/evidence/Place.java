package org.ettle.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words in a text, with some of what stands around them. Places count Unicode code points.
///
/// @param line the line in which they begin, from 1
public record Place(int begins, int ends, int line, String before, String words, String after) {

    private static final int AROUND = 120;
    private static final int MOST = 25;
    private static final String BLANKS = "[\\s\\u00A0]+";
    private static final String APOSTROPHES = "['’‘]";
    private static final String QUOTATION_MARKS = "[\"“”]";
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DASHES = "[-–—]";

    public static Place of(String text, int begins, int ends) {
        int from = text.offsetByCodePoints(0, begins);
        return at(text, from, text.offsetByCodePoints(from, ends - begins));
    }

    /// Whole lines.
    ///
    /// @param last at least the first, and within the text
    public static Place ofLines(String text, int first, int last) {
        int from = beginOfLine(text, first);
        int end = text.indexOf('\n', beginOfLine(text, last));
        return at(text, from, end < 0 ? text.length() : end);
    }

    public static int lines(String text) {
        return (int) text.chars().filter(it -> it == '\n').count() + 1;
    }

    private static int beginOfLine(String text, int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    /// Where the typed words stand, whatever the blanks between them, the kinds of their quotation
    /// marks and dashes, and capital letters; not more than can be chosen among. Where they stand
    /// nowhere as whole words, parts of words count too.
    public static List<Place> find(String text, String typed) {
        if (typed.isBlank()) {
            return List.of();
        }
        var pattern = tolerant(typed.strip());
        var whole =
                find(text, Pattern.compile(NO_LETTER_BEFORE + pattern + NO_LETTER_AFTER, ANY_CASE));
        return whole.isEmpty() ? find(text, Pattern.compile(pattern, ANY_CASE)) : whole;
    }

    private static List<Place> find(String text, Pattern pattern) {
        var places = new ArrayList<Place>();
        var found = pattern.matcher(text);
        while (places.size() < MOST && found.find()) {
            places.add(at(text, found.start(), found.end()));
        }
        return List.copyOf(places);
    }

    private static String tolerant(String words) {
        return Pattern.compile(BLANKS)
                .splitAsStream(words)
                .map(word ->
                        word.codePoints().mapToObj(Place::tolerant).collect(Collectors.joining()))
                .collect(Collectors.joining(BLANKS));
    }

    private static String tolerant(int character) {
        return switch (character) {
            case '\'', '’', '‘' -> APOSTROPHES;
            case '"', '“', '”' -> QUOTATION_MARKS;
            case '-', '–', '—' -> DASHES;
            default -> Pattern.quote(Character.toString(character));
        };
    }

    private static Place at(String text, int from, int end) {
        int begins = text.codePointCount(0, from);
        int start = text.offsetByCodePoints(from, -Math.min(AROUND, begins));
        int left = text.codePointCount(end, text.length());
        int stop = text.offsetByCodePoints(end, Math.min(AROUND, left));
        var before = text.substring(start, from);
        var after = text.substring(end, stop);
        return new Place(
                begins,
                begins + text.codePointCount(from, end),
                lines(text.substring(0, from)),
                start > 0 ? before.replaceFirst("^\\S*\\s+", "… ") : before,
                text.substring(from, end),
                stop < text.length() ? after.replaceFirst("\\s+\\S*$", " …") : after);
    }
}
