package org.ettle.judgement.web;

import house.templates.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ettle.judgement.analysis.Analyses;
import org.ettle.judgement.analysis.ContributionAnalysis;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.MapVersion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Contribution analyses, published ones for everybody.
@Controller
@OpenToAll
@RequestMapping("/judgements/analyses")
class AnalysisPages {

    static final String TITLE = "Contribution analyses";

    private static final Map<String, String> DONE =
            Map.ofEntries(
                    Map.entry("asked", "The question is asked. Now set out the theory."),
                    Map.entry("theory", "The theory is set out. Now gather the evidence."),
                    Map.entry("evidence", "The evidence is frozen. Now tell the story."),
                    Map.entry("story", "The story is told. Now somebody else challenges it."),
                    Map.entry("objection", "It is kept what you say of the story."),
                    Map.entry("answer", "It is kept what became of the objection."),
                    Map.entry("challenge", "The challenge ended."),
                    Map.entry("strengthen", "The weakest link is taken up again."),
                    Map.entry("move", "The theory is that of the later version. Set it out anew."),
                    Map.entry("verdict", "The verdict is given."),
                    Map.entry("publish", "It is published. Everybody can see it now."));

    private final Analyses analyses;
    private final AnalysisTold told;
    private final Judges judges;
    private final Asked asked;
    private final Templates templates;

    AnalysisPages(
            Analyses analyses, AnalysisTold told, Judges judges, Asked asked, Templates templates) {
        this.analyses = analyses;
        this.asked = asked;
        this.told = told;
        this.judges = judges;
        this.templates = templates;
    }

    @GetMapping
    Html register() {
        var versions = new HashMap<MapVersion.Id, MapVersion>();
        return new Html(
                templates.judgementAnalyses(
                        JudgementFrame.of(TITLE),
                        lines(versions),
                        judges.includeTheAsker() ? questions() : List.of()));
    }

    /// Where something is asked, for each version that has links.
    private List<Signpost> questions() {
        return asked.versions().stream()
                .filter(it -> !it.version().links().isEmpty())
                .map(it ->
                        Signpost.to(
                                it.version().heading().title(),
                                JudgementAddress.ask(it.map().address(), it.version().name(), "")))
                .toList();
    }

    private List<AnalysisLine> lines(Map<MapVersion.Id, MapVersion> versions) {
        return analyses.list().stream()
                .map(it ->
                        AnalysisLine.of(
                                it,
                                versions.computeIfAbsent(
                                        it.version(), _ -> analyses.viewed(it).version())))
                .toList();
    }

    @GetMapping("/{analysis}")
    Html analysis(@PathVariable("analysis") UUID id, @RequestParam(defaultValue = "") String done) {
        var analysis = analyses.get(new ContributionAnalysis.Id(id));
        return new Html(
                templates.judgementAnalysis(
                        JudgementFrame.of("Contribution analysis " + id.toString().substring(28))
                                .under(TITLE, JudgementAddress.ANALYSES),
                        told.of(analysis, DONE.get(done))));
    }
}
