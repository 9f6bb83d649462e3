package org.ettle.review.duplicate;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a work stands in its volume. Letters before a number are left out: “S12”, “P12” and “12”
/// are one page to different databases.
///
/// @param starts the first page of each range
/// @param end the last page of the first range; 0 where there is none
/// @param tail the last digits of an end whose beginning is not a number
/// @param isArticleNumber whether it is the number of an electronic article, which says nothing for
///   or against a page in print
record Pages(int[] starts, int end, String tail, boolean isArticleNumber) {

    static final Pages NONE = new Pages(new int[0], 0, "", false);

    /// “e12724”, “c1804” or “CD004128”: not “S12”, which is a page of a supplement.
    private static final Pattern ARTICLE_NUMBER =
            Pattern.compile(
                    "(?i)\\s*(?:[a-fh-oq-rt-z]{1,2}\\d{3,}|art\\.? ?(?:no\\.?)? ?\\w+|\\d{5,})\\s*");

    private static final Pattern NOTHING =
            Pattern.compile(
                    "(?i)\\[[^\\]]*]?|\\([^)]*\\)|discussion|quiz|passim|pp?\\.|no pagination");
    private static final Pattern MONTH =
            Pattern.compile("(?i)^(\\d{1,2})-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$");
    private static final Pattern RANGES = Pattern.compile("[;,+&]|\\band\\b");
    private static final Pattern DASH = Pattern.compile("\\s*[-–—]+\\s*");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    static Pages of(String raw) {
        if (raw.isBlank()) {
            return NONE;
        }
        var plain = plain(raw);
        return plain == null ? odd(raw) : plain;
    }

    /// “482” and “482-491”, which most are.
    private static @Nullable Pages plain(String raw) {
        int dash = raw.indexOf('-');
        int start = wholeNumber(raw, 0, dash < 0 ? raw.length() : dash);
        if (start <= 0 || start > 9_999) {
            return null;
        }
        if (dash < 0) {
            return new Pages(new int[] {start}, 0, "", false);
        }
        int end = wholeNumber(raw, dash + 1, raw.length());
        return end <= 0
                ? null
                : new Pages(new int[] {start}, end(start, raw.substring(dash + 1)), "", false);
    }

    private static int wholeNumber(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i)) || i - from > 6) {
                return -1;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return from < to ? number : -1;
    }

    private static Pages odd(String raw) {
        var text = NOTHING.matcher(raw).replaceAll(" ").strip();
        var month = MONTH.matcher(text);
        if (month.matches()) {
            // A spreadsheet took “8-11” for a day.
            text = month.group(1) + "-" + (MONTHS.indexOf(Plain.lower(month.group(2))) / 3 + 1);
        }
        var starts = new int[4];
        int count = 0;
        int end = 0;
        var tail = "";
        for (var range : RANGES.split(text)) {
            var sides = DASH.split(range.strip());
            int start = number(sides[0]);
            if (start > 0 && count < starts.length) {
                starts[count++] = start;
            }
            if (sides.length > 1 && end == 0) {
                var digits = digits(sides[sides.length - 1]);
                if (start > 0) {
                    end = end(start, digits);
                } else {
                    tail = digits;
                }
            }
        }
        return count == 0 && tail.isEmpty()
                ? NONE
                : new Pages(
                        Arrays.copyOf(starts, count),
                        end,
                        tail,
                        ARTICLE_NUMBER.matcher(text).matches());
    }

    /// “482-91” ends on 491.
    private static int end(int start, String digits) {
        if (digits.isEmpty() || digits.length() > 9) {
            return 0;
        }
        int end = Integer.parseInt(digits);
        var begin = Integer.toString(start);
        if (end < start && digits.length() < begin.length()) {
            return Integer.parseInt(begin.substring(0, begin.length() - digits.length()) + digits);
        }
        return end;
    }

    private static int number(String text) {
        var digits = digits(text);
        if (!digits.isEmpty()) {
            return digits.length() > 9 ? digits.hashCode() >>> 1 : Integer.parseInt(digits);
        }
        return roman(Plain.lower(text.strip()));
    }

    /// The last run of digits.
    private static String digits(String text) {
        int to = text.length();
        while (to > 0 && !isDigit(text.charAt(to - 1))) {
            to--;
        }
        int from = to;
        while (from > 0 && isDigit(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, to);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int roman(String text) {
        int sum = 0;
        int before = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            int value =
                    switch (text.charAt(i)) {
                        case 'i' -> 1;
                        case 'v' -> 5;
                        case 'x' -> 10;
                        case 'l' -> 50;
                        case 'c' -> 100;
                        default -> 0;
                    };
            if (value == 0) {
                return 0;
            }
            sum += value < before ? -value : value;
            before = Math.max(before, value);
        }
        // Roman pages are counted apart from arabic ones.
        return sum == 0 ? 0 : 1_000_000 + sum;
    }

    int start() {
        return starts.length == 0 ? 0 : starts[0];
    }

    Sign against(Pages other) {
        if (this == NONE || other == NONE) {
            return Sign.PAGES_MISSING;
        }
        if (starts.length == 0 || other.starts.length == 0) {
            return tails(other) ? Sign.PAGES_END : Sign.PAGES_MISSING;
        }
        for (int mine : starts) {
            for (int theirs : other.starts) {
                if (mine == theirs) {
                    return end > mine && end == other.end ? Sign.PAGES_SAME : Sign.PAGES_BEGIN;
                }
            }
        }
        if (end > 0 && end == other.end || holds(other) || other.holds(this)) {
            return Sign.PAGES_END;
        }
        return isArticleNumber != other.isArticleNumber ? Sign.PAGES_MISSING : Sign.PAGES_DIFFER;
    }

    /// Whether the other is one page within this range.
    private boolean holds(Pages other) {
        int page = other.start();
        return (other.end == 0 || other.end == page)
                && start() < page
                && page <= end
                && end - start() < 60;
    }

    private boolean tails(Pages other) {
        var mine = ending();
        var theirs = other.ending();
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && (mine.endsWith(theirs) || theirs.endsWith(mine));
    }

    private String ending() {
        if (!tail.isEmpty()) {
            return tail;
        }
        return end > 0 ? Integer.toString(end) : "";
    }
}
