package org.ettle.review.web.screening;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ettle.platform.page.Field;
import org.ettle.review.ranking.Explanation;
import org.ettle.review.screening.OwnDecision;
import org.ettle.review.screening.Round;
import org.ettle.review.screening.Said;
import org.ettle.review.screening.Turn;
import org.ettle.review.screening.Verdict;
import org.jspecify.annotations.Nullable;

/// One record to decide on.
///
/// @param progress how far the asker came
/// @param lead what the question of the review is
/// @param fields the verdict and the note
/// @param last what the asker decided last; null where nothing of it stands
/// @param why why the record comes when it does; null where nothing was learnt
/// @param shut why the asker cannot decide on it; null where they can
/// @param ranking what pressing the button of the ranking does
public record ScreenSheet(
        StageBar bar,
        String question,
        String progress,
        RecordShown record,
        List<Reason> reasons,
        List<Field> fields,
        String action,
        @Nullable Last last,
        @Nullable Why why,
        @Nullable String shut,
        boolean canTakeBack,
        String address,
        Switch ranking) {

    /// A reason to exclude.
    ///
    /// @param number the key that presses it
    /// @param value what its button sends
    public record Reason(int number, String words, String value) {}

    /// @param words what was decided on what
    public record Last(String words, String title) {}

    /// @param lines the words that say most
    public record Why(String words, List<Line> lines) {}

    public record Line(String words, String weight, boolean isFor) {}

    /// @param words how it is now
    /// @param value what the button sends
    public record Switch(String words, String button, String value) {}

    public Field verdict() {
        return fields.getFirst();
    }

    public Field note() {
        return fields.getLast();
    }

    static String progress(int decided, int records) {
        return decided == 0
                ? String.format(Locale.UK, "There are %,d records.", records)
                : String.format(
                        Locale.UK, "You have decided on %,d of %,d records.", decided, records);
    }

    static Optional<Last> last(Round round, Optional<OwnDecision> decision) {
        return decision.filter(OwnDecision::stands)
                .flatMap(it ->
                        Optional.ofNullable(it.decision().said())
                                .map(said -> new Last(words(round, said), it.title())));
    }

    static String words(Round round, Said said) {
        var reason = said.reason();
        var verdict =
                switch (said.verdict()) {
                    case INCLUDE -> "Included";
                    case EXCLUDE -> "Excluded";
                    case UNSURE -> "Unsure";
                };
        return said.verdict() == Verdict.EXCLUDE && reason != null
                ? verdict + ": " + round.words(reason)
                : verdict;
    }

    static Why why(Explanation it, int decisions) {
        return new Why(
                String.format(
                        Locale.UK,
                        "Its score is %.2f, learnt from %,d decisions of yours. The score only"
                                + " orders records; it decides nothing.",
                        it.score(),
                        decisions),
                it.terms().stream()
                        .map(term ->
                                new Line(
                                        term.words(),
                                        String.format(Locale.UK, "%+.2f", term.weight()),
                                        term.weight() > 0))
                        .toList());
    }

    static @Nullable String shut(Turn turn) {
        return switch (turn) {
            case DECIDE -> null;
            case DECIDED -> "You have decided on this record.";
            case FULL -> "Enough others have this record. Take the next one.";
            case NOT_HERE ->
                    "This record is not screened at this stage: it was merged into another, or did"
                            + " not come through the stage before.";
        };
    }

    /// @param fits whether so many records can be ranked at all
    static Switch ranking(boolean isRanked, boolean fits, Optional<Integer> learntFrom) {
        if (isRanked && !fits) {
            return new Switch(
                    "Records come in the order of their numbers: ranking so many needs more memory"
                            + " than Ettle was given. Whoever runs it can change that.",
                    "Take them by number",
                    "off");
        }
        if (!isRanked) {
            return new Switch(
                    "Records come in the order of their numbers.", "Put the likeliest first", "on");
        }
        return new Switch(
                learntFrom
                        .map(it ->
                                String.format(
                                        Locale.UK,
                                        "The likeliest record comes first, learnt from %,d decisions"
                                                + " of yours and of nobody else.",
                                        it))
                        .orElse(
                                "The likeliest record comes first as soon as you have included one"
                                        + " and excluded one. Until then they come by number."),
                "Take them by number",
                "off");
    }
}
