package org.ettle.theory.web;

import house.templates.Templates;
import java.util.Optional;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.Moments;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Rating;
import org.ettle.theory.beside.Viewed;
import org.ettle.theory.lint.Lint;
import org.ettle.theory.web.VersionFrame.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of change maps, for everybody.
@Controller
@OpenToAll
@RequestMapping("/maps")
class MapPages {

    private final ChangeMaps maps;
    private final Drawings drawings;
    private final Besides besides;
    private final Templates templates;

    MapPages(ChangeMaps maps, Drawings drawings, Besides besides, Templates templates) {
        this.maps = maps;
        this.drawings = drawings;
        this.besides = besides;
        this.templates = templates;
    }

    @GetMapping
    Html shelf() {
        return new Html(
                templates.theoryShelf(
                        Frame.titled("Change maps").in(Section.MAPS),
                        maps.list().stream()
                                .map(map -> MapSheet.of(map, maps.versions(map.id())))
                                .toList()));
    }

    @GetMapping("/{map}")
    Html map(@PathVariable String map) {
        var found = maps.get(map);
        return new Html(
                templates.theoryMap(
                        Frame.titled(found.title()).in(Section.MAPS).under("Change maps", "/maps"),
                        MapSheet.of(found, maps.versions(found.id()))));
    }

    @GetMapping("/{map}/{version}")
    Html picture(
            @PathVariable String map,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String focus,
            MapQuery query) {
        var opened = maps.open(map, version);
        var whole = opened.version();
        var frame = VersionFrame.of(opened, View.PICTURE);
        var focused = asked(focus).map(whole::get).map(Outcome::code).orElse(null);
        var shown = query.of(frame.address()).withFocus(focused);
        return new Html(
                templates.theoryPicture(
                        frame.frame(title(shown)).acrossTheWindow(),
                        frame,
                        PictureSheet.of(
                                whole,
                                shown,
                                drawings,
                                notes(whole, frame, shown),
                                time(opened, frame, shown, query.on()))));
    }

    private static String title(MapChoice choice) {
        var on = choice.on();
        return (choice.focus() == null ? "Map" : "Outcome " + choice.focus() + " on the map")
                + (choice.influences() ? "" : " without influences")
                + (choice.marks() ? "" : " without judgements and evidence")
                + (on == null ? "" : " as judged by " + Moments.words(on));
    }

    private @Nullable TimeSheet time(
            ChangeMaps.InItsMap opened,
            VersionFrame frame,
            MapChoice choice,
            @Nullable String typed) {
        var viewed = new Viewed(frame.map(), opened.version());
        return TimeSheet.of(
                choice,
                typed == null || typed.isBlank() ? null : typed,
                besides.history(viewed),
                opened.versions(),
                besides.areas(viewed));
    }

    @GetMapping("/{map}/{version}/history")
    Html history(@PathVariable String map, @PathVariable String version) {
        var opened = maps.open(map, version);
        var frame = VersionFrame.of(opened, View.HISTORY);
        return new Html(
                templates.theoryHistory(
                        frame.frame("Through time"),
                        frame,
                        ErasSheet.of(
                                map,
                                opened.version(),
                                opened.versions(),
                                maps.crosswalks(opened.version().map()),
                                it -> besides.history(new Viewed(frame.map(), it)))));
    }

    @GetMapping("/{map}/{version}/outline")
    Html outline(@PathVariable String map, @PathVariable String version, MapQuery query) {
        var opened = maps.open(map, version);
        var whole = opened.version();
        var frame = VersionFrame.of(opened, View.OUTLINE);
        var notes = notes(whole, frame, query.of(frame.address()));
        return new Html(
                templates.theoryOutline(
                        frame.frame("Outline"),
                        frame,
                        Outline.of(whole, frame.address(), notes),
                        notes.asOf()));
    }

    @GetMapping("/{map}/{version}/table")
    Html table(@PathVariable String map, @PathVariable String version, MapQuery query) {
        var opened = maps.open(map, version);
        var whole = opened.version();
        var frame = VersionFrame.of(opened, View.TABLE);
        var notes = notes(whole, frame, query.of(frame.address()));
        return new Html(
                templates.theoryTable(
                        frame.frame("Table").acrossTheWindow(),
                        frame,
                        TableSheet.of(whole, frame.address(), notes),
                        notes.asOf()));
    }

    @GetMapping("/{map}/{version}/checks")
    Html checks(@PathVariable String map, @PathVariable String version) {
        var opened = maps.open(map, version);
        var whole = opened.version();
        var frame = VersionFrame.of(opened, View.CHECKS);
        return new Html(
                templates.theoryChecks(
                        frame.frame("Checks"),
                        frame,
                        ChecksSheet.of(Lint.of(whole), frame.address())));
    }

    @GetMapping("/{map}/{version}/lanes")
    Html lanes(@PathVariable String map, @PathVariable String version, MapQuery query) {
        var opened = maps.open(map, version);
        var whole = opened.version();
        var frame = VersionFrame.of(opened, View.LANES);
        return new Html(
                templates.theoryLanes(
                        frame.frame("Lanes"),
                        frame,
                        drawings.lanes(
                                whole,
                                frame.address(),
                                notes(whole, frame, query.of(frame.address())))));
    }

    @GetMapping("/{map}/{version}/outcomes/{code}")
    Html outcome(
            @PathVariable String map,
            @PathVariable String version,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String page) {
        var opened = maps.open(map, version);
        var whole = opened.version();
        var outcome = whole.get(code(code));
        var frame = VersionFrame.of(opened, null);
        return new Html(
                templates.theoryOutcome(
                        frame.frame("Outcome " + outcome.code())
                                .under(whole.heading().title(), frame.address().picture()),
                        frame,
                        OutcomeSheet.of(
                                whole,
                                outcome,
                                frame.address(),
                                picture(whole, outcome, frame),
                                besides.panels(
                                        new Viewed(frame.map(), whole), outcome, number(page))),
                        Elsewhere.of(
                                map,
                                whole,
                                outcome,
                                opened.versions(),
                                maps.crosswalks(whole.map()))));
    }

    private @Nullable String picture(MapVersion version, Outcome outcome, VersionFrame frame) {
        var notes = besides.notes(new Viewed(frame.map(), version));
        return notes.rating(outcome.code()).filter(Rating::isJudged).isPresent()
                ? drawings.alone(version, outcome, frame.address(), notes)
                : null;
    }

    private NoteLines notes(MapVersion version, VersionFrame frame, MapChoice choice) {
        return besides.notes(new Viewed(frame.map(), version), choice);
    }

    /// What is no number of a page is the first.
    private static int number(String page) {
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    private static Optional<Outcome.Code> asked(@Nullable String focus) {
        return Optional.ofNullable(focus).filter(text -> !text.isBlank()).map(MapPages::code);
    }

    /// A code that no outcome can have is answered like one that no outcome has.
    private static Outcome.Code code(String text) {
        return Outcome.Code.find(text).orElseThrow(() -> new NotFound("this outcome"));
    }
}
