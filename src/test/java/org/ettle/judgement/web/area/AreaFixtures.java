package org.ettle.judgement.web.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ettle.access.SignedIn.Demo;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Audience;
import org.ettle.evidence.series.Brought;
import org.ettle.evidence.series.Figure;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.Reading;
import org.ettle.evidence.series.Release;
import org.ettle.evidence.series.Taking;
import org.ettle.evidence.series.Vintages;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;

/// A release that counts every council but one in each of three years, so many of so many.
public final class AreaFixtures {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    private static final int FIRST = 2028;
    private static final int LAST = 2030;
    private static final int FAR = 5;
    private static final int MISSING = 9;

    private AreaFixtures() {}

    /// @return how many councils are counted
    public static int take(Vintages vintages, Areas areas) {
        var figures = new ArrayList<Figure>();
        var councils = areas.councils();
        for (int year = FIRST; year <= LAST; year++) {
            for (int i = 0; i < councils.size(); i++) {
                figures.add(figure(councils.get(i).key(), i, year, figures.size() + 2));
            }
        }
        Askers.call(
                new Asker(NATIONAL, Demo.ANALYST.id(), "a test"),
                () ->
                        vintages.take(
                                new Taking.Order(
                                        new Release.Description(
                                                "test-areas",
                                                "Areas for a test",
                                                "A test",
                                                "2031",
                                                new FinancialYear(LAST + 1).days(),
                                                null,
                                                null),
                                        Taking.Wish.GOOD_ROWS,
                                        Audience.EVERYBODY),
                                List.of(
                                        new Brought(
                                                "areas.csv",
                                                "%064x".formatted(4711),
                                                figures.size(),
                                                figures,
                                                List.of())),
                                _ -> {}));
        return councils.size() - 1;
    }

    /// One council is far above the others, and of one nothing is known.
    private static Figure figure(String area, int place, int year, int row) {
        long of = 100 + 40L * place;
        long met = place == FAR ? of * 19 / 20 : of * (50 + place * 7 % 11 + year - FIRST) / 100;
        boolean missing = place == MISSING;
        return new Figure(
                "implementation-rate",
                new Line(area, Line.ALL_AGES, Line.ALL),
                new FinancialYear(year).days(),
                3,
                missing
                        ? new Reading.Missing("Invented for a test")
                        : Reading.of(BigDecimal.valueOf(met * 1000 / of).movePointLeft(1)),
                missing ? null : BigDecimal.valueOf(met),
                missing ? null : BigDecimal.valueOf(of),
                row);
    }
}
