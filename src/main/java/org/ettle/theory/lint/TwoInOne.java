package org.ettle.theory.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a label seems to say two outcomes joined by “and”.
///
/// Two things or two qualities in one outcome (“care and support”, “clear and consistent”) are not
/// two outcomes, so it looks for a second verb. A join counts when a verb stands before it and
///
/// - a verb follows it at once (“know the budget *and can* direct it”; after a comma also where the
///   first verb is not known to it), or
/// - a second subject and its verb follow it (“workers are confident *and systems are* simple”),
///   unless the first half is still in the middle of a phrase (“decisions *about* budgets and
///   support are made”).
///
/// Two verbs side by side (“enable and empower people”) are one outcome. Verbs that are also common
/// nouns (plan, review, support) are not known to it, so it misses some and says “seems”.
final class TwoInOne {

    private static final Pattern JOIN =
            Pattern.compile("(?<comma>[,;])?\\s+(?:and|as well as)\\s+|;\\s+");

    private static final Set<String> VERBS =
            words(
                    """
                    is are was were be been has have had can could will would must may should do
                    does know knows understand understands feel feels receive receives get gets
                    make makes take takes create creates enable enables empower empowers engage
                    engages become becomes improve improves provide provides encouraged enabled
                    sustain sustains help helps give gives lead leads
                    """);

    private static final Set<String> PHRASE_WORDS =
            words(
                    """
                    about across after against among around as at before between by during for from
                    how if in into of on over that their they through to towards under what when
                    where whether which who whose why with within without
                    """);

    private static final Set<String> FILLERS = words("also then not both");

    private static final int SUBJECT_AND_VERB = 3;

    private TwoInOne() {}

    static boolean in(String label) {
        var joins = JOIN.matcher(label);
        while (joins.find()) {
            var before = split(label.substring(0, joins.start()));
            var after = split(label.substring(joins.end()));
            if (isTwo(before, joins.group("comma") != null, after)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTwo(List<String> before, boolean comma, List<String> after) {
        var rest = after.stream().dropWhile(TwoInOne::isFiller).toList();
        if (before.isEmpty() || rest.isEmpty() || VERBS.contains(before.getLast())) {
            return false;
        }
        boolean verbAtOnce = VERBS.contains(rest.getFirst());
        if (before.stream().noneMatch(VERBS::contains)) {
            return comma && verbAtOnce;
        }
        return verbAtOnce || ((comma || !isInPhrase(before)) && beginsWithSubjectAndVerb(rest));
    }

    private static boolean isInPhrase(List<String> before) {
        return before.reversed().stream()
                .takeWhile(word -> !VERBS.contains(word))
                .anyMatch(PHRASE_WORDS::contains);
    }

    private static boolean beginsWithSubjectAndVerb(List<String> words) {
        return words.stream()
                .limit(SUBJECT_AND_VERB)
                .takeWhile(word -> !PHRASE_WORDS.contains(word))
                .anyMatch(VERBS::contains);
    }

    private static boolean isFiller(String word) {
        return FILLERS.contains(word) || word.endsWith("ly");
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.UK).split("[^\\p{L}’'-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
