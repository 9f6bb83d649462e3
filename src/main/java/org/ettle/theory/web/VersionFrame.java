package org.ettle.theory.web;

import java.util.List;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// What stands around every page of a version: which version it is, the others, and the views of
/// it.
///
/// @param views the ways to look at the version, the current one marked
/// @param others every version of the map, oldest first, the current one marked
public record VersionFrame(
        VersionAddress address,
        ChangeMap map,
        MapVersion.Heading heading,
        String counts,
        List<Signpost> views,
        List<Signpost> others) {

    /// The views of a version.
    enum View {
        PICTURE("Map"),
        OUTLINE("Outline"),
        TABLE("Table"),
        HISTORY("Through time"),
        CHECKS("Checks"),
        LANES("Print by lane");

        private final String words;

        View(String words) {
            this.words = words;
        }
    }

    static VersionFrame of(ChangeMaps.InItsMap opened, @Nullable View current) {
        var map = opened.map();
        var version = opened.version();
        var address = new VersionAddress(map.address(), version.name());
        var views =
                List.of(View.values()).stream()
                        .map(view -> signpost(view, address, view == current))
                        .toList();
        var others =
                opened.versions().stream()
                        .map(other ->
                                new Signpost(
                                        other.name(),
                                        place(
                                                new VersionAddress(map.address(), other.name()),
                                                current),
                                        other.id().equals(version.id())))
                        .toList();
        return new VersionFrame(address, map, version.heading(), counts(version), views, others);
    }

    private static Signpost signpost(View view, VersionAddress address, boolean isCurrent) {
        return new Signpost(view.words, place(address, view), isCurrent);
    }

    /// The same view of another version; from an outcome's page, its map.
    private static String place(VersionAddress address, @Nullable View view) {
        return switch (view) {
            case null -> address.picture();
            case PICTURE -> address.picture();
            case OUTLINE -> address.outline();
            case TABLE -> address.table();
            case HISTORY -> address.history();
            case CHECKS -> address.checks();
            case LANES -> address.lanes();
        };
    }

    /// The frame of a page about this version.
    ///
    /// @param title names the page within the version
    Frame frame(String title) {
        return Frame.titled(title + ", " + heading.title())
                .in(Section.MAPS)
                .under("Change maps", "/maps")
                .under(map.title(), address.mapPage());
    }

    static String counts(MapVersion version) {
        return MapWords.count(version.outcomes().size(), "outcome")
                + ", "
                + MapWords.count(version.links().size(), "link");
    }
}
