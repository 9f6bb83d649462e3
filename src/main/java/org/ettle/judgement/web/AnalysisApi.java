package org.ettle.judgement.web;

import java.util.UUID;
import org.ettle.judgement.analysis.Analyses;
import org.ettle.judgement.analysis.ContributionAnalysis;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.TaggedAnswers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What the page of a contribution analysis gives, for programs.
@RestController
@OpenToAll
class AnalysisApi {

    private final Analyses analyses;
    private final AnalysisTold told;
    private final JsonMapper json;

    AnalysisApi(Analyses analyses, AnalysisTold told, JsonMapper json) {
        this.analyses = analyses;
        this.told = told;
        this.json = json;
    }

    @GetMapping("/api/v1/judgements/analyses/{analysis}")
    ResponseEntity<byte[]> analysis(@PathVariable("analysis") UUID id) {
        var analysis = analyses.get(new ContributionAnalysis.Id(id));
        return TaggedAnswers.of(
                MediaType.APPLICATION_JSON,
                json.writeValueAsBytes(
                        AnalysisDocument.of(analysis, analyses.viewed(analysis), told)));
    }
}
