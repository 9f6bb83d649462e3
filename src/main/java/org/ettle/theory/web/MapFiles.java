package org.ettle.theory.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.TaggedAnswers;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.ettle.theory.beside.Viewed;
import org.ettle.theory.export.MapDocument;
import org.ettle.theory.export.MapDot;
import org.ettle.theory.export.MapMermaid;
import org.ettle.theory.export.MapTables;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// A version of a map as files to take away.
@RestController
@OpenToAll
@RequestMapping("/maps/{map}/{version}")
class MapFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final MediaType MERMAID =
            new MediaType("text", "vnd.mermaid", StandardCharsets.UTF_8);
    private static final MediaType DOT =
            new MediaType("text", "vnd.graphviz", StandardCharsets.UTF_8);

    private final ChangeMaps maps;
    private final Drawings drawings;
    private final Besides besides;
    private final JsonMapper json;

    MapFiles(ChangeMaps maps, Drawings drawings, Besides besides, JsonMapper json) {
        this.maps = maps;
        this.drawings = drawings;
        this.besides = besides;
        this.json = json;
    }

    @GetMapping("/map.json")
    ResponseEntity<byte[]> document(@PathVariable String map, @PathVariable String version) {
        return text(
                map,
                version,
                "map.json",
                MediaType.APPLICATION_JSON,
                whole ->
                        json.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(MapDocument.of(maps.get(map), whole)));
    }

    @GetMapping("/outcomes.csv")
    ResponseEntity<byte[]> outcomes(@PathVariable String map, @PathVariable String version) {
        return text(map, version, "outcomes.csv", CSV, MapTables::outcomes);
    }

    @GetMapping("/links.csv")
    ResponseEntity<byte[]> links(@PathVariable String map, @PathVariable String version) {
        return text(map, version, "links.csv", CSV, MapTables::links);
    }

    @GetMapping("/map.mmd")
    ResponseEntity<byte[]> mermaid(@PathVariable String map, @PathVariable String version) {
        return text(map, version, "map.mmd", MERMAID, MapMermaid::of);
    }

    @GetMapping("/map.dot")
    ResponseEntity<byte[]> dot(@PathVariable String map, @PathVariable String version) {
        return text(map, version, "map.dot", DOT, MapDot::of);
    }

    @GetMapping("/map.svg")
    ResponseEntity<byte[]> svg(
            @PathVariable String map, @PathVariable String version, MapQuery query) {
        return text(
                map,
                version,
                "map.svg",
                SVG,
                whole -> drawings.svg(whole, pagesOf(map, version), notes(map, version, query)));
    }

    @GetMapping("/map.png")
    ResponseEntity<byte[]> png(
            @PathVariable String map, @PathVariable String version, MapQuery query) {
        return file(
                map,
                version,
                "map.png",
                MediaType.IMAGE_PNG,
                whole -> drawings.png(whole, pagesOf(map, version), notes(map, version, query)));
    }

    @GetMapping("/map.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String map, @PathVariable String version, MapQuery query) {
        return file(
                map,
                version,
                "map.pdf",
                MediaType.APPLICATION_PDF,
                whole -> drawings.pdf(whole, pagesOf(map, version), notes(map, version, query)));
    }

    /// What the page of the map shows by the same choice.
    private NoteLines notes(String map, String version, MapQuery query) {
        var opened = maps.open(map, version);
        return besides.notes(
                new Viewed(opened.map(), opened.version()),
                query.of(new VersionAddress(map, version)));
    }

    /// Links in a file that was taken away must name the site.
    private static String pagesOf(String map, String version) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                + new VersionAddress(map, version).outcomes();
    }

    private ResponseEntity<byte[]> text(
            String map,
            String version,
            String name,
            MediaType type,
            Function<MapVersion, String> writing) {
        return file(
                map,
                version,
                name,
                type,
                whole -> writing.apply(whole).getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> file(
            String map,
            String version,
            String name,
            MediaType type,
            Function<MapVersion, byte[]> writing) {
        var bytes = writing.apply(maps.getVersion(map, version));
        var disposition =
                ContentDisposition.attachment().filename(map + "-" + version + "-" + name).build();
        return TaggedAnswers.head(bytes)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
