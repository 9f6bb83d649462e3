package org.ettle.evidence.web.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Definition;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Indicator;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Reading;
import org.ettle.evidence.series.Release;
import org.ettle.evidence.series.chart.Plot;
import org.ettle.evidence.series.chart.TrendChart;
import org.ettle.platform.drawing.SvgWriter;
import org.ettle.platform.page.Field;
import org.jspecify.annotations.Nullable;

/// One indicator as its page shows it: what it means, one of its lines over time, and what is not
/// known of it.
///
/// @param shown the picture of the line; null where the indicator has no figures
public record IndicatorSheet(
        Indicator indicator, List<Defined> definitions, List<Field> fields, @Nullable Shown shown) {

    public IndicatorSheet {
        definitions = List.copyOf(definitions);
        fields = List.copyOf(fields);
    }

    /// @param change what changed with it; empty for the first
    public record Defined(Definition definition, String href) {}

    /// @param beside the titles of the lines drawn beside it
    /// @param gaps what is missing, withheld or carried forward, in sentences
    public record Shown(
            String area,
            @Nullable String areaNote,
            String people,
            @Nullable String asOf,
            String newestHref,
            String svg,
            List<String> beside,
            List<Row> rows,
            List<Plot.Break> breaks,
            List<String> breakWords,
            List<String> gaps,
            List<Revision> revisions,
            List<Published> releases,
            boolean showsDenominator) {

        /// How many columns the table has.
        public int columns() {
            return (showsDenominator ? 8 : 6) + beside.size();
        }
    }

    /// @param breakAbove what changed between the row before and this one; null where nothing did
    public record Row(
            String period,
            String value,
            List<Beside> beside,
            String numerator,
            String denominator,
            int definition,
            String definitionHref,
            String completeness,
            String release,
            String releaseHref,
            List<String> remarks,
            @Nullable String breakAbove) {}

    /// What a line beside it says of the year.
    public record Beside(String title, String value) {}

    /// A figure that a later release stated otherwise.
    public record Revision(String period, List<String> values) {}

    public record Published(String title, String dated, String href) {}

    /// Whether option uptake could be taken for something that it is not.
    public boolean isOfOptions() {
        return indicator.address().startsWith("people-choosing")
                || indicator.address().startsWith("one-option");
    }

    public boolean isRate() {
        return indicator.address().equals("implementation-rate");
    }

    static String addressOf(Indicator indicator) {
        return "/evidence/indicators/" + indicator.address();
    }

    public String address() {
        return addressOf(indicator);
    }

    static IndicatorSheet empty(Indicator indicator) {
        return new IndicatorSheet(indicator, defined(indicator), List.of(), null);
    }

    /// @param all everything that was published of the chosen age and group
    static IndicatorSheet of(
            Indicator indicator,
            List<Line> lines,
            List<Observation> all,
            Chosen chosen,
            Areas areas) {
        var asOf = chosen.asOf();
        var seen = asOf == null ? all : Observation.asOf(all, asOf);
        var plots = new Plots(indicator, Observation.newest(seen), areas);
        return new IndicatorSheet(
                indicator,
                defined(indicator),
                chosen.fields(lines, Chosen.releasesOf(all), areas),
                shown(indicator, all, chosen, plots));
    }

    private static List<Defined> defined(Indicator indicator) {
        return indicator.definitions().stream()
                .map(it -> new Defined(it, addressOf(indicator) + "/definitions/" + it.number()))
                .toList()
                .reversed();
    }

    private static Shown shown(
            Indicator indicator, List<Observation> all, Chosen chosen, Plots plots) {
        var plot = plots.of(chosen.area());
        var ofArea =
                all.stream().filter(it -> it.line().area().equals(chosen.area().key())).toList();
        var title = indicator.title() + ", " + chosen.area().title() + ", " + chosen.people();
        var asOf = chosen.asOf();
        return new Shown(
                chosen.area().title(),
                chosen.area().note(),
                chosen.people(),
                asOf == null ? null : asOf.title(),
                addressOf(indicator)
                        + new Chosen(chosen.area(), chosen.age(), chosen.group(), null).query(),
                SvgWriter.write(TrendChart.of(plot, title, description(plot))),
                plot.beside().stream().map(Plot.Drawn::title).toList(),
                rows(indicator, plot, plots),
                plot.breaks(),
                breakWords(plot),
                gaps(plot),
                revisions(indicator, ofArea),
                releases(indicator, all, chosen),
                plot.main().published().stream().anyMatch(it -> it.numerator() != null));
    }

    private static List<String> breakWords(Plot plot) {
        return plot.breaks().stream()
                .map(it ->
                        "Between %s and %s: %s"
                                .formatted(
                                        FinancialYear.titleOf(plot.periods().get(it.after())),
                                        FinancialYear.titleOf(plot.periods().get(it.after() + 1)),
                                        it.words()))
                .toList();
    }

    private static String description(Plot plot) {
        var numbers =
                plot.main().published().stream()
                        .map(it ->
                                FinancialYear.titleOf(it.period())
                                        + " "
                                        + FigureWords.of(it.reading(), plot.unit()))
                        .toList();
        return "A line over time. "
                + String.join(", ", numbers)
                + ". "
                + String.join(" ", breakWords(plot))
                + " The table below has every figure.";
    }

    private static List<Row> rows(Indicator indicator, Plot plot, Plots plots) {
        var rows = new ArrayList<Row>();
        for (int place = 0; place < plot.periods().size(); place++) {
            rows.add(row(indicator, plot, plots, place));
        }
        return rows;
    }

    private static Row row(Indicator indicator, Plot plot, Plots plots, int place) {
        var period = plot.periods().get(place);
        var it = plot.main().at(place);
        var beside =
                plot.beside().stream()
                        .map(drawn ->
                                new Beside(
                                        drawn.title(),
                                        FigureWords.of(drawn.at(place), plot.unit())))
                        .toList();
        var stated =
                it.or(() ->
                                plot.beside().stream()
                                        .flatMap(drawn -> drawn.at(place).stream())
                                        .findFirst())
                        .orElseThrow();
        return new Row(
                FinancialYear.titleOf(period),
                FigureWords.of(it, plot.unit()),
                beside,
                FigureWords.count(it.map(Observation::numerator).orElse(null)),
                FigureWords.count(it.map(Observation::denominator).orElse(null)),
                stated.definition(),
                addressOf(indicator) + "/definitions/" + stated.definition(),
                plots.completeness(period),
                stated.release().title(),
                "/evidence/releases/" + stated.vintage().id(),
                it.map(FigureWords::remarks).orElse(List.of()),
                plot.breaks().stream()
                        .filter(broken -> broken.after() == place - 1)
                        .map(Plot.Break::words)
                        .findFirst()
                        .orElse(null));
    }

    private static List<String> gaps(Plot plot) {
        var missing = new ArrayList<String>();
        var withheld = new ArrayList<String>();
        var carried = new ArrayList<String>();
        var unpublished = new ArrayList<String>();
        for (int place = 0; place < plot.periods().size(); place++) {
            var period = FinancialYear.titleOf(plot.periods().get(place));
            plot.main()
                    .at(place)
                    .map(it -> listOf(it.reading(), missing, withheld, carried))
                    .orElse(Optional.of(unpublished))
                    .ifPresent(list -> list.add(period));
        }
        var sentences = new ArrayList<String>();
        sentence(sentences, "Missing", missing);
        sentence(sentences, "Withheld", withheld);
        sentence(sentences, "Carried forward from an earlier year", carried);
        sentence(sentences, "Not published for this area", unpublished);
        return sentences;
    }

    private static Optional<List<String>> listOf(
            Reading reading, List<String> missing, List<String> withheld, List<String> carried) {
        return switch (reading) {
            case Reading.Missing _ -> Optional.of(missing);
            case Reading.Suppressed _ -> Optional.of(withheld);
            case Reading.CarriedForward _ -> Optional.of(carried);
            case Reading.Measured _ -> Optional.empty();
            case Reading.Interval _ -> Optional.empty();
        };
    }

    private static void sentence(List<String> sentences, String what, List<String> periods) {
        if (!periods.isEmpty()) {
            sentences.add(what + ": " + String.join(", ", periods) + ".");
        }
    }

    private static List<Revision> revisions(Indicator indicator, List<Observation> ofArea) {
        var revisions = new ArrayList<Revision>();
        for (var it : Observation.newest(ofArea)) {
            var history = Observation.history(ofArea, it);
            if (history.size() > 1) {
                revisions.add(
                        new Revision(
                                FinancialYear.titleOf(it.period()),
                                history.stream()
                                        .map(one ->
                                                FigureWords.of(one.reading(), indicator.unit())
                                                        + " in "
                                                        + one.release().title()
                                                        + " ("
                                                        + one.release().description().dated()
                                                        + ")")
                                        .toList()));
            }
        }
        return revisions;
    }

    private static List<Published> releases(
            Indicator indicator, List<Observation> all, Chosen chosen) {
        return Chosen.releasesOf(all).stream()
                .map((Release it) ->
                        new Published(
                                it.title(),
                                it.description().dated(),
                                addressOf(indicator)
                                        + new Chosen(
                                                        chosen.area(),
                                                        chosen.age(),
                                                        chosen.group(),
                                                        it)
                                                .query()))
                .toList();
    }
}
