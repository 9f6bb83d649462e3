package org.ettle.platform.page;

import house.templates.Templates;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The pages that belong to no room: what the footer leads to.
@Controller
final class HousePages {

    private final Templates templates;
    private final List<Notice> notices = Notice.listAll();

    HousePages(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/accessibility")
    Html accessibility() {
        return new Html(templates.pageAccessibility(Frame.titled("Accessibility statement")));
    }

    @GetMapping("/licences")
    Html licences() {
        return new Html(templates.pageLicences(Frame.titled("Licences"), notices));
    }

    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return """
        User-agent: *
        Allow: /
        """;
    }
}
