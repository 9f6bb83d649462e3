package org.ettle.judgement;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When a published judgement lapses, and what that does to its confidence (ours). Nothing that was
/// judged is changed: what is told later is worked out from it each time it is read.
///
/// @param on the first day on which it has lapsed
/// @param today the day on which it is read
public record Lapse(LocalDate on, LocalDate today) {

    /// A judgement holds this long at most from the day on which its evidence was frozen.
    public static final Period LONGEST = Period.ofYears(2);

    /// By how much each end of the confidence moves outwards for each year begun.
    public static final Chance EACH_YEAR = new Chance(1_000);

    private static final ZoneId SCOTLAND = ZoneId.of("Europe/London");

    /// The earlier of two years after it was opened, and the first day of the year in which its
    /// newest evidence is older than the minimum allows. Where the minimum was not met the evidence
    /// sets no day, because nothing was rated by it.
    static LocalDate on(Judgement judgement, @Nullable Integer newestYear) {
        var longest = LocalDate.ofInstant(judgement.openedAt(), SCOTLAND).plus(LONGEST);
        if (newestYear == null || !judgement.isSufficient()) {
            return longest;
        }
        var tooOld = LocalDate.of(newestYear + judgement.terms().minimum().years() + 1, 1, 1);
        return tooOld.isBefore(longest) ? tooOld : longest;
    }

    public boolean isPast() {
        return !today.isBefore(on);
    }

    /// How many years have begun since; 0 before it lapses.
    public int years() {
        return isPast() ? Period.between(on, today).getYears() + 1 : 0;
    }

    public ChanceRange widened(ChanceRange range) {
        int by = (int) Math.min(Chance.WHOLE, (long) years() * EACH_YEAR.tenThousandths());
        return new ChanceRange(
                new Chance(Math.max(0, range.low().tenThousandths() - by)),
                new Chance(Math.min(Chance.WHOLE, range.high().tenThousandths() + by)));
    }

    /// The word that the widened range bears. It is the word that was judged while nothing lapsed.
    public @Nullable Band widened(@Nullable Band band) {
        return band == null || !isPast() ? band : Band.of(widened(band.range()));
    }
}
