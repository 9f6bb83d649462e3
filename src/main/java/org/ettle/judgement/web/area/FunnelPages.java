package org.ettle.judgement.web.area;

import house.templates.Templates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ettle.evidence.Days;
import org.ettle.evidence.series.Area;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.FinancialYear;
import org.ettle.evidence.series.Indicator;
import org.ettle.evidence.series.Indicators;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.Unit;
import org.ettle.judgement.web.JudgementFrame;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Spreadsheet;
import org.ettle.platform.page.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// Areas beside the national figure, by series. There is no league table.
@Controller
@OpenToAll
class FunnelPages {

    private static final String TITLE = "Areas";
    private static final String ADDRESS = "/judgements/areas";

    private final Indicators indicators;
    private final Areas areas;
    private final Templates templates;

    FunnelPages(Indicators indicators, Areas areas, Templates templates) {
        this.indicators = indicators;
        this.areas = areas;
        this.templates = templates;
    }

    @GetMapping("/judgements/areas")
    Html funnel(@RequestParam MultiValueMap<String, String> query) {
        var typed = new Typed(query);
        if (typed.text("indicator").isEmpty()) {
            return new Html(
                    templates.judgementAreaList(
                            JudgementFrame.of(TITLE),
                            CountedSheet.of(shares(), this::countsCouncils, FunnelPages::address)));
        }
        var indicator = indicators.get(typed.text("indicator"));
        var frame =
                JudgementFrame.of("Areas: " + indicator.title())
                        .under(TITLE, ADDRESS)
                        .acrossTheWindow();
        return sheet(indicator, typed)
                .map(it -> new Html(templates.judgementAreaFunnel(frame, it)))
                .orElseGet(() ->
                        new Html(
                                templates.judgementAreaNone(
                                        frame, NationalSheet.of(indicator, indicators, areas))));
    }

    @GetMapping("/judgements/areas.csv")
    ResponseEntity<byte[]> table(@RequestParam MultiValueMap<String, String> query) {
        var typed = new Typed(query);
        var indicator = indicators.get(typed.text("indicator"));
        var rows = sheet(indicator, typed).map(FunnelSheet::rows).orElse(List.of());
        var csv =
                Spreadsheet.of(
                        List.of(
                                "area",
                                "code",
                                "met",
                                "of",
                                "share",
                                "drawn towards the national figure",
                                "standing"),
                        rows.stream()
                                .map(it ->
                                        List.of(
                                                it.area(),
                                                it.code(),
                                                String.valueOf(it.met()),
                                                String.valueOf(it.of()),
                                                it.share(),
                                                it.drawn(),
                                                it.standing())));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(indicator.address() + "-areas.csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    /// Indicators of which a figure is a share of somebody.
    private List<Indicator> shares() {
        return indicators.list("").stream().filter(it -> it.unit() == Unit.PERCENT).toList();
    }

    private boolean countsCouncils(Indicator indicator) {
        return indicators.lines(indicator).stream()
                .anyMatch(it -> areas.find(it.area()).filter(Area::isCouncil).isPresent());
    }

    private static String address(Indicator indicator) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("indicator", "{indicator}")
                .encode()
                .buildAndExpand(indicator.address())
                .toUriString();
    }

    /// Empty where no council was counted.
    private Optional<FunnelSheet> sheet(Indicator indicator, Typed typed) {
        var lines =
                indicators.lines(indicator).stream()
                        .filter(it -> areas.find(it.area()).filter(Area::isCouncil).isPresent())
                        .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var age = one(typed.text("age"), lines.stream().map(Line::age).distinct().toList());
        var group = one(typed.text("group"), lines.stream().map(Line::group).distinct().toList());
        var counted =
                CountedAreas.of(
                        indicator, areas, indicators.observations(indicator, "", age, group));
        var periods = counted.periods();
        if (periods.isEmpty()) {
            return Optional.empty();
        }
        var period =
                periods.stream()
                        .filter(it -> it.from().toString().equals(typed.text("period")))
                        .findFirst()
                        .orElseGet(periods::getLast);
        var one = areas.find(typed.text("one")).filter(Area::isCouncil).orElse(null);
        var another = areas.find(typed.text("another")).filter(Area::isCouncil).orElse(null);
        var fields = new ArrayList<Field>();
        fields.add(periodField(periods, period));
        chosen("age", "Age", lines.stream().map(Line::age).distinct().sorted().toList(), age)
                .ifPresent(fields::add);
        chosen(
                        "group",
                        "Group",
                        lines.stream().map(Line::group).distinct().sorted().toList(),
                        group)
                .ifPresent(fields::add);
        fields.add(areaField("one", "Put an area", one));
        fields.add(areaField("another", "beside another", another));
        var csv =
                UriComponentsBuilder.fromPath(ADDRESS + ".csv")
                        .queryParam("indicator", "{indicator}")
                        .queryParam("period", "{period}")
                        .queryParam("age", "{age}")
                        .queryParam("group", "{group}")
                        .encode()
                        .buildAndExpand(indicator.address(), period.from(), age, group)
                        .toUriString();
        return Optional.of(
                FunnelSheet.of(counted, new FunnelSheet.Choice(period, fields, one, another), csv));
    }

    private static String one(String asked, List<String> there) {
        if (there.contains(asked)) {
            return asked;
        }
        return List.of(Line.ALL_AGES, Line.ALL).stream()
                .filter(there::contains)
                .findFirst()
                .orElseGet(there::getFirst);
    }

    private static Field periodField(List<Days> periods, Days chosen) {
        return Field.chosen(
                "period",
                "Period",
                periods.reversed().stream()
                        .map(it ->
                                new Field.Choice(
                                        it.from().toString(),
                                        FinancialYear.titleOf(it),
                                        it.equals(chosen)))
                        .toList());
    }

    private static Optional<Field> chosen(
            String name, String label, List<String> there, String chosen) {
        return there.size() < 2
                ? Optional.empty()
                : Optional.of(
                        Field.chosen(
                                name,
                                label,
                                there.stream()
                                        .map(it -> new Field.Choice(it, it, it.equals(chosen)))
                                        .toList()));
    }

    private Field areaField(String name, String label, @Nullable Area chosen) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", "None", chosen == null));
        areas.councils()
                .forEach(it ->
                        choices.add(
                                new Field.Choice(it.key(), it.title(), it.equals(chosen), true)));
        return Field.chosen(name, label, choices);
    }
}
