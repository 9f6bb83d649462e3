package org.ettle.review.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The journal or the proceedings, by each of the names that one record gives it.
final class Container {

    private static final Set<String> SMALL =
            Set.of(
                    "the", "of", "and", "in", "for", "on", "a", "an", "de", "la", "le", "et", "der",
                    "und", "di", "del", "to", "at");

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)?|\\[[^\\[\\]]*]?");
    private static final Pattern MEETING =
            Pattern.compile(
                    "\\b(?:proceedings|conference|symposium|meeting|congress|workshop|annual conference)\\b");
    private static final Pattern NOT_A_MEETING =
            Pattern.compile(
                    "proceedings of the (?:national|royal|nutrition|physiological|american thoracic)");
    private static final Pattern PREPRINTS =
            Pattern.compile(
                    "\\b(?:arxiv|biorxiv|medrxiv|ssrn|preprints?|psyarxiv|socarxiv|research square|osf)\\b");

    /// Embase names the meeting behind the journal.
    private static final Pattern CONFERENCE =
            Pattern.compile("(?<=\\w{3})\\.? ?Conference: ?(.*)$");

    /// What the name of any proceedings has.
    private static final Set<String> OF_ANY_MEETING =
            Set.of("proceedings", "annual", "international", "conference", "proc");

    private final List<String[]> names = new ArrayList<>(1);
    private final boolean isMeeting;
    private final boolean isPreprints;

    private Container(String raw) {
        var whole = Plain.withoutMarkup(raw);
        var conference = CONFERENCE.matcher(whole);
        boolean namesMeeting = conference.find();
        var text = namesMeeting ? whole.substring(0, conference.start()) : whole;
        var plain = Plain.of(whole);
        isMeeting = MEETING.matcher(plain).find() && !NOT_A_MEETING.matcher(plain).find();
        isPreprints = PREPRINTS.matcher(plain).find();
        var parts = text.split(" = ");
        for (var name : parts) {
            add(BRACKETS.matcher(name).replaceAll(" "));
        }
        if (namesMeeting) {
            add(BRACKETS.matcher(conference.group(1)).replaceAll(" "));
        } else if (parts.length == 1) {
            int stop = text.indexOf(". ");
            if (stop > 3) {
                // “JPEN. Journal of …” and “Spine. Supplement”: what is before and behind the full
                // stop.
                add(text.substring(stop + 2));
            }
        }
    }

    static @Nullable Container of(String raw) {
        var container = raw.isBlank() ? null : new Container(raw);
        return container == null || container.names.isEmpty() ? null : container;
    }

    private void add(String name) {
        var words = new ArrayList<String>();
        for (var word : Plain.words(Plain.of(name))) {
            if (!SMALL.contains(word)) {
                words.add(word);
            }
        }
        if (!words.isEmpty()) {
            names.add(words.toArray(String[]::new));
        }
    }

    boolean isMeeting() {
        return isMeeting;
    }

    boolean isPreprints() {
        return isPreprints;
    }

    /// The first letters of the first name: the same for a journal and its abbreviation.
    String initials() {
        var letters = new StringBuilder();
        for (var word : names.getFirst()) {
            letters.append(word.charAt(0));
        }
        return letters.toString();
    }

    Sign against(Container other) {
        if (this == other) {
            return Sign.PLACE_SAME;
        }
        boolean isLike = false;
        for (var mine : names) {
            for (var theirs : other.names) {
                if (Arrays.equals(mine, theirs)) {
                    return Sign.PLACE_SAME;
                }
                isLike |=
                        mine.length <= theirs.length
                                ? isAbbreviated(mine, theirs)
                                : isAbbreviated(theirs, mine);
            }
        }
        return isLike ? Sign.PLACE_LIKE : isPart(other) ? Sign.PLACE_PART : Sign.PLACE_DIFFER;
    }

    private boolean isPart(Container other) {
        for (var mine : names) {
            for (var theirs : other.names) {
                int words = Math.min(mine.length, theirs.length);
                if (Arrays.equals(mine, 0, words, theirs, 0, words)) {
                    return true;
                }
            }
        }
        return isMeeting && other.isMeeting && (isAcronym(other) || other.isAcronym(this));
    }

    /// Whether this is, but for years and words of any meeting, one word of first letters of the
    /// other: “AMCIS 2017 Proceedings” for “Americas Conference on Information Systems”.
    private boolean isAcronym(Container other) {
        var brief =
                Arrays.stream(names.getFirst())
                        .filter(it ->
                                !OF_ANY_MEETING.contains(it) && !Character.isDigit(it.charAt(0)))
                        .toList();
        return brief.size() == 1
                && brief.getFirst().length() >= 3
                && isAcronym(brief.getFirst(), 0, other.names.getFirst(), 0);
    }

    private static boolean isAcronym(String letters, int at, String[] words, int word) {
        if (at == letters.length()) {
            return word == words.length;
        }
        if (word == words.length) {
            return false;
        }
        int taken = 0;
        while (at + taken < letters.length()
                && taken < 2
                && taken < words[word].length()
                && letters.charAt(at + taken) == words[word].charAt(taken)) {
            taken++;
            if (isAcronym(letters, at + taken, words, word + 1)) {
                return true;
            }
        }
        return OF_ANY_MEETING.contains(words[word]) && isAcronym(letters, at, words, word + 1);
    }

    /// Whether the words of the shorter name are, in their order, words of the longer or shortened
    /// from them: “Nat Rev Nephrol”, “Proc Natl Acad Sci”, “NEJM”.
    private static boolean isAbbreviated(String[] brief, String[] whole) {
        if (brief.length == 1 && whole.length > 1) {
            return isInitials(brief[0], whole)
                    || brief[0].length() >= 4 && brief[0].equals(whole[0]) && whole.length == 2;
        }
        int found = 0;
        int at = 0;
        for (var word : brief) {
            int seek = at;
            while (seek < whole.length && !isShort(word, whole[seek])) {
                seek++;
            }
            if (seek < whole.length) {
                found++;
                at = seek + 1;
            }
        }
        return found == brief.length && whole.length - brief.length <= Math.max(1, whole.length / 2)
                || brief.length >= 4
                        && found >= brief.length - 1
                        && whole.length - brief.length <= 1;
    }

    private static boolean isInitials(String brief, String[] whole) {
        if (brief.length() < 3 || brief.length() > whole.length) {
            return false;
        }
        int at = 0;
        for (var word : whole) {
            if (at < brief.length() && word.charAt(0) == brief.charAt(at)) {
                at++;
            }
        }
        return at == brief.length();
    }

    /// Whether a word is another without some of its letters: “natl” for “national”.
    private static boolean isShort(String brief, String word) {
        if (brief.charAt(0) != word.charAt(0) || brief.length() > word.length()) {
            return brief.length() > word.length()
                    && brief.charAt(0) == word.charAt(0)
                    && isWithin(word, brief);
        }
        return isWithin(brief, word);
    }

    private static boolean isWithin(String brief, String word) {
        int at = 0;
        for (int i = 0; i < word.length() && at < brief.length(); i++) {
            if (word.charAt(i) == brief.charAt(at)) {
                at++;
            }
        }
        return at == brief.length();
    }
}
