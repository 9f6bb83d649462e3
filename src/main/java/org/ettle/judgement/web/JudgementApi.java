package org.ettle.judgement.web;

import java.util.UUID;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.body.Bodies;
import org.ettle.judgement.learning.Decisions;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.TaggedAnswers;
import org.ettle.platform.page.Typed;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What the page of a judgement gives, for programs. `api/openapi.json` describes it.
@RestController
@OpenToAll
class JudgementApi {

    private final Judgements judgements;
    private final Decisions decisions;
    private final Bodies bodies;
    private final Asked asked;
    private final JsonMapper json;

    JudgementApi(
            Judgements judgements,
            Decisions decisions,
            Bodies bodies,
            Asked asked,
            JsonMapper json) {
        this.judgements = judgements;
        this.decisions = decisions;
        this.bodies = bodies;
        this.asked = asked;
        this.json = json;
    }

    /// What stands of all of a version.
    @GetMapping("/api/v1/judgements")
    ResponseEntity<byte[]> version(@RequestParam MultiValueMap<String, String> query) {
        var viewed = asked.version(new Typed(query));
        var published = judgements.published(viewed.map().owner(), viewed.version().id());
        return TaggedAnswers.of(
                MediaType.APPLICATION_JSON,
                json.writeValueAsBytes(
                        VersionDocument.of(
                                viewed,
                                published.standing(null, null),
                                bodies::certainties,
                                bodies.entries(viewed.map().owner(), viewed.version().id()))));
    }

    @GetMapping("/api/v1/judgements/{judgement}")
    ResponseEntity<byte[]> judgement(@PathVariable("judgement") UUID id) {
        var judged = judgements.get(new Judgement.Id(id));
        var judgement = judged.judgement();
        return TaggedAnswers.of(
                MediaType.APPLICATION_JSON,
                json.writeValueAsBytes(
                        JudgementDocument.of(
                                judged,
                                asked.place(judgement.target()),
                                judgements.inputs(judgement),
                                decisions.list(judgement).stream()
                                        .filter(it ->
                                                it.organisation().equals(judgement.organisation()))
                                        .toList(),
                                bodies.certainties(judgement),
                                judgements.recompute(judgement.id()))));
    }
}
