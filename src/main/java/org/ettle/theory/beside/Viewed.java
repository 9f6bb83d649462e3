package org.ettle.theory.beside;

import org.ettle.theory.ChangeMap;
import org.ettle.theory.MapVersion;

/// The version that a reader looks at, with its map, which says whose it is and at which address.
public record Viewed(ChangeMap map, MapVersion version) {

    public Viewed {
        if (!version.map().equals(map.id())) {
            throw new IllegalArgumentException("Not a version of this map: " + version.name());
        }
    }

    /// Where its map is drawn.
    public String address() {
        return "/maps/" + map.address() + "/" + version.name();
    }

    public String outcomes() {
        return address() + "/outcomes/";
    }
}
