package org.ettle.theory.web;

import house.templates.Templates;
import java.util.Comparator;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front door: it shows the map before it says anything.
@Controller
@OpenToAll
class FrontPage {

    private final ChangeMaps maps;
    private final Drawings drawings;
    private final Templates templates;

    FrontPage(ChangeMaps maps, Drawings drawings, Templates templates) {
        this.maps = maps;
        this.drawings = drawings;
        this.templates = templates;
    }

    @GetMapping("/")
    Html front() {
        return new Html(
                templates.theoryFront(
                        Frame.titled("What self-directed support sets out to change"),
                        maps.list().stream()
                                .findFirst()
                                .map(this::sheet)
                                .orElse(FrontSheet.WITHOUT_MAP)));
    }

    /// The version that says most about how its outcomes come about stands for its map.
    private FrontSheet sheet(ChangeMap map) {
        return maps.versions(map.id()).stream()
                .max(Comparator.comparingInt(version -> version.links().size()))
                .map(version -> sheet(map, version))
                .orElse(FrontSheet.WITHOUT_MAP);
    }

    private FrontSheet sheet(ChangeMap map, MapVersion version) {
        var address = new VersionAddress(map.address(), version.name());
        return new FrontSheet(
                address, drawings.picture(version, MapChoice.whole(address), NoteLines.NONE));
    }
}
