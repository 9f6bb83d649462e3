package org.ettle.evidence.web.series;

import house.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Indicator;
import org.ettle.evidence.series.Indicators;
import org.ettle.evidence.series.Line;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Unit;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.platform.store.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of indicators, for everybody.
@Controller
@OpenToAll
@RequestMapping("/evidence/indicators")
class IndicatorPages {

    private final Indicators indicators;
    private final Areas areas;
    private final Templates templates;

    IndicatorPages(Indicators indicators, Areas areas, Templates templates) {
        this.indicators = indicators;
        this.areas = areas;
        this.templates = templates;
    }

    @GetMapping
    Html list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String unit) {
        var counted = unitOf(unit);
        var found =
                indicators.list(words).stream()
                        .filter(it -> counted.isEmpty() || counted.get() == it.unit())
                        .toList();
        return new Html(
                templates.evidenceSeriesList(
                        Frame.titled("Indicators").in(Section.EVIDENCE),
                        words.strip(),
                        unitField(counted),
                        found));
    }

    private static Optional<Unit> unitOf(String name) {
        return List.of(Unit.values()).stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static Field unitField(Optional<Unit> chosen) {
        var choices = new java.util.ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", "Anything", chosen.isEmpty()));
        for (var unit : Unit.values()) {
            choices.add(
                    new Field.Choice(
                            unit.name(),
                            capital(unit.title()),
                            chosen.filter(it -> it == unit).isPresent()));
        }
        return Field.chosen("unit", "What is counted", choices);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    @GetMapping("/{indicator}")
    Html indicator(
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String age,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "as-of", defaultValue = "") String asOf) {
        var found = indicators.get(indicator);
        var frame = frame(found.title());
        var lines = linesOf(found);
        if (lines.isEmpty()) {
            return new Html(templates.evidenceSeriesIndicator(frame, IndicatorSheet.empty(found)));
        }
        var asked = new Chosen.Asked(area, age, group, asOf);
        var line = Chosen.of(asked, lines, List.of(), areas);
        var all = indicators.observations(found, "", line.age(), line.group());
        var chosen = Chosen.of(asked, lines, Chosen.releasesOf(all), areas);
        return new Html(
                templates.evidenceSeriesIndicator(
                        frame, IndicatorSheet.of(found, lines, all, chosen, areas)));
    }

    /// Those of areas that are known here.
    private List<Line> linesOf(Indicator indicator) {
        return indicators.lines(indicator).stream()
                .filter(it -> areas.find(it.area()).isPresent())
                .toList();
    }

    @GetMapping("/{indicator}/areas")
    Html areas(
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String age,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String order) {
        var found = indicators.get(indicator);
        var frame =
                frame(found.title() + ": every council area")
                        .under(found.title(), IndicatorSheet.addressOf(found))
                        .acrossTheWindow();
        var ofCouncils =
                linesOf(found).stream()
                        .filter(it -> areas.find(it.area()).filter(a -> a.isCouncil()).isPresent())
                        .toList();
        if (ofCouncils.isEmpty()) {
            return new Html(
                    templates.evidenceSeriesNoAreas(
                            frame, found.title(), IndicatorSheet.addressOf(found)));
        }
        var chosen = Chosen.of(new Chosen.Asked("", age, group, ""), ofCouncils, List.of(), areas);
        var all = indicators.observations(found, "", chosen.age(), chosen.group());
        var plots = new Plots(found, Observation.newest(all), areas);
        return new Html(
                templates.evidenceSeriesAreas(
                        frame,
                        AreasSheet.of(
                                found,
                                plots,
                                chosen,
                                chosen.groupFields(ofCouncils),
                                order.equals("code"))));
    }

    @GetMapping("/{indicator}/definitions/{number}")
    Html definition(@PathVariable String indicator, @PathVariable String number) {
        var found = indicators.get(indicator);
        var definition = found.definition(numberOf(number));
        return new Html(
                templates.evidenceSeriesDefinition(
                        frame("Definition " + definition.number() + " of " + found.title())
                                .under(found.title(), IndicatorSheet.addressOf(found)),
                        found,
                        definition,
                        next(found, definition.number())));
    }

    /// From when the next definition holds; empty where this is the newest.
    private static String next(Indicator indicator, int number) {
        return indicator.definitions().stream()
                .filter(it -> it.number() == number + 1)
                .map(it -> Moments.words(it.validFrom()))
                .findFirst()
                .orElse("");
    }

    private static int numberOf(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new NotFound("this definition");
        }
        return Integer.parseInt(text);
    }

    private static Frame frame(String title) {
        return Frame.titled(title).in(Section.EVIDENCE).under("Indicators", "/evidence/indicators");
    }
}
