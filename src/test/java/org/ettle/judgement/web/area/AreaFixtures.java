package org.ettle.judgement.web.area;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ettle.access.SignedIn.Demo;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Audience;
import org.ettle.evidence.series.Brought;
import org.ettle.evidence.series.Definition;
import org.ettle.evidence.series.Figure;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Indicators;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.Reading;
import org.ettle.evidence.series.Release;
import org.ettle.evidence.series.Taking;
import org.ettle.evidence.series.Unit;
import org.ettle.evidence.series.Vintages;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.OrganisationId;

/// A release that counts every council but one in each of three years, so many of so many.
public final class AreaFixtures {

    private static final OrganisationId NATIONAL =
            OrganisationId.of("5d5c0000-0000-4000-8000-000000000001");
    private static final Asker ANALYST = new Asker(NATIONAL, Demo.ANALYST.id(), "a test");
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
        take(vintages, "areas", figures);
        return councils.size() - 1;
    }

    /// @return a series that counts Scotland as a whole only, in each of three years
    public static String ofScotland(Indicators indicators, Vintages vintages) {
        var figures = new ArrayList<Figure>();
        for (int year = FIRST; year <= LAST; year++) {
            figures.add(
                    new Figure(
                            "invented-share",
                            new Line("S92000003", Line.ALL_AGES, Line.ALL),
                            new FinancialYear(year).days(),
                            1,
                            Reading.of(BigDecimal.valueOf(year - FIRST + 40)),
                            null,
                            null,
                            figures.size() + 2));
        }
        var definition =
                new Definition(
                        1,
                        LocalDate.EPOCH,
                        Unit.PERCENT,
                        "People",
                        null,
                        null,
                        List.of(),
                        "Invented for a test",
                        null);
        Askers.run(
                ANALYST,
                () ->
                        indicators.define(
                                new Indicators.Wording(
                                        "invented-share",
                                        "An invented share",
                                        "Invented for a test",
                                        List.of(definition)),
                                Audience.EVERYBODY));
        take(vintages, "scotland", figures);
        return "invented-share";
    }

    private static void take(Vintages vintages, String name, List<Figure> figures) {
        Askers.call(
                ANALYST,
                () ->
                        vintages.take(
                                new Taking.Order(
                                        new Release.Description(
                                                "test-" + name,
                                                "Figures for a test: " + name,
                                                "A test",
                                                "2031",
                                                new FinancialYear(LAST + 1).days(),
                                                null,
                                                null),
                                        Taking.Wish.GOOD_ROWS,
                                        Audience.EVERYBODY),
                                List.of(
                                        new Brought(
                                                name + ".csv",
                                                "%064x".formatted(name.hashCode() & 0xffff),
                                                figures.size(),
                                                figures,
                                                List.of())),
                                _ -> {}));
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
