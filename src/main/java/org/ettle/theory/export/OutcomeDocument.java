package org.ettle.theory.export;

import java.util.List;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;

/// One outcome with the links that meet at it.
///
/// @param comesFrom links from what helps to bring it about
/// @param leadsTo links to what it helps to bring about
public record OutcomeDocument(
        String map,
        String version,
        MapDocument.Outcome outcome,
        List<MapDocument.Arrow> comesFrom,
        List<MapDocument.Arrow> leadsTo) {

    public static OutcomeDocument of(ChangeMap map, MapVersion version, Outcome outcome) {
        return new OutcomeDocument(
                map.address(),
                version.name(),
                MapDocument.Outcome.of(outcome),
                version.linksTo(outcome.code()).stream().map(MapDocument.Arrow::of).toList(),
                version.linksFrom(outcome.code()).stream().map(MapDocument.Arrow::of).toList());
    }
}
