package org.ettle.review.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A title as it is compared: without the remarks that databases add to it, and with what those and
/// its first words say of its kind.
///
/// @param isCorrection whether it corrects or takes back another work
/// @param isReply whether it answers or comments on another work
/// @param isTranslated whether it stands in square brackets, as databases write translated titles
record Title(List<String> words, boolean isCorrection, boolean isReply, boolean isTranslated) {

    private static final String OPENING = "\"“'";
    private static final String CLOSING = "\"”'";

    /// Erratum notices by their own first words.
    private static final Pattern CORRECTION =
            Pattern.compile(
                    "^\\W*(?:published |author'?s?'? |publisher'?s? )?(?:errat(?:um|a)|corrigend(?:um|a)"
                            + "|corrections?|retraction(?: note| notice)?|addendum|expression of concern)"
                            + "(?: to(?: the)?| for| of| notice| in| on)?\\s*(?:[:.\\[(–—-]|$|\")",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CORRECTION_OF =
            Pattern.compile(
                    "^\\W*(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|retraction|addendum) (?:to|for|of)\\b"
                            + "|[\\[(](?:errat(?:um|a)|corrigend(?:um|a)|correction|retraction (?:of|notice))"
                            + "(?! (?:appears|in\\b))[^\\])]*[\\])]",
                    Pattern.CASE_INSENSITIVE);

    /// “(vol 85, pg 553, 2010)”: the Web of Science's way to name the corrected article.
    private static final Pattern CITED_BY_VOLUME =
            Pattern.compile("\\(vol\\.? ?[^()]{1,80}\\d{4}\\)?\\s*$", Pattern.CASE_INSENSITIVE);

    /// “(Pediatric Nephrology (2009) 24 (12-19))”: Embase's way.
    private static final Pattern CITED_BY_YEAR =
            Pattern.compile(
                    "\\([^()]{3,150}\\((?:19|20)\\d\\d\\)[,:;.]? ?(?:\\d|\\(|doi)[^()]{0,40}(?:\\([^()]*\\)[^()]{0,40})*\\)?\\s*$");

    private static final Pattern REPLY =
            Pattern.compile(
                    "^\\W*(?:re:|reply\\b|(?:in )?response to\\b|in reply\\b|authors?'? (?:reply|response)|"
                            + "comments? on\\b|commentary on\\b|comment:|letter to\\b|invited commentary)"
                            + "|(?:\\s[-–—]\\s*|[:.(\\[]\\s*|\\b(?:authors?|authors?'|authors’|editor's) )(?:reply|replies|response|comment|commentary)"
                            + "(?: from authors?)?[)\\].]*\\s*$",
                    Pattern.CASE_INSENSITIVE);

    /// Remarks in round brackets that say nothing of which work it is.
    private static final Pattern ROUND_REMARK =
            Pattern.compile(
                    "\\s*\\((?:review|structured abstract|provisional abstract|abstract|letter|multiple letters"
                            + "|editorial|meeting abstract|conference abstract|withdrawn|retracted(?: article)?[^()]*"
                            + "|author'?s transl|translated from [^()]*|in \\p{L}+)\\)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PREFIX_REMARK =
            Pattern.compile(
                    "^\\s*(?:retracted(?: article)?|withdrawn|reprint of|republished(?: article)?)\\s*[:.-]\\s*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern SQUARE = Pattern.compile("\\s*\\[[^\\[\\]]*]");
    private static final Pattern OPEN_SQUARE = Pattern.compile("\\s*\\[[^\\]]*$");
    private static final Pattern SECOND_TITLE =
            Pattern.compile("(?<=\\S{4})\\s+(?:TO:|=)\\s+\\p{L}.{15,}$");

    private static final String[] CORRECTING = {
        "errat", "corrig", "correct", "retract", "addend", "expression of"
    };
    private static final String[] REPLYING = {"re:", "repl", "respon", "comment", "letter"};

    private static final Map<String, String> NUMBERS =
            Map.ofEntries(
                    Map.entry("ii", "2"),
                    Map.entry("iii", "3"),
                    Map.entry("iv", "4"),
                    Map.entry("vi", "6"),
                    Map.entry("vii", "7"),
                    Map.entry("viii", "8"),
                    Map.entry("ix", "9"),
                    Map.entry("one", "1"),
                    Map.entry("two", "2"),
                    Map.entry("three", "3"),
                    Map.entry("four", "4"),
                    Map.entry("five", "5"),
                    Map.entry("six", "6"),
                    Map.entry("seven", "7"),
                    Map.entry("eight", "8"),
                    Map.entry("nine", "9"),
                    Map.entry("ten", "10"));

    /// After these a single letter is a number.
    static final Set<String> COUNTED =
            Set.of(
                    "part", "parts", "chapter", "volume", "phase", "stage", "type", "section",
                    "paper", "report", "study", "wave", "edition");

    static Title of(String raw) {
        var text = Plain.withoutMarkup(raw).replace('’', '\'').strip();
        if (text.length() > 2
                && OPENING.indexOf(text.charAt(0)) >= 0
                && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(1, text.length() - 1).strip();
        }
        var lower = Plain.lower(text);
        boolean hasBracket = text.indexOf('(') >= 0 || text.indexOf('[') >= 0;
        boolean isCorrection =
                hasAny(lower, CORRECTING)
                                && (CORRECTION.matcher(text).find()
                                        || CORRECTION_OF.matcher(text).find())
                        || hasBracket
                                && (CITED_BY_VOLUME.matcher(text).find()
                                        || CITED_BY_YEAR.matcher(text).find());
        boolean isReply = hasAny(lower, REPLYING) && REPLY.matcher(withoutRemarks(text)).find();
        if (isCorrection) {
            text =
                    CITED_BY_YEAR
                            .matcher(CITED_BY_VOLUME.matcher(text).replaceFirst(""))
                            .replaceFirst("");
            text = CORRECTION.matcher(text).replaceFirst("");
            text =
                    text.replaceFirst(
                            "(?i)^\\W*(?:errat(?:um|a)|corrigend(?:um|a)|corrections?|retraction|addendum)(?: to| for| of)?\\b",
                            "");
        }
        if (isReply) {
            text = REPLY.matcher(withoutRemarks(text)).replaceAll("");
        }
        return new Title(words(withoutRemarks(text)), isCorrection, isReply, text.startsWith("["));
    }

    /// Far quicker than any pattern, and false for nearly every title.
    private static boolean hasAny(String lower, String[] words) {
        for (var word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutRemarks(String text) {
        if (text.indexOf('[') < 0 && text.indexOf('(') < 0 && text.indexOf(':') < 0) {
            return text;
        }
        var rest = text;
        if (rest.startsWith("[")) {
            // A title in square brackets was translated; what follows is a remark or the original.
            int close = rest.indexOf(']');
            if (close < 0) {
                rest = rest.substring(1);
            } else if (close > 12) {
                return ROUND_REMARK.matcher(rest.substring(1, close)).replaceAll("");
            }
        }
        var without = SECOND_TITLE.matcher(rest).replaceFirst("");
        for (var inner = ""; !inner.equals(without); ) {
            // Brackets stand within brackets.
            inner = without;
            without = SQUARE.matcher(inner).replaceAll("");
        }
        without = OPEN_SQUARE.matcher(without).replaceFirst("");
        without =
                PREFIX_REMARK
                        .matcher(ROUND_REMARK.matcher(without).replaceAll(""))
                        .replaceFirst("");
        return without.isBlank() ? text : without;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var previous = "";
        for (var word : Plain.words(Plain.of(text))) {
            var number = NUMBERS.get(word);
            if (number != null) {
                words.add(number);
            } else if (COUNTED.contains(previous) && word.length() == 1) {
                words.add(
                        word.equals("i")
                                ? "1"
                                : word.equals("v") ? "5" : word.equals("x") ? "10" : word);
            } else {
                words.add(oneSpelling(word));
            }
            previous = word;
        }
        return words;
    }

    /// British and American spelling of one word become the same.
    private static String oneSpelling(String word) {
        if (word.length() < 5) {
            return word;
        }
        var one = word;
        if (one.contains("ae") || one.contains("oe")) {
            one = one.replace("ae", "e").replace("oe", "e");
        }
        if (one.contains("our")) {
            one = one.replace("our", "or");
        }
        if (one.contains("is") || one.contains("ys")) {
            one =
                    one.replace("isation", "ization")
                            .replace("ised", "ized")
                            .replace("ising", "izing")
                            .replace("ysed", "yzed");
            if (one.endsWith("ise") || one.endsWith("yse")) {
                one = one.substring(0, one.length() - 2) + "ze";
            }
        }
        if (one.endsWith("tre")) {
            one = one.substring(0, one.length() - 2) + "er";
        }
        return one;
    }
}
