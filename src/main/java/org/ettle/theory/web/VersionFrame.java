package org.ettle.theory.web;

import java.util.List;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.MapVersion;

/// What stands around every page of a version: which version it is, the others, and the views of
/// it.
///
/// @param views the ways to look at the version, the current one marked
/// @param others every version of the map, oldest first, the current one marked
public record VersionFrame(
        VersionAddress address,
        String mapTitle,
        MapVersion.Heading heading,
        String counts,
        List<Choice> views,
        List<Choice> others) {

    /// One link of a row of links.
    public record Choice(String words, String href, boolean isCurrent) {}

    /// The views of a version.
    enum View {
        PICTURE("Map"),
        OUTLINE("Outline"),
        TABLE("Table"),
        CHECKS("Checks"),
        LANES("Print by lane");

        private final String words;

        View(String words) {
            this.words = words;
        }
    }

    static VersionFrame of(
            ChangeMap map, MapVersion version, List<MapVersion> versions, View current) {
        var address = new VersionAddress(map.address(), version.name());
        var views =
                List.of(View.values()).stream()
                        .map(view -> choice(view, address, view == current))
                        .toList();
        var others =
                versions.stream()
                        .map(other ->
                                new Choice(
                                        other.name(),
                                        place(
                                                new VersionAddress(map.address(), other.name()),
                                                current),
                                        other.id().equals(version.id())))
                        .toList();
        return new VersionFrame(
                address, map.title(), version.heading(), counts(version), views, others);
    }

    private static Choice choice(View view, VersionAddress address, boolean isCurrent) {
        return new Choice(view.words, place(address, view), isCurrent);
    }

    private static String place(VersionAddress address, View view) {
        return switch (view) {
            case PICTURE -> address.picture();
            case OUTLINE -> address.outline();
            case TABLE -> address.table();
            case CHECKS -> address.checks();
            case LANES -> address.lanes();
        };
    }

    private static String counts(MapVersion version) {
        return MapWords.count(version.outcomes().size(), "outcome")
                + ", "
                + MapWords.count(version.links().size(), "link");
    }
}
