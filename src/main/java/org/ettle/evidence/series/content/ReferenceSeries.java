package org.ettle.evidence.series.content;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ettle.evidence.Days;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Audience;
import org.ettle.evidence.series.Brought;
import org.ettle.evidence.series.ContentFile;
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
import org.ettle.evidence.series.intake.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The indicators and national figures that Ettle brings along, as their files state them. Loading
/// them again changes nothing. Whoever asks gets them for their organisation.
@Component
public class ReferenceSeries {

    private static final String INDICATORS = "indicators.yaml";
    private static final String NATIONAL = "national.yaml";
    private static final String BROUGHT_ALONG = "Figures that Ettle brings along";
    private static final String PHS_TABLES = "phs-insights-2019-20-and-2020-21";

    private final Indicators indicators;
    private final Vintages vintages;
    private final Areas areas;

    ReferenceSeries(Indicators indicators, Vintages vintages, Areas areas) {
        this.indicators = indicators;
        this.vintages = vintages;
        this.areas = areas;
    }

    private record IndicatorsFile(List<WrittenIndicator> indicators) {}

    private record WrittenIndicator(
            String address, String title, String about, List<WrittenDefinition> definitions) {}

    private record WrittenDefinition(
            int number,
            String validFrom,
            Unit unit,
            String numerator,
            @Nullable String denominator,
            @Nullable String change,
            List<String> caveats,
            String source,
            @Nullable String sourceAddress) {}

    private record NationalFile(List<WrittenRelease> releases) {}

    private record WrittenRelease(
            String key,
            String title,
            String publisher,
            String dated,
            String from,
            String until,
            @Nullable String address,
            @Nullable String licence,
            List<WrittenFigure> figures) {}

    private record WrittenFigure(
            String indicator,
            String area,
            String group,
            String year,
            int definition,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String words) {}

    /// The release of 2022, whose tables can be taken in.
    public static Release.Description phsTables() {
        return ContentFile.read(NATIONAL, NationalFile.class).releases().stream()
                .filter(it -> it.key().equals(PHS_TABLES))
                .map(ReferenceSeries::description)
                .findFirst()
                .orElseThrow();
    }

    /// Sees to it that the indicators are there, before files with their figures are taken in.
    public void define(Audience audience) {
        for (var written : ContentFile.read(INDICATORS, IndicatorsFile.class).indicators()) {
            indicators.define(
                    new Indicators.Wording(
                            written.address(),
                            written.title(),
                            written.about(),
                            written.definitions().stream()
                                    .map(ReferenceSeries::definition)
                                    .toList()),
                    audience);
        }
    }

    /// The indicators with the national figures of each release.
    public void load() {
        define(Audience.EVERYBODY);
        for (var written : ContentFile.read(NATIONAL, NationalFile.class).releases()) {
            vintages.take(
                    new Taking.Order(
                            description(written), Taking.Wish.ALL_OR_NONE, Audience.EVERYBODY),
                    List.of(brought(written)),
                    _ -> {});
        }
    }

    private static Definition definition(WrittenDefinition it) {
        return new Definition(
                it.number(),
                LocalDate.parse(it.validFrom()),
                it.unit(),
                it.numerator(),
                it.denominator(),
                it.change(),
                it.caveats(),
                it.source(),
                it.sourceAddress());
    }

    private static Release.Description description(WrittenRelease it) {
        return new Release.Description(
                it.key(),
                it.title(),
                it.publisher(),
                it.dated(),
                new Days(LocalDate.parse(it.from()), LocalDate.parse(it.until())),
                it.address(),
                it.licence());
    }

    /// Of one release, told apart from the others by what it says.
    private Brought brought(WrittenRelease release) {
        var figures = release.figures().stream().map(this::figure).toList();
        var content = release.toString().getBytes(StandardCharsets.UTF_8);
        return new Brought(
                BROUGHT_ALONG,
                new Upload(release.key(), content).hash(),
                figures.size(),
                figures,
                List.of());
    }

    private Figure figure(WrittenFigure it) {
        var area = areas.find(it.area()).orElseThrow();
        return new Figure(
                it.indicator(),
                new Line(area.key(), Line.ALL_AGES, it.group()),
                FinancialYear.find(it.year()).orElseThrow().days(),
                it.definition(),
                reading(it),
                it.numerator(),
                it.denominator(),
                null);
    }

    private static Reading reading(WrittenFigure it) {
        var words = Objects.requireNonNullElse(it.words(), "");
        return it.value() == null
                ? new Reading.Interval(it.low(), it.high(), words)
                : new Reading.Measured(it.value(), words);
    }
}
