package org.ettle.evidence.web.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ettle.platform.page.Field;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the version that a page is asked for.
@Component
class Versions {

    private final ChangeMaps maps;

    Versions(ChangeMaps maps) {
        this.maps = maps;
    }

    /// Without a name the first map, and of a map the version that says most about how its outcomes
    /// come about.
    ///
    /// @throws NotFound when there is no such version, or the asker may not see it
    Viewed get(@Nullable String map, @Nullable String version) {
        var found =
                map == null || map.isBlank()
                        ? maps.list().stream()
                                .findFirst()
                                .orElseThrow(() -> new NotFound("a change map"))
                        : maps.get(map);
        var versions = maps.versions(found.id());
        var chosen =
                versions.stream()
                        .filter(each -> each.name().equals(version))
                        .findFirst()
                        .or(() ->
                                version == null || version.isBlank()
                                        ? fullest(versions)
                                        : Optional.empty());
        return new Viewed(found, chosen.orElseThrow(() -> new NotFound("this version of the map")));
    }

    private static Optional<MapVersion> fullest(List<MapVersion> versions) {
        return versions.stream().max(Comparator.comparingInt(it -> it.links().size()));
    }

    /// The questions of the form that chooses a version.
    List<Field> fields(Viewed viewed) {
        return List.of(
                Field.chosen(
                        "map",
                        "Map",
                        maps.list().stream().map(map -> choice(map, viewed.map())).toList()),
                Field.chosen(
                        "version",
                        "Version",
                        maps.versions(viewed.map().id()).stream()
                                .map(each ->
                                        new Field.Choice(
                                                each.name(),
                                                each.name(),
                                                each.id().equals(viewed.version().id())))
                                .toList()));
    }

    private static Field.Choice choice(ChangeMap map, ChangeMap chosen) {
        return new Field.Choice(map.address(), map.title(), map.id().equals(chosen.id()));
    }
}
