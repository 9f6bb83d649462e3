package org.ettle.review.web.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.ettle.platform.drawing.SvgWriter;
import org.ettle.review.screening.Round;
import org.ettle.review.stopping.RankedDraws;
import org.ettle.review.stopping.Screening;
import org.ettle.review.stopping.Target;
import org.jspecify.annotations.Nullable;

/// How much was found so far, how much there may be at the most, and what the stopping rule of the
/// protocol says to it.
///
/// @param verdict what the rule says; null where the protocol has none
/// @param condition what must be true for that
/// @param svg null before anything is decided on
public record StoppingSheet(
        StageBar bar,
        @Nullable String verdict,
        String condition,
        @Nullable String svg,
        List<Row> rows) {

    /// What is read off where the protocol names no target.
    private static final Target USUAL = new Target(0.95, 0.95);

    /// The table has so many moments at the most.
    private static final int MOMENTS = 20;

    public StoppingSheet {
        rows = List.copyOf(rows);
    }

    /// @param most the most relevant records that there may be in all
    /// @param least the least share of them that was found
    public record Row(String screened, String found, String most, String least) {}

    /// @param screened how many records were decided on
    record Moment(int screened, int found, int most) {}

    static StoppingSheet of(Round round, Screening screening) {
        var stopping = round.protocol().stopping();
        var target =
                stopping == null
                        ? USUAL
                        : new Target(stopping.recall() / 100.0, stopping.confidence() / 100.0);
        var moments = moments(screening, target);
        return new StoppingSheet(
                StageBar.of(round, StageBar.Page.STOPPING),
                stopping == null ? null : verdict(screening, target),
                RankedDraws.PLAIN.condition(),
                moments.isEmpty()
                        ? null
                        : SvgWriter.write(FoundPicture.of(moments, screening.total())),
                moments.stream().map(StoppingSheet::row).toList());
    }

    /// Evenly spread over what was screened; the last is now.
    private static List<Moment> moments(Screening screening, Target target) {
        var places = new TreeSet<Integer>();
        for (int i = 1; i <= MOMENTS && screening.screened() > 0; i++) {
            places.add(Math.max(1, (int) Math.ceil((double) screening.screened() * i / MOMENTS)));
        }
        boolean[] isRelevant = screening.isRelevant();
        var moments = new ArrayList<Moment>();
        for (int place : places) {
            var then = new Screening(screening.total(), Arrays.copyOf(isRelevant, place));
            moments.add(
                    new Moment(
                            place,
                            then.found(),
                            RankedDraws.PLAIN.mostRelevant(then, target.confidence())));
        }
        return moments;
    }

    private static Row row(Moment moment) {
        return new Row(
                number(moment.screened()),
                number(moment.found()),
                number(moment.most()),
                percent(moment.most() == 0 ? 1 : (double) moment.found() / moment.most()));
    }

    private static String verdict(Screening screening, Target target) {
        if (screening.screened() == 0) {
            return "Nothing is decided on yet.";
        }
        if (screening.left() == 0) {
            return "All records were screened, so nothing can have been missed by stopping.";
        }
        double least = RankedDraws.PLAIN.recallAtLeast(screening, target.confidence());
        var found =
                "With %s confidence at least %s of what is relevant was found."
                        .formatted(
                                percent(target.confidence()),
                                percent(Math.floor(100 * least) / 100));
        return RankedDraws.PLAIN.mayStop(screening, target)
                ? found
                        + " That is the target of the protocol, "
                        + percent(target.recall())
                        + ": screening may stop here."
                : found
                        + " The target of the protocol is "
                        + percent(target.recall())
                        + ", so go on.";
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.0f%%", 100 * share);
    }

    private static String number(int number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
