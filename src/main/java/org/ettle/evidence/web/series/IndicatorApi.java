package org.ettle.evidence.web.series;

import java.util.List;
import org.ettle.evidence.series.Areas;
import org.ettle.evidence.series.Indicators;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Release;
import org.ettle.evidence.series.export.IndicatorDocument;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.TaggedAnswers;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What the pages of indicators give, for programs. `api/openapi.json` describes every route.
@RestController
@OpenToAll
@RequestMapping("/api/v1/indicators")
class IndicatorApi {

    private final Indicators indicators;
    private final Areas areas;
    private final JsonMapper json;

    IndicatorApi(Indicators indicators, Areas areas, JsonMapper json) {
        this.indicators = indicators;
        this.areas = areas;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam(name = "q", defaultValue = "") String words) {
        return answer(IndicatorDocument.Shelf.of(indicators.list(words)));
    }

    @GetMapping("/{indicator}")
    ResponseEntity<?> indicator(@PathVariable String indicator) {
        var found = indicators.get(indicator);
        return answer(IndicatorDocument.of(found, indicators.lines(found)));
    }

    @GetMapping("/{indicator}/figures")
    ResponseEntity<?> figures(
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String age,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "as-of", defaultValue = "") String asOf) {
        var found = indicators.get(indicator);
        var all = indicators.observations(found, area, age, group);
        if (asOf.isEmpty()) {
            return answer(
                    IndicatorDocument.Figures.of(found, Observation.newest(all), null, areas));
        }
        var release =
                Chosen.releasesOf(all).stream().filter(it -> it.key().equals(asOf)).findFirst();
        return release.<ResponseEntity<?>>map(it ->
                        answer(
                                IndicatorDocument.Figures.of(
                                        found,
                                        Observation.newest(Observation.asOf(all, it)),
                                        it,
                                        areas)))
                .orElseGet(() -> refused(Chosen.releasesOf(all)));
    }

    private static ResponseEntity<?> refused(List<Release> releases) {
        return ResponseEntity.of(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.BAD_REQUEST,
                                "No such release states a figure of it. Choose from: "
                                        + String.join(
                                                ", ", releases.stream().map(Release::key).toList())
                                        + "."))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private ResponseEntity<?> answer(Object document) {
        return TaggedAnswers.of(MediaType.APPLICATION_JSON, json.writeValueAsBytes(document));
    }
}
