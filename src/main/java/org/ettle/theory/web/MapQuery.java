package org.ettle.theory.web;

import org.jspecify.annotations.Nullable;

/// What of a map is asked for, as it stands in the address. What means nothing is as good as not
/// asked for; the page of the map says so where it is a day or an area.
///
/// @param influences “hide”
/// @param marks “hide”
/// @param on a day as 2026-11-30
/// @param area the code of an area
record MapQuery(
        @Nullable String influences,
        @Nullable String marks,
        @Nullable String on,
        @Nullable String area) {

    MapChoice of(VersionAddress version) {
        return MapChoice.whole(version)
                .withInfluences(!"hide".equals(influences))
                .withMarks(!"hide".equals(marks))
                .on(MapChoice.day(on))
                .inArea(area == null || area.isBlank() ? null : area);
    }
}
