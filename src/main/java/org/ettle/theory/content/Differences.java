package org.ettle.theory.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ettle.theory.MapVersion;

/// In which parts a version in a file differs from the one that is kept.
final class Differences {

    private static final Map<String, Function<MapVersion, Object>> PARTS =
            Map.of(
                    "heading", MapVersion::heading,
                    "tiers", MapVersion::tiers,
                    "lanes", MapVersion::lanes,
                    "outcomes", MapVersion::outcomes,
                    "links", MapVersion::links,
                    "tags", MapVersion::tags,
                    "sources", MapVersion::sources,
                    "gaps", MapVersion::gaps);

    private Differences() {}

    /// Places count too: they are kept with the version.
    static List<String> between(MapVersion written, MapVersion kept) {
        var placed = written.placed();
        var differing = new ArrayList<String>();
        PARTS.forEach((name, part) -> {
            if (!part.apply(placed).equals(part.apply(kept))) {
                differing.add(name);
            }
        });
        differing.sort(String::compareTo);
        return differing;
    }
}
