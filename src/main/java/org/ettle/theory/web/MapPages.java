package org.ettle.theory.web;

import house.templates.Templates;
import java.util.Optional;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
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
            @RequestParam(required = false) @Nullable String influences) {
        var opened = maps.open(map, version);
        var whole = opened.version();
        var frame = VersionFrame.of(opened, View.PICTURE);
        var focused = asked(focus).map(whole::get);
        boolean withInfluences = !"hide".equals(influences);
        var title =
                focused.map(one -> "Outcome " + one.code() + " on the map").orElse("Map")
                        + (withInfluences ? "" : " without influences");
        return new Html(
                templates.theoryPicture(
                        frame.frame(title).acrossTheWindow(),
                        frame,
                        PictureSheet.of(
                                whole,
                                frame.address(),
                                drawings,
                                notes(whole, frame),
                                focused.orElse(null),
                                withInfluences)));
    }

    @GetMapping("/{map}/{version}/outline")
    Html outline(@PathVariable String map, @PathVariable String version) {
        var opened = maps.open(map, version);
        var whole = opened.version();
        var frame = VersionFrame.of(opened, View.OUTLINE);
        return new Html(
                templates.theoryOutline(
                        frame.frame("Outline"),
                        frame,
                        Outline.of(whole, frame.address(), notes(whole, frame))));
    }

    @GetMapping("/{map}/{version}/table")
    Html table(@PathVariable String map, @PathVariable String version) {
        var opened = maps.open(map, version);
        var whole = opened.version();
        var frame = VersionFrame.of(opened, View.TABLE);
        return new Html(
                templates.theoryTable(
                        frame.frame("Table").acrossTheWindow(),
                        frame,
                        TableSheet.of(whole, frame.address(), notes(whole, frame))));
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
    Html lanes(@PathVariable String map, @PathVariable String version) {
        var opened = maps.open(map, version);
        var whole = opened.version();
        var frame = VersionFrame.of(opened, View.LANES);
        return new Html(
                templates.theoryLanes(
                        frame.frame("Lanes"), frame, drawings.lanes(whole, frame.address())));
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
                                besides.panels(
                                        new Viewed(frame.map(), whole), outcome, number(page))),
                        Elsewhere.of(
                                map,
                                whole,
                                outcome,
                                opened.versions(),
                                maps.crosswalks(whole.map()))));
    }

    private NoteLines notes(MapVersion version, VersionFrame frame) {
        return besides.notes(new Viewed(frame.map(), version));
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
