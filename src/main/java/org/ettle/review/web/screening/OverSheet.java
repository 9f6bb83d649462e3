package org.ettle.review.web.screening;

import java.util.Locale;
import org.ettle.review.screening.Round;
import org.ettle.review.screening.Standing;
import org.ettle.review.screening.Tally;
import org.jspecify.annotations.Nullable;

/// Where nothing is left for the asker to decide on.
///
/// @param why why there is nothing
public record OverSheet(
        StageBar bar,
        String title,
        String why,
        Counts counts,
        ScreenSheet.@Nullable Last last,
        String address) {

    /// How many records stand how.
    public record Counts(
            String records, String waiting, String included, String excluded, String toResolve) {

        static Counts of(Tally tally) {
            return new Counts(
                    number(tally.records()),
                    number(tally.count(Standing.WAITING)),
                    number(tally.count(Standing.INCLUDED)),
                    number(tally.count(Standing.EXCLUDED)),
                    number(tally.toResolve()));
        }

        private static String number(int number) {
            return String.format(Locale.UK, "%,d", number);
        }
    }

    static OverSheet of(Round round, Tally tally, ScreenSheet.@Nullable Last last) {
        return new OverSheet(
                StageBar.of(round, StageBar.Page.SCREEN),
                round.isStarted() ? "There is nothing left for you here" : "Not started yet",
                why(round, tally),
                Counts.of(tally),
                last,
                ScreeningAddress.of(round));
    }

    private static String why(Round round, Tally tally) {
        if (!round.isStarted()) {
            return "Records are screened once the protocol is started, so that nobody makes the"
                    + " rules to fit what they found.";
        }
        if (tally.records() == 0) {
            return "No record comes to this stage yet: none was taken in, or none was included at"
                    + " the stage before.";
        }
        return tally.count(Standing.WAITING) == 0
                ? "All records of this stage are decided on."
                : "You have decided on all that you can. What is left others have, or have decided"
                        + " on already.";
    }
}
