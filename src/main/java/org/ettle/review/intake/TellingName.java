package org.ettle.review.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a document is called: as it calls itself where that tells something, else as its file does.
final class TellingName {

    /// What programs write where nobody gave a title, and names of files.
    private static final Pattern TELLS_NOTHING =
            Pattern.compile(
                    "(untitled|unknown|no ?title|title|document|draft|template|blank|scan|slide|"
                            + "presentation|microsoft (word|powerpoint)\\b.*|powerpoint presentation|"
                            + "word document|.*\\.(docx?|dotx?|odt|pdf|rtf|html?|indd|qxd|pptx?|tmp))"
                            + "[\\s\\d_-]*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-_.]([01]\\d)[-_.]([0-3]\\d)(?!\\d)");

    private static final int LEAST_LETTERS = 4;
    private static final int LONGEST_ENDING = 6;

    private TellingName() {}

    static String of(String title, String file) {
        return tells(title) ? title.strip() : readable(file);
    }

    static boolean tells(String title) {
        return title.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS
                && !TELLS_NOTHING.matcher(title.strip()).matches();
    }

    /// “2019-03-04_board-minutes_final.docx” becomes “2019-03-04 board minutes final”.
    static String readable(String file) {
        int dot = file.lastIndexOf('.');
        var name = dot > 0 && file.length() - dot <= LONGEST_ENDING ? file.substring(0, dot) : file;
        var words =
                name.replace("%20", " ").replace('_', ' ').replaceAll("(?<=\\D)\\.(?=\\D)", " ");
        if (!words.strip().contains(" ") || words.matches(".*\\d-\\d.*")) {
            words = words.replaceAll("(?<!\\d)-|-(?!\\d)", " ");
        }
        words = words.replaceAll("\\s+", " ").strip();
        return words.isEmpty()
                ? "Document without a name"
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /// The day in the name of a file, which somebody gave it; else the one in the document.
    static String day(String file, String dated) {
        var found = DAY.matcher(file);
        while (found.find()) {
            try {
                return LocalDate.of(
                                Integer.parseInt(found.group(1)),
                                Integer.parseInt(found.group(2)),
                                Integer.parseInt(found.group(3)))
                        .toString();
            } catch (DateTimeException noDay) {
                continue;
            }
        }
        return dated;
    }
}
