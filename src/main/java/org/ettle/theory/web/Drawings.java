package org.ettle.theory.web;

import gg.jte.output.StringOutput;
import house.templates.Templates;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Note;
import org.ettle.theory.beside.Rating;
import org.ettle.theory.drawing.Emphasis;
import org.ettle.theory.drawing.MapDrawing;
import org.ettle.theory.drawing.Overlay;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Drawings and outlines of published versions, kept once made: a published version never changes,
/// so neither does its drawing, with the same notes over it. A draft is drawn anew each time. Safe
/// for many threads.
@Component
class Drawings {

    /// Above this many drawings all are let go; drawing one again takes milliseconds.
    private static final int MOST = 500;

    /// Those with notes go out of date.
    private static final int MOST_NOTED = 100;

    /// Files for print are large, so few are kept.
    private static final int MOST_FILES = 40;

    private static final int PNG_PIXELS = 2_400;

    private final ConcurrentMap<LaidOut, MapDrawing> laidOut = new ConcurrentHashMap<>();
    private final ConcurrentMap<Drawn, String> drawn = new ConcurrentHashMap<>();
    private final ConcurrentMap<Drawn, String> noted = new ConcurrentHashMap<>();
    private final ConcurrentMap<Drawn, String> outlines = new ConcurrentHashMap<>();
    private final ConcurrentMap<Drawn, byte[]> pdfs = new ConcurrentHashMap<>();
    private final ConcurrentMap<Drawn, byte[]> pngs = new ConcurrentHashMap<>();

    private final Templates templates;

    Drawings(Templates templates) {
        this.templates = templates;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        MapDrawing.warmUp();
    }

    private record LaidOut(MapVersion.Id version, boolean judged) {}

    private record Drawn(MapVersion.Id version, Emphasis emphasis, NoteLines notes) {}

    /// The whole map.
    ///
    /// @param outcomes what stands before an outcome's code in the address of its page
    String svg(MapVersion version, String outcomes, NoteLines notes) {
        return svg(version, Emphasis.none(outcomes), notes);
    }

    byte[] pdf(MapVersion version, String outcomes, NoteLines notes) {
        var emphasis = Emphasis.none(outcomes);
        return kept(
                version,
                pdfs,
                MOST_FILES,
                new Drawn(version.id(), emphasis, notes),
                () -> drawing(version, notes).pdf(emphasis, overlay(version, notes)));
    }

    byte[] png(MapVersion version, String outcomes, NoteLines notes) {
        var emphasis = Emphasis.none(outcomes);
        return kept(
                version,
                pngs,
                MOST_FILES,
                new Drawn(version.id(), emphasis, notes),
                () -> drawing(version, notes).png(emphasis, overlay(version, notes), PNG_PIXELS));
    }

    String picture(MapVersion version, MapChoice choice, NoteLines notes) {
        var emphasis = Emphasis.none(choice.version().outcomes());
        var focus = choice.focus();
        if (focus != null) {
            emphasis = emphasis.on(focus);
        }
        return svg(version, choice.influences() ? emphasis : emphasis.withoutInfluences(), notes);
    }

    /// The same content as lists, written out.
    ///
    /// @return HTML of our own template, which escapes every word
    String outline(MapVersion version, VersionAddress address, NoteLines notes) {
        return kept(
                version,
                outlines,
                MOST_NOTED,
                new Drawn(version.id(), Emphasis.none(address.outcomes()), notes),
                () -> {
                    var written = new StringOutput();
                    templates
                            .theoryPartOutline(Outline.of(version, address, notes))
                            .render(written);
                    return written.toString();
                });
    }

    /// One box alone, which leads to its place on the map. It is drawn each time, in no time.
    String alone(MapVersion version, Outcome outcome, VersionAddress address, NoteLines notes) {
        return drawing(version, notes)
                .alone(
                        outcome.code(),
                        Emphasis.none(address.picture() + "?focus="),
                        overlay(version, notes));
    }

    List<LanePicture> lanes(MapVersion version, VersionAddress address, NoteLines notes) {
        var emphasis = Emphasis.none(address.outcomes());
        return version.lanes().stream()
                .map(lane ->
                        new LanePicture(
                                MapWords.key(lane.kind()),
                                lane.title(),
                                svg(version, emphasis.onlyLane(lane.key()), notes)))
                .toList();
    }

    private String svg(MapVersion version, Emphasis emphasis, NoteLines notes) {
        boolean plain = notes.rooms().isEmpty();
        return kept(
                version,
                plain ? drawn : noted,
                plain ? MOST : MOST_NOTED,
                new Drawn(version.id(), emphasis, notes),
                () -> drawing(version, notes).svg(emphasis, overlay(version, notes)));
    }

    private MapDrawing drawing(MapVersion version, NoteLines notes) {
        boolean judged =
                version.outcomes().stream()
                        .anyMatch(outcome -> notes.rating(outcome.code()).isPresent());
        return kept(
                version,
                laidOut,
                MOST,
                new LaidOut(version.id(), judged),
                () -> judged ? MapDrawing.ofJudged(version) : MapDrawing.of(version));
    }

    private static Overlay overlay(MapVersion version, NoteLines notes) {
        var outcomes = new HashMap<Outcome.Code, Rating>();
        var links = new HashMap<Link.Name, Rating>();
        var badges = new LinkedHashMap<Outcome.Code, Overlay.EdgeNote>();
        for (var outcome : version.outcomes()) {
            var code = outcome.code();
            notes.rating(code).ifPresent(rating -> outcomes.put(code, rating));
            var edge = notes.onTheEdge(code);
            if (!edge.isEmpty()) {
                badges.put(
                        code,
                        new Overlay.EdgeNote(
                                edge.stream().map(Note::words).toList(),
                                edge.stream().allMatch(Note::isNone)));
            }
        }
        for (var link : version.links()) {
            notes.rating(link.name()).ifPresent(rating -> links.put(link.name(), rating));
        }
        return new Overlay(outcomes, links, badges, outcomes.isEmpty() ? null : notes.asOf());
    }

    private static <K, V> V kept(
            MapVersion version, ConcurrentMap<K, V> shelf, int most, K key, Supplier<V> draw) {
        if (!version.isPublished()) {
            return draw.get();
        }
        if (shelf.size() >= most) {
            shelf.clear();
        }
        return shelf.computeIfAbsent(key, _ -> draw.get());
    }
}
