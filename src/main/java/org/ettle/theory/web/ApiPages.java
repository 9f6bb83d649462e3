package org.ettle.theory.web;

import house.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.TaggedAnswers;
import org.ettle.theory.export.MapDocument;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How to use the maps from a program: a page for people, and descriptions for programs.
@Controller
@OpenToAll
class ApiPages {

    private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");

    private final Templates templates;

    ApiPages(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/api")
    Html api() {
        return new Html(templates.theoryApi(Frame.titled("For developers").in(Section.DEVELOPERS)));
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description() {
        return TaggedAnswers.of(MediaType.APPLICATION_JSON, resource("openapi.json"));
    }

    @GetMapping(MapDocument.SCHEMA)
    ResponseEntity<byte[]> schema() {
        return TaggedAnswers.of(SCHEMA, resource("map-version.schema.json"));
    }

    private static byte[] resource(String name) {
        try (var stream = ApiPages.class.getResourceAsStream("/api/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
