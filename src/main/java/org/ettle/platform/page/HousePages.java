package org.ettle.platform.page;

import house.templates.Templates;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages that belong to no room: what the footer leads to.
@Controller
@OpenToAll
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

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .contentType(MediaType.TEXT_PLAIN)
                .body(
                        """
                        User-agent: *
                        Allow: /
                        """);
    }
}
