package org.ettle.theory.web;

import house.templates.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Lane;
import org.ettle.theory.MapVersion;
import org.ettle.theory.comparison.Comparison;
import org.ettle.theory.web.ComparisonSheet.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Any two versions of a map, beside each other or as a list of changes.
@Controller
@OpenToAll
class ComparisonPages {

    private final ChangeMaps maps;
    private final Templates templates;

    ComparisonPages(ChangeMaps maps, Templates templates) {
        this.maps = maps;
        this.templates = templates;
    }

    /// A version that is not named, or not known, is chosen for the reader: the newest, and the one
    /// before it. A type or lane that is not known counts as none, so that no address is a dead
    /// end.
    @GetMapping("/maps/{map}/comparison")
    Html comparison(
            @PathVariable String map,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String lane,
            @RequestParam(required = false) @Nullable String view) {
        var found = maps.get(map);
        var versions = maps.versions(found.id());
        if (versions.size() < 2) {
            return new Html(
                    templates.theoryNoComparison(
                            frame(found, "Compare versions"), versions.size()));
        }
        var later = named(versions, to).orElse(versions.getLast());
        var earlier =
                named(versions, from).filter(it -> it != later).orElse(before(versions, later));
        var comparison = Comparison.between(earlier, later, versions, maps.crosswalks(found.id()));
        var asked =
                new Asked(
                        constant(Change.values(), type),
                        constant(Lane.Kind.values(), lane),
                        "list".equals(view));
        var title =
                earlier.name()
                        + " and "
                        + later.name()
                        + (asked.isList() ? " as a list of changes" : " side by side");
        return new Html(
                templates.theoryComparison(
                        frame(found, title),
                        ComparisonSheet.of(found, comparison, versions, asked)));
    }

    private static Frame frame(ChangeMap map, String title) {
        return Frame.titled(title)
                .in(Section.MAPS)
                .under("Change maps", "/maps")
                .under(map.title(), "/maps/" + map.address())
                .acrossTheWindow();
    }

    private static Optional<MapVersion> named(List<MapVersion> versions, @Nullable String name) {
        return versions.stream().filter(version -> version.name().equals(name)).findFirst();
    }

    private static MapVersion before(List<MapVersion> versions, MapVersion later) {
        int place = versions.indexOf(later);
        return versions.get(place == 0 ? 1 : place - 1);
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, @Nullable String key) {
        return Arrays.stream(constants)
                .filter(constant -> MapWords.key(constant).equals(key))
                .findFirst()
                .orElse(null);
    }
}
