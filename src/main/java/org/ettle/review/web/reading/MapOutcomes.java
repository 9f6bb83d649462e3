package org.ettle.review.web.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ettle.review.Protocol;
import org.ettle.review.reading.Readings;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Lane;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The outcomes with which records can be coded: those of the fullest published version of each
/// map, which are the ones that evidence bears on.
@Component
class MapOutcomes {

    private final ChangeMaps maps;

    MapOutcomes(ChangeMaps maps) {
        this.maps = maps;
    }

    /// All of them as one frame.
    Protocol.Codes together() {
        return new Protocol.Codes(
                Readings.OUTCOME,
                "Outcomes of the map",
                lanes().flatMap(it -> it.codes().stream()).toList());
    }

    /// The same lane by lane, as a reader looks for one of them.
    List<Protocol.Codes> byLane() {
        return lanes().filter(it -> !it.codes().isEmpty()).toList();
    }

    private Stream<Protocol.Codes> lanes() {
        return maps.list().stream()
                .flatMap(map ->
                        maps.versions(map.id()).stream()
                                .filter(MapVersion::isPublished)
                                .max(Comparator.comparingInt((MapVersion it) -> it.links().size()))
                                .stream()
                                .flatMap(version -> lanes(map, version)));
    }

    private static Stream<Protocol.Codes> lanes(ChangeMap map, MapVersion version) {
        return Stream.concat(
                Stream.of(lane(map, version, null, "Outcomes across all lanes")),
                version.lanes().stream()
                        .map(it -> lane(map, version, it, "Outcomes: " + it.title())));
    }

    private static Protocol.Codes lane(
            ChangeMap map, MapVersion version, @Nullable Lane lane, String name) {
        var key = lane == null ? null : lane.key();
        return new Protocol.Codes(
                Readings.OUTCOME,
                name,
                version.outcomes().stream()
                        .filter(it -> Objects.equals(it.lane(), key))
                        .map(it -> code(map, version, it))
                        .toList());
    }

    private static Protocol.Code code(ChangeMap map, MapVersion version, Outcome outcome) {
        var code = outcome.code().value();
        return new Protocol.Code(
                map.address() + "/" + version.name() + "/" + code, code + ": " + outcome.label());
    }
}
