package org.ettle.theory.draft;

import org.ettle.theory.ChangeMap;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// A draft without what its version holds, for lists.
///
/// @param name of its version
public record DraftRow(
        MapVersion.Id id,
        ChangeMap map,
        String name,
        Draft.@Nullable Parent parent,
        int revision,
        Draft.State state,
        Draft.Begun begun) {

    /// The titles of the map and the version, by which readers tell drafts apart.
    public String title() {
        return map.title() + ", " + name;
    }

    /// Whether it takes up a version of another organisation's map.
    public boolean isFork() {
        return parent != null && !parent.organisation().equals(map.owner());
    }
}
