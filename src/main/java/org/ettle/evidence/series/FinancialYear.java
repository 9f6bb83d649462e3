package org.ettle.evidence.series;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ettle.evidence.Days;

/// A year from 1 April to 31 March, as public bodies count.
///
/// @param begins the calendar year of its first day
public record FinancialYear(int begins) {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)[/-](?:20)?(\\d\\d)");

    /// Written as 2017/18, 2017-18 or 2017/2018; empty where it is not one year.
    public static Optional<FinancialYear> find(String text) {
        var found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(found.group(1));
        return (first + 1) % 100 == Integer.parseInt(found.group(2))
                ? Optional.of(new FinancialYear(first))
                : Optional.empty();
    }

    public Days days() {
        return new Days(
                LocalDate.of(begins, Month.APRIL, 1), LocalDate.of(begins + 1, Month.APRIL, 1));
    }

    public String title() {
        return String.format(Locale.ROOT, "%d/%02d", begins, (begins + 1) % 100);
    }

    /// What a period is called: the year where it is one, else its days.
    public static String titleOf(Days period) {
        var year = new FinancialYear(period.from().getYear());
        return year.days().equals(period)
                ? year.title()
                : period.from() + " to " + period.until().minusDays(1);
    }
}
