package org.ettle.judgement.web.body;

import house.templates.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.body.Bodies;
import org.ettle.judgement.body.BodyAnswer;
import org.ettle.judgement.body.BodyRefusal;
import org.ettle.judgement.body.Rated;
import org.ettle.judgement.web.Asked;
import org.ettle.judgement.web.CertaintyLine;
import org.ettle.judgement.web.JudgementAddress;
import org.ettle.judgement.web.JudgementFrame;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where judges say how certain the evidence of a judgement is as a whole.
@Controller
@ForRoles(Role.JUDGE)
@RequestMapping("/judgements/{judgement}/certainty/{method}")
class CertaintyPages {

    private final Bodies bodies;
    private final Judgements judgements;
    private final Asked asked;
    private final Templates templates;

    CertaintyPages(Bodies bodies, Judgements judgements, Asked asked, Templates templates) {
        this.bodies = bodies;
        this.judgements = judgements;
        this.asked = asked;
        this.templates = templates;
    }

    /// First the concerns are asked for; once all are said, the suggestion stands above the
    /// decision.
    @GetMapping
    Html ask(
            @PathVariable("judgement") UUID id,
            @PathVariable String method,
            @RequestParam MultiValueMap<String, String> query) {
        return page(own(id), new CertaintyForm(method(method), new Typed(query)), null);
    }

    @PostMapping
    View decide(
            @PathVariable("judgement") UUID id,
            @PathVariable String method,
            @RequestParam MultiValueMap<String, String> answers) {
        var judgement = own(id);
        var form = new CertaintyForm(method(method), new Typed(answers));
        var rated = form.rated();
        if (rated.isEmpty()) {
            return page(judgement, form, null);
        }
        return switch (bodies.rate(
                judgement.id(), rated.get(), form.level(), form.typed().text("reason"))) {
            case BodyAnswer.Done _ ->
                    SeeOther.to(JudgementAddress.of(judgement.id()) + "?done=rated#certainty");
            case BodyAnswer.Refused(var reason) -> page(judgement, form, reason);
        };
    }

    private Judgement own(UUID id) {
        return judgements.getOwn(new Judgement.Id(id)).judgement();
    }

    private static Rated.Method method(String name) {
        return Arrays.stream(Rated.Method.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("this method"));
    }

    private Html page(Judgement judgement, CertaintyForm form, @Nullable BodyRefusal refusal) {
        var line = asked.place(judgement.target()).line();
        var method = form.method();
        var back = JudgementAddress.of(judgement.id());
        Optional<Rated> rated = form.rated();
        var suggestion = rated.map(Rated::suggest);
        List<Field> decision =
                form.decision().stream()
                        .map(it ->
                                refusal != null && it.name().equals(refusal.field())
                                        ? it.withFault(refusal.words())
                                        : it)
                        .toList();
        boolean faulty = refusal != null || form.isSent() && rated.isEmpty();
        return new Html(
                templates.judgementBodyCertainty(
                        JudgementFrame.of(
                                        "Rate the evidence by %s, judgement %s"
                                                .formatted(
                                                        method.title(),
                                                        judgement.id().toString().substring(28)))
                                .under("The judgement", back),
                        new CertaintySheet(
                                "Rate the evidence by " + method.title(),
                                line.words(),
                                method.title()
                                        + " is "
                                        + method.words()
                                        + ". Say which concerns you have; the rule suggests how"
                                        + " certain that leaves the evidence, and you decide.",
                                back + "/certainty/" + method.name().toLowerCase(Locale.ROOT),
                                back,
                                judgement.isRevealed()
                                        ? null
                                        : new BodyRefusal.AnswersNotIn().words(),
                                form.concerns(form.isSent()),
                                suggestion.map(it -> it.level().words()).orElse(null),
                                suggestion.map(CertaintyLine::steps).orElse(List.of()),
                                form.hidden(),
                                decision)),
                faulty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
