package org.ettle.review.web.reading;

import java.util.Comparator;
import java.util.List;
import org.ettle.review.Protocol;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.springframework.stereotype.Component;

/// The outcomes with which records can be coded: those of the fullest published version of each
/// map, which are the ones that evidence bears on.
@Component
class MapOutcomes {

    private final ChangeMaps maps;

    MapOutcomes(ChangeMaps maps) {
        this.maps = maps;
    }

    List<Protocol.Code> codes() {
        return maps.list().stream()
                .flatMap(map ->
                        maps.versions(map.id()).stream()
                                .filter(MapVersion::isPublished)
                                .max(Comparator.comparingInt((MapVersion it) -> it.links().size()))
                                .stream()
                                .flatMap(version ->
                                        version.outcomes().stream()
                                                .map(outcome ->
                                                        new Protocol.Code(
                                                                map.address()
                                                                        + "/"
                                                                        + version.name()
                                                                        + "/"
                                                                        + outcome.code().value(),
                                                                outcome.code().value()
                                                                        + " "
                                                                        + outcome.label()))))
                .toList();
    }
}
