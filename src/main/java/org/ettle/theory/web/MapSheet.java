package org.ettle.theory.web;

import java.util.ArrayList;
import java.util.List;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// A map and its versions.
///
/// @param versions newest first
public record MapSheet(String address, String title, String about, List<VersionLine> versions) {

    /// A version in a list of versions.
    ///
    /// @param compared the page that compares it with the one before; null for the first
    public record VersionLine(
            VersionAddress address,
            MapVersion.Heading heading,
            String counts,
            @Nullable String before,
            @Nullable String compared) {}

    static MapSheet of(ChangeMap map, List<MapVersion> versions) {
        var lines = new ArrayList<VersionLine>();
        @Nullable String before = null;
        for (var version : versions) {
            var address = new VersionAddress(map.address(), version.name());
            lines.add(
                    new VersionLine(
                            address,
                            version.heading(),
                            VersionFrame.counts(version),
                            before,
                            before == null ? null : address.comparedWith(before)));
            before = version.name();
        }
        return new MapSheet(map.address(), map.title(), map.about(), lines.reversed());
    }
}
