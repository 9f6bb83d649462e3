package org.ettle.evidence.remapping;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Lineage;
import org.ettle.theory.MapVersion;
import org.springframework.stereotype.Component;

/// The ways to a version, kept once worked out. Which versions it came from is asked of the
/// database every time, because a crosswalk may be published later than its versions, and not for
/// everybody.
@Component
public class KeptWays {

    /// Above this many all are let go; working one out again takes milliseconds.
    private static final int MOST = 500;

    private final ChangeMaps maps;
    private final ConcurrentMap<Name, Kept> kept = new ConcurrentHashMap<>();

    KeptWays(ChangeMaps maps) {
        this.maps = maps;
    }

    private record Name(MapVersion.Id version, List<Passage> crosswalks) {}

    private record Passage(MapVersion.Id from, MapVersion.Id to) {

        static Passage of(Crosswalk crosswalk) {
            return new Passage(crosswalk.from(), crosswalk.to());
        }
    }

    /// @param written all ways, as the database reads them
    public record Kept(Ways ways, String written, String stops) {

        static Kept of(Lineage ancestry) {
            var ways = Ways.to(ancestry);
            return new Kept(ways, ways.written(null), ways.writtenStops());
        }
    }

    public Kept to(ChangeMap map, MapVersion version) {
        var ancestry = maps.ancestry(map, version);
        if (!version.isPublished()) {
            return Kept.of(ancestry);
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        return kept.computeIfAbsent(
                new Name(version.id(), ancestry.crosswalks().stream().map(Passage::of).toList()),
                _ -> Kept.of(ancestry));
    }
}
