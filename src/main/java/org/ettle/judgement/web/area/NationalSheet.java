package org.ettle.judgement.web.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Indicator;
import org.ettle.evidence.series.Indicators;
import org.ettle.evidence.series.Observation;
import org.ettle.judgement.area.AreaCount;
import org.ettle.platform.drawing.SvgWriter;

/// A series of which no council is counted yet: what it holds of Scotland as a whole, by the line
/// that has the most of it.
///
/// @param svg through time; empty where there is nothing to draw
public record NationalSheet(String title, String series, String svg, List<Year> years) {

    private static final double WHOLE = 100;

    /// @param definition by which edition of what is counted; figures of two are not comparable
    public record Year(String period, String share, int definition) {}

    static NationalSheet of(Indicator indicator, Indicators indicators, Areas areas) {
        var newest =
                indicators.lines(indicator).stream()
                        .filter(it -> areas.find(it.area()).filter(Area::isCouncil).isEmpty())
                        .map(it ->
                                Observation.newest(
                                        indicators.observations(
                                                indicator, it.area(), it.age(), it.group())))
                        .max(Comparator.comparingInt(List::size))
                        .orElse(List.of())
                        .stream()
                        .filter(it -> it.reading().value().isPresent())
                        .sorted(Comparator.comparing(it -> it.period().from()))
                        .toList();
        var shares = new ArrayList<Double>();
        var years = new ArrayList<Year>();
        for (var each : newest) {
            double share = each.reading().value().orElseThrow().doubleValue();
            shares.add(Math.clamp(share / WHOLE, 0, 1));
            years.add(
                    new Year(
                            FinancialYear.titleOf(each.period()),
                            String.format(Locale.UK, "%.1f%%", share),
                            each.definition()));
        }
        return new NationalSheet(
                indicator.title(),
                "/evidence/indicators/" + indicator.address(),
                shares.size() < 2
                        ? ""
                        : SvgWriter.write(
                                FunnelDrawing.small(
                                        "small-scotland",
                                        "Scotland",
                                        shares.stream()
                                                .map(_ -> Optional.<AreaCount>empty())
                                                .toList(),
                                        shares)),
                years);
    }
}
