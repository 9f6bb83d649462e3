package org.ettle.evidence.coverage;

import java.util.List;
import java.util.Map;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Ways;
import org.ettle.theory.Lineage;

/// The evidence on every place of a version.
///
/// @param elsewhere what was made for the versions that it came from and does not count in it
public record VersionTally(Map<Place, PlaceTally> places, List<Elsewhere> elsewhere) {

    public VersionTally {
        places = Map.copyOf(places);
        elsewhere = List.copyOf(elsewhere);
    }

    /// @param items how many
    public record Elsewhere(Lineage.Kin version, Ways.State state, int items) {}

    public PlaceTally of(Place place) {
        return places.getOrDefault(place, PlaceTally.NONE);
    }
}
