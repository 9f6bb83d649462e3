package org.ettle.theory;

import java.util.List;
import java.util.Optional;
import org.ettle.platform.store.NotFound;

/// The door of the room: every change map that the asker may see, whole and in order.
///
/// Published versions are immutable, so they are kept in memory once read; each call still asks the
/// database, under row security, which of them the asker may see.
public interface ChangeMaps {

    /// All maps, by title.
    List<ChangeMap> list();

    /// @throws NotFound when there is no such map, or the asker may not see it
    ChangeMap get(String address);

    /// The versions of a map, oldest first.
    List<MapVersion> versions(ChangeMap.Id map);

    /// @throws NotFound when there is no such version, or the asker may not see it
    MapVersion getVersion(String address, String name);

    /// Every crosswalk between two versions of the map, oldest first.
    List<Crosswalk> crosswalks(ChangeMap.Id map);

    /// The crosswalk that leads directly from one version to the other.
    Optional<Crosswalk> findCrosswalk(MapVersion.Id from, MapVersion.Id to);
}
