package org.ettle.evidence.web.series;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ettle.evidence.Days;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Indicator;
import org.ettle.evidence.series.chart.Plot;
import org.ettle.evidence.series.chart.SmallChart;
import org.ettle.platform.drawing.SvgWriter;
import org.ettle.platform.page.Field;
import org.jspecify.annotations.Nullable;

/// Every council of an indicator, small, to one scale. They stand by name, or by code: how high a
/// figure is does not put one before another.
///
/// @param scotland which total of Scotland is drawn beside each; null where there is none
public record AreasSheet(
        Indicator indicator,
        String people,
        List<Field> fields,
        boolean byCode,
        String otherOrder,
        @Nullable String scotland,
        List<Small> charts,
        List<String> periods,
        List<Row> rows,
        List<String> breaks) {

    public AreasSheet {
        fields = List.copyOf(fields);
        charts = List.copyOf(charts);
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
        breaks = List.copyOf(breaks);
    }

    public record Small(String title, String href, String svg) {}

    public record Row(String title, String code, List<String> values) {}

    public String address() {
        return IndicatorSheet.addressOf(indicator);
    }

    static AreasSheet of(
            Indicator indicator, Plots plots, Chosen chosen, List<Field> fields, boolean byCode) {
        var scotland = plots.scotland();
        var beside = scotland.stream().toList();
        var councils = plots.councils(byCode);
        var all = councils.stream().map(it -> plots.plot(it, beside)).toList();
        var most =
                all.stream()
                        .map(Plot::top)
                        .max(java.math.BigDecimal::compareTo)
                        .orElse(java.math.BigDecimal.ONE);
        var charts = new ArrayList<Small>();
        for (int i = 0; i < all.size(); i++) {
            charts.add(small(indicator, councils.get(i), all.get(i), chosen, most));
        }
        var periods =
                all.stream()
                        .flatMap(it -> it.periods().stream())
                        .distinct()
                        .sorted(java.util.Comparator.comparing(Days::from))
                        .toList();
        var rows =
                Stream.concat(beside.stream(), councils.stream())
                        .map(it -> row(indicator, plots, it, periods))
                        .toList();
        return new AreasSheet(
                indicator,
                chosen.people(),
                fields,
                byCode,
                IndicatorSheet.addressOf(indicator)
                        + "/areas?age="
                        + Chosen.encoded(chosen.age())
                        + "&group="
                        + Chosen.encoded(chosen.group())
                        + (byCode ? "" : "&order=code"),
                scotland.map(Area::title).orElse(null),
                charts,
                periods.stream().map(FinancialYear::titleOf).toList(),
                rows,
                all.stream()
                        .flatMap(it -> it.breaks().stream())
                        .map(Plot.Break::words)
                        .distinct()
                        .toList());
    }

    private static Small small(
            Indicator indicator, Area area, Plot plot, Chosen chosen, java.math.BigDecimal most) {
        var newest =
                plot.main().published().stream()
                        .reduce((_, last) -> last)
                        .map(it ->
                                FinancialYear.titleOf(it.period())
                                        + ": "
                                        + FigureWords.of(it.reading(), indicator.unit()))
                        .orElse(FigureWords.NOTHING);
        return new Small(
                area.title(),
                IndicatorSheet.addressOf(indicator)
                        + new Chosen(area, chosen.age(), chosen.group(), null).query(),
                SvgWriter.write(
                        SmallChart.of(
                                plot, "area-" + area.key(), area.title(), newest + ".", most)));
    }

    private static Row row(Indicator indicator, Plots plots, Area area, List<Days> periods) {
        return new Row(
                area.title(),
                area.code(),
                periods.stream()
                        .map(it -> FigureWords.of(plots.find(area, it), indicator.unit()))
                        .toList());
    }
}
