package org.ettle.theory.web;

import house.templates.Templates;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.theory.ChangeMaps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Words, looked for in every map.
@Controller
@OpenToAll
class SearchPages {

    private final ChangeMaps maps;
    private final Templates templates;

    SearchPages(ChangeMaps maps, Templates templates) {
        this.maps = maps;
        this.templates = templates;
    }

    @GetMapping("/search")
    Html search(@RequestParam(name = "q", defaultValue = "") String words) {
        var sought = words.strip();
        var title = sought.isEmpty() ? "Search" : "Search: " + sought;
        return new Html(
                templates.theorySearch(
                        Frame.titled(title).in(Section.SEARCH).seeking(sought),
                        SearchSheet.of(sought, sought.isEmpty() ? null : maps.search(sought))));
    }
}
