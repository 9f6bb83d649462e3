package org.ettle.judgement.web.pathway;

import house.templates.Templates;
import java.util.List;
import java.util.Optional;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.trace.Traces;
import org.ettle.judgement.web.Asked;
import org.ettle.judgement.web.JudgementAddress;
import org.ettle.judgement.web.JudgementFrame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.TaggedAnswers;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Viewed;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// What is judged of links, told as pathways to outcomes.
@Controller
@OpenToAll
class PathwayPages {

    private final Judgements judgements;
    private final Traces traces;
    private final Asked asked;
    private final Templates templates;
    private final JsonMapper json;

    PathwayPages(
            Judgements judgements,
            Traces traces,
            Asked asked,
            Templates templates,
            JsonMapper json) {
        this.judgements = judgements;
        this.traces = traces;
        this.asked = asked;
        this.templates = templates;
        this.json = json;
    }

    /// What an address asks for.
    private record Chosen(JudgedMap judged, Optional<Outcome> outcome) {}

    @GetMapping("/judgements/pathways")
    Html pathways(@RequestParam MultiValueMap<String, String> query) {
        var chosen = chosen(new Typed(query));
        var title = chosen.judged().viewed().version().heading().title();
        return new Html(
                templates.judgementPathwayPathways(
                        JudgementFrame.of(
                                chosen.outcome()
                                        .map(it ->
                                                "Pathways to outcome " + it.code() + ", " + title)
                                        .orElse("Pathways, " + title)),
                        sheet(chosen)));
    }

    @GetMapping("/api/v1/judgements/pathways")
    ResponseEntity<byte[]> document(@RequestParam MultiValueMap<String, String> query) {
        var chosen = chosen(new Typed(query));
        return TaggedAnswers.of(
                MediaType.APPLICATION_JSON,
                json.writeValueAsBytes(PathwayDocument.of(sheet(chosen), chosen.judged())));
    }

    private PathwaySheet sheet(Chosen chosen) {
        return PathwaySheet.of(
                chosen.judged(), versions(chosen.judged().viewed()), chosen.outcome());
    }

    private Chosen chosen(Typed typed) {
        var viewed =
                typed.text("map").isEmpty()
                        ? asked.versions().stream()
                                .findFirst()
                                .orElseThrow(() -> new NotFound("a published map"))
                        : asked.version(typed);
        var code = typed.text("outcome");
        var outcome = Outcome.Code.find(code).flatMap(viewed.version()::find);
        if (!code.isEmpty() && outcome.isEmpty()) {
            throw new NotFound("this outcome");
        }
        return new Chosen(
                JudgedMap.of(
                        viewed,
                        judgements.published(viewed.map().owner(), viewed.version().id()),
                        traces.counting(viewed.map().owner(), viewed.version().id()),
                        PathwaySheet.periods(typed.text("periods"))),
                outcome);
    }

    private List<Signpost> versions(Viewed here) {
        return asked.versions().stream()
                .filter(it -> !it.version().links().isEmpty())
                .map(it ->
                        new Signpost(
                                it.version().heading().title(),
                                JudgementAddress.pathways(it, null),
                                it.version().id().equals(here.version().id())))
                .toList();
    }
}
