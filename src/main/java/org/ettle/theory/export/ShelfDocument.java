package org.ettle.theory.export;

import java.util.List;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.MapVersion;

/// Every map with its versions, oldest first.
public record ShelfDocument(List<Kept> maps) {

    public record Kept(String address, String title, String about, List<Edition> versions) {

        public static Kept of(ChangeMap map, List<MapVersion> versions) {
            return new Kept(
                    map.address(),
                    map.title(),
                    map.about(),
                    versions.stream().map(Edition::of).toList());
        }
    }

    /// A version on the shelf, with how much is in it.
    public record Edition(MapDocument.Version version, int outcomes, int links, int gaps) {

        static Edition of(MapVersion version) {
            return new Edition(
                    MapDocument.Version.of(version),
                    version.outcomes().size(),
                    version.links().size(),
                    version.gaps().size());
        }
    }
}
