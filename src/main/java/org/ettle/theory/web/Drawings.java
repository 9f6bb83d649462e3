package org.ettle.theory.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.drawing.Emphasis;
import org.ettle.theory.drawing.MapDrawing;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Drawings of published versions, kept once drawn: a published version never changes, so neither
/// does its drawing. A draft is drawn anew each time. Safe for many threads.
@Component
class Drawings {

    /// Above this many drawings all are let go; drawing one again takes milliseconds.
    private static final int MOST = 500;

    /// Those with notes go out of date.
    private static final int MOST_NOTED = 100;

    /// Files for print are large, so few are kept.
    private static final int MOST_FILES = 40;

    private static final int PNG_PIXELS = 2_400;

    private final ConcurrentMap<MapVersion.Id, MapDrawing> laidOut = new ConcurrentHashMap<>();
    private final ConcurrentMap<Drawn, String> drawn = new ConcurrentHashMap<>();
    private final ConcurrentMap<Noted, String> noted = new ConcurrentHashMap<>();
    private final ConcurrentMap<Drawn, byte[]> pdfs = new ConcurrentHashMap<>();
    private final ConcurrentMap<Drawn, byte[]> pngs = new ConcurrentHashMap<>();

    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        MapDrawing.warmUp();
    }

    private record Drawn(MapVersion.Id version, Emphasis emphasis) {}

    private record Noted(String svg, NoteLines notes) {}

    /// @param outcomes what stands before an outcome's code in the address of its page
    String svg(MapVersion version, String outcomes) {
        return drawing(version).svg(Emphasis.none(outcomes));
    }

    byte[] pdf(MapVersion version, String outcomes) {
        return file(version, pdfs, outcomes, MapDrawing::pdf);
    }

    byte[] png(MapVersion version, String outcomes) {
        return file(
                version, pngs, outcomes, (drawing, emphasis) -> drawing.png(emphasis, PNG_PIXELS));
    }

    private byte[] file(
            MapVersion version,
            ConcurrentMap<Drawn, byte[]> shelf,
            String outcomes,
            BiFunction<MapDrawing, Emphasis, byte[]> draw) {
        var emphasis = Emphasis.none(outcomes);
        return kept(
                version,
                shelf,
                MOST_FILES,
                new Drawn(version.id(), emphasis),
                () -> draw.apply(drawing(version), emphasis));
    }

    String picture(
            MapVersion version,
            VersionAddress address,
            @Nullable Outcome focus,
            boolean influences,
            NoteLines notes) {
        var emphasis = Emphasis.none(address.outcomes());
        if (focus != null) {
            emphasis = emphasis.on(focus.code());
        }
        var svg = svg(version, influences ? emphasis : emphasis.withoutInfluences());
        return notes.rooms().isEmpty() ? svg : noted(svg, version, notes);
    }

    /// Notes change while the drawing stays: they are laid over it, and what that gave is kept as
    /// long as neither changes.
    private String noted(String svg, MapVersion version, NoteLines notes) {
        return kept(
                version,
                noted,
                MOST_NOTED,
                new Noted(svg, notes),
                () -> laidOver(svg, version, notes));
    }

    private String laidOver(String svg, MapVersion version, NoteLines notes) {
        var words = new LinkedHashMap<Outcome.Code, MapDrawing.EdgeNote>();
        for (var outcome : version.outcomes()) {
            var lines = notes.of(outcome.code());
            if (!lines.isEmpty()) {
                words.put(
                        outcome.code(),
                        new MapDrawing.EdgeNote(
                                lines.stream().map(NoteLine::words).toList(),
                                lines.stream().allMatch(NoteLine::isNone)));
            }
        }
        int end = svg.lastIndexOf("</svg>");
        return svg.substring(0, end) + drawing(version).notes(words) + svg.substring(end);
    }

    List<LanePicture> lanes(MapVersion version, VersionAddress address) {
        var emphasis = Emphasis.none(address.outcomes());
        return version.lanes().stream()
                .map(lane ->
                        new LanePicture(
                                MapWords.key(lane.kind()),
                                lane.title(),
                                svg(version, emphasis.onlyLane(lane.key()))))
                .toList();
    }

    private String svg(MapVersion version, Emphasis emphasis) {
        return kept(
                version,
                drawn,
                MOST,
                new Drawn(version.id(), emphasis),
                () -> drawing(version).svg(emphasis));
    }

    private MapDrawing drawing(MapVersion version) {
        return kept(version, laidOut, MOST, version.id(), () -> MapDrawing.of(version));
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
