package org.ettle.evidence.web.series;

import java.nio.charset.StandardCharsets;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Indicators;
import org.ettle.evidence.series.Vintages;
import org.ettle.evidence.series.export.SeriesPackage;
import org.ettle.evidence.series.export.SeriesTable;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.TaggedAnswers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Indicators and reports as files to take away.
@RestController
@OpenToAll
class SeriesFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Indicators indicators;
    private final Vintages vintages;
    private final Areas areas;
    private final JsonMapper json;

    SeriesFiles(Indicators indicators, Vintages vintages, Areas areas, JsonMapper json) {
        this.indicators = indicators;
        this.vintages = vintages;
        this.areas = areas;
        this.json = json;
    }

    @GetMapping("/evidence/indicators/{indicator}/series.csv")
    ResponseEntity<byte[]> series(@PathVariable String indicator) {
        var found = indicators.get(indicator);
        return file(
                indicator + "-series.csv",
                CSV,
                SeriesTable.of(found, indicators.observations(found, "", "", ""), areas)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// It names the table by a relative address, so it stays in its place.
    @GetMapping("/evidence/indicators/{indicator}/datapackage.json")
    ResponseEntity<byte[]> description(@PathVariable String indicator) {
        var found = indicators.get(indicator);
        return TaggedAnswers.of(
                MediaType.APPLICATION_JSON,
                json.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(
                                SeriesPackage.of(
                                        found, indicators.observations(found, "", "", ""))));
    }

    @GetMapping("/evidence/releases/{vintage}/report.csv")
    ResponseEntity<byte[]> report(@PathVariable String vintage) {
        var found = vintages.get(ReleasePages.id(vintage));
        return file(
                "report.csv",
                CSV,
                SeriesTable.of(vintages.oddRows(found)).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return TaggedAnswers.head(bytes)
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
