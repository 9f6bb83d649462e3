package org.ettle.review.duplicate;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.ettle.review.record.Field;
import org.ettle.review.record.Kind;
import org.ettle.review.record.Reference;
import org.jspecify.annotations.Nullable;

/// One reference as it is compared.
final class Traits {

    private static final Pattern YEAR = Pattern.compile("(?:18|19|20)\\d\\d");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

    private final int[] title;
    private final boolean isCorrection;
    private final boolean isReply;
    private final boolean isTranslated;
    private final People people;
    private final @Nullable Container container;
    private final int year;
    private final int volume;
    private final int issue;
    private final Pages pages;
    private final String doi;
    private final int pmid;
    private final int @Nullable [] sketch;
    private final Kind kind;
    private double told;

    private Traits(Reference reference, Vocabulary words, @Nullable Container container) {
        var read = Title.of(reference.value(Field.TITLE));
        title = read.words().stream().mapToInt(words::number).toArray();
        isCorrection = read.isCorrection();
        isReply = read.isReply();
        isTranslated = read.isTranslated();
        people = People.of(reference.values(Field.AUTHOR), words);
        this.container = container;
        year = year(reference);
        volume = number(reference.value(Field.VOLUME));
        issue = number(reference.value(Field.ISSUE));
        var told = Pages.of(reference.value(Field.PAGES));
        // What is counted from page 1 outside any volume is not in print yet.
        pages = volume == 0 && told.start() == 1 ? Pages.NONE : told;
        doi = doi(reference);
        pmid = number(reference.value(Field.PMID));
        sketch = Sketch.of(reference.value(Field.ABSTRACT));
        kind = reference.kind();
    }

    /// Reads many references: their words and journals are told apart once for all.
    static final class Reader {

        private final Vocabulary words = new Vocabulary();
        private final Map<String, @Nullable Container> containers = new HashMap<>();

        Traits read(Reference reference) {
            var traits =
                    new Traits(
                            reference,
                            words,
                            containers.computeIfAbsent(reference.container(), Container::of));
            words.count(traits.title);
            return traits;
        }

        Vocabulary words() {
            return words;
        }
    }

    private static int year(Reference reference) {
        for (var field : new Field[] {Field.YEAR, Field.DATE}) {
            var value = reference.value(field);
            if (value.isEmpty()) {
                continue;
            }
            int plain = value.length() == 4 ? number(value) : 0;
            if (plain >= 1800 && plain < 2100) {
                return plain;
            }
            var found = YEAR.matcher(value);
            if (found.find()) {
                return Integer.parseInt(found.group());
            }
        }
        return 0;
    }

    private static int number(String text) {
        int at = 0;
        while (at < text.length() && !isDigit(text.charAt(at))) {
            at++;
        }
        int number = 0;
        for (int count = 0; at < text.length() && isDigit(text.charAt(at)) && count < 9; count++) {
            number = number * 10 + text.charAt(at++) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String doi(Reference reference) {
        var said = reference.value(Field.DOI);
        if (said.isEmpty()) {
            return "";
        }
        var found = DOI.matcher(Plain.lower(said).replace("%2f", "/"));
        return found.find() ? withoutStops(found.group()) : "";
    }

    private static String withoutStops(String doi) {
        int to = doi.length();
        while (to > 0 && ".,;)]".indexOf(doi.charAt(to - 1)) >= 0) {
            to--;
        }
        return doi.substring(0, to);
    }

    /// The bits that the words of the title tell, known once all references were read.
    void weigh(Vocabulary words) {
        told = words.told(title);
    }

    int[] title() {
        return title;
    }

    double told() {
        return told;
    }

    boolean isCorrection() {
        return isCorrection;
    }

    boolean isTranslated() {
        return isTranslated;
    }

    boolean isReply() {
        return isReply;
    }

    People people() {
        return people;
    }

    @Nullable Container container() {
        return container;
    }

    int year() {
        return year;
    }

    int volume() {
        return volume;
    }

    int issue() {
        return issue;
    }

    Pages pages() {
        return pages;
    }

    String doi() {
        return doi;
    }

    int pmid() {
        return pmid;
    }

    int @Nullable [] sketch() {
        return sketch;
    }

    boolean isPreprint() {
        return kind == Kind.PREPRINT || container != null && container.isPreprints();
    }

    boolean isFromMeeting() {
        return kind == Kind.CONFERENCE || container != null && container.isMeeting();
    }

    Kind kind() {
        return kind;
    }
}
