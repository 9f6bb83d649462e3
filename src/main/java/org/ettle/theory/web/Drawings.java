package org.ettle.theory.web;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.drawing.Emphasis;
import org.ettle.theory.drawing.MapDrawing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Drawings of published versions, kept once drawn: a published version never changes, so neither
/// does its drawing. A draft is drawn anew each time. Safe for many threads.
@Component
class Drawings {

    /// Above this many drawings all are let go; drawing one again takes milliseconds.
    private static final int MOST = 500;

    private final ConcurrentMap<MapVersion.Id, MapDrawing> laidOut = new ConcurrentHashMap<>();
    private final ConcurrentMap<Drawn, String> drawn = new ConcurrentHashMap<>();

    private record Drawn(MapVersion.Id version, Emphasis emphasis) {}

    String picture(
            MapVersion version,
            VersionAddress address,
            @Nullable Outcome focus,
            boolean influences) {
        var emphasis = Emphasis.none(address.outcomes());
        if (focus != null) {
            emphasis = emphasis.on(focus.code());
        }
        return svg(version, influences ? emphasis : emphasis.withoutInfluences());
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
                new Drawn(version.id(), emphasis),
                () -> drawing(version).svg(emphasis));
    }

    private MapDrawing drawing(MapVersion version) {
        return kept(version, laidOut, version.id(), () -> MapDrawing.of(version));
    }

    private static <K, V> V kept(
            MapVersion version, ConcurrentMap<K, V> shelf, K key, Supplier<V> draw) {
        if (!version.isPublished()) {
            return draw.get();
        }
        if (shelf.size() >= MOST) {
            shelf.clear();
        }
        return shelf.computeIfAbsent(key, _ -> draw.get());
    }
}
