package org.ettle.evidence.web.coverage;

import java.nio.charset.StandardCharsets;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.platform.page.OpenToAll;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Coverage and gaps as files, and for programs.
@RestController
@OpenToAll
class CoverageFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Versions versions;
    private final Tallies tallies;
    private final JsonMapper json;

    CoverageFiles(Versions versions, Tallies tallies, JsonMapper json) {
        this.versions = versions;
        this.tallies = tallies;
        this.json = json;
    }

    @GetMapping("/evidence/coverage.csv")
    ResponseEntity<byte[]> coverage(
            @RequestParam(required = false) @Nullable String map,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "") String invented) {
        var viewed = versions.get(map, version);
        return csv(viewed, "coverage", document(viewed, invented).csv());
    }

    @GetMapping("/evidence/gaps.csv")
    ResponseEntity<byte[]> gaps(
            @RequestParam(required = false) @Nullable String map,
            @RequestParam(required = false) @Nullable String version) {
        var viewed = versions.get(map, version);
        return csv(
                viewed,
                "gaps",
                CoverageDocument.gapsCsv(viewed, tallies.gaps(viewed, CoverageWords.thisYear())));
    }

    @GetMapping("/api/v1/evidence/coverage")
    ResponseEntity<byte[]> document(
            @RequestParam(required = false) @Nullable String map,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "") String invented) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(document(versions.get(map, version), invented)));
    }

    private CoverageDocument document(Viewed viewed, String invented) {
        boolean withInvented = !CoveragePages.hides(invented);
        return CoverageDocument.of(viewed, tallies.of(viewed, withInvented), withInvented);
    }

    private static ResponseEntity<byte[]> csv(Viewed viewed, String name, String text) {
        var disposition =
                ContentDisposition.attachment()
                        .filename(
                                viewed.map().address()
                                        + "-"
                                        + viewed.version().name()
                                        + "-"
                                        + name
                                        + ".csv")
                        .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
