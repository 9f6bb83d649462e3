package org.ettle.evidence.web;

import house.templates.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Claim;
import org.ettle.evidence.Claims;
import org.ettle.evidence.Coding;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Sources;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where claims are coded on a passage, and taken back.
@Controller
@ForRoles(Role.ANALYST)
class ClaimPages {

    private static final String TITLE = "Code a claim";
    private static final String NAMED =
            "The number of an outcome, or some of its words. Leave it empty where none fits.";

    private final Sources sources;
    private final Passages passages;
    private final Claims claims;
    private final TargetNames names;
    private final Templates templates;

    ClaimPages(
            Sources sources,
            Passages passages,
            Claims claims,
            TargetNames names,
            Templates templates) {
        this.sources = sources;
        this.passages = passages;
        this.claims = claims;
        this.names = names;
        this.templates = templates;
    }

    @GetMapping("/evidence/passages/{passage}/claim")
    Html code(@PathVariable("passage") UUID id, @RequestParam(defaultValue = "") String version) {
        var passage = own(id);
        return names.find(version)
                .map(placed -> page(passage, act(passage, placed, Typed.nothing()), HttpStatus.OK))
                .orElseGet(() -> versions(passage));
    }

    private Html versions(Passage passage) {
        var address = Address.of(passage.id());
        return new Html(
                templates.evidenceVersions(
                        SourceFrame.under(
                                sources.getOwn(passage.source()), TITLE + ": " + label(passage)),
                        VersionsSheet.of(
                                TITLE, label(passage), names, address + "/claim", address)));
    }

    @PostMapping("/evidence/passages/{passage}/claim")
    View coded(
            @PathVariable("passage") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var passage = own(id);
        var placed = names.find(typed.text("version")).orElse(null);
        if (placed == null) {
            return versions(passage);
        }
        var act = act(passage, placed, typed);
        var cause = factor(placed, typed, "cause");
        var effect = factor(placed, typed, "effect");
        var direction = typed.choice("direction", Claim.Direction.class);
        var attribution = typed.choice("attribution", Claim.Attribution.class);
        if (cause.isEmpty() && typed.text("cause").isEmpty()) {
            act = act.faulty("cause", "Name an outcome for the cause, or say it in words.");
        }
        if (effect.isEmpty() && typed.text("effect").isEmpty()) {
            act = act.faulty("effect", "Name an outcome for the effect, or say it in words.");
        }
        if (direction.isEmpty()) {
            act = act.faulty("direction", "Choose what becomes of the effect.");
        }
        if (attribution.isEmpty()) {
            act = act.faulty("attribution", "Choose what the speaker names as the cause.");
        }
        if (act.fields().stream().anyMatch(Field::isFaulty)) {
            return page(passage, act, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var coding =
                new Coding(
                        passage.id(),
                        placed.map().owner(),
                        placed.version().id(),
                        cause.orElseThrow(),
                        effect.orElseThrow(),
                        direction.orElseThrow(),
                        attribution.orElseThrow(),
                        text(typed, "context"),
                        text(typed, "mechanism"));
        return switch (claims.code(coding)) {
            case Answer.Done _ -> SeeOther.to(Address.of(passage.id()) + "?done=coded");
            case Answer.Refused(var reason) ->
                    page(
                            passage,
                            act.faulty(EvidenceWords.field(reason), EvidenceWords.of(reason)),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /// One end of the claim. Where no words were typed, the label of the outcome says it.
    private static Optional<Claim.Factor> factor(
            TargetNames.Placed placed, Typed typed, String end) {
        var words = typed.text(end + "Words");
        if (typed.text(end).isEmpty()) {
            return words.isEmpty() ? Optional.empty() : Optional.of(new Claim.Factor(null, words));
        }
        return Choices.outcome(typed, end, placed.version().outcomes())
                .chosen()
                .map(it ->
                        new Claim.Factor(
                                new Outcome.Code(it.key()), words.isEmpty() ? it.label() : words));
    }

    private static Act act(Passage passage, TargetNames.Placed placed, Typed typed) {
        var outcomes = placed.version().outcomes();
        return Act.of(
                        TITLE,
                        label(passage),
                        "What does the speaker say brings about what? Outcomes are those of “"
                                + placed.version().heading().title()
                                + "”.",
                        Address.of(passage.id()) + "/claim",
                        List.of(
                                Choices.outcome(typed, "cause", outcomes)
                                        .field("Cause")
                                        .withHint(NAMED),
                                words(typed, "causeWords", "Cause in the speaker's words"),
                                Choices.outcome(typed, "effect", outcomes)
                                        .field("Effect")
                                        .withHint(NAMED),
                                words(typed, "effectWords", "Effect in the speaker's words"),
                                Choices.oneOf(
                                        typed,
                                        "direction",
                                        "What becomes of the effect",
                                        Arrays.asList(Claim.Direction.values()),
                                        Claim.Direction::name,
                                        Claim.Direction::title),
                                Choices.oneOf(
                                        typed,
                                        "attribution",
                                        "What the speaker names as the cause",
                                        Arrays.asList(Claim.Attribution.values()),
                                        Claim.Attribution::name,
                                        Claim.Attribution::title),
                                Field.told("context", "Context (optional)", typed.text("context"))
                                        .withHint("For whom, and in what setting, it is said."),
                                Field.told(
                                                "mechanism",
                                                "Mechanism (optional)",
                                                typed.text("mechanism"))
                                        .withHint("How the cause works, as the speaker tells it.")),
                        "Save the claim",
                        Address.of(passage.id()))
                .sending("version", placed.key());
    }

    private static Field words(Typed typed, String name, String label) {
        return Field.typed(name, label, typed.text(name)).withHint("Needed where no outcome fits.");
    }

    private Html page(Passage passage, Act act, HttpStatus status) {
        return new Html(
                templates.pageAct(
                        SourceFrame.under(
                                sources.getOwn(passage.source()),
                                act.title() + ": " + label(passage)),
                        act),
                status);
    }

    @GetMapping("/evidence/claims/{claim}/withdraw")
    Html withdraw(@PathVariable("claim") UUID id) {
        var claim = ownClaim(id);
        return withdrawing(claim, Typed.nothing(), null);
    }

    @PostMapping("/evidence/claims/{claim}/withdraw")
    View withdrawn(
            @PathVariable("claim") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var claim = ownClaim(id);
        return switch (claims.withdraw(claim.id(), typed.text("reason"))) {
            case Answer.Done _ -> SeeOther.to(Address.of(claim.passage()) + "?done=withdrawn");
            case Answer.Refused(var reason) -> withdrawing(claim, typed, EvidenceWords.of(reason));
        };
    }

    private Html withdrawing(Claim claim, Typed typed, @Nullable String fault) {
        var act =
                Act.of(
                        "Withdraw the claim",
                        claim.cause().words() + " → " + claim.effect().words(),
                        "It stays in the history, and counts no more.",
                        Address.of(claim.id()) + "/withdraw",
                        List.of(DescribePages.reason(typed).withFault(fault)),
                        "Withdraw it",
                        Address.of(claim.passage()));
        return page(
                own(claim.passage().value()),
                act,
                fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String label(Passage passage) {
        return "“" + EvidenceWords.opening(passage.quote()) + "”";
    }

    private static @Nullable String text(Typed typed, String name) {
        return typed.text(name).isEmpty() ? null : typed.text(name);
    }

    private Passage own(UUID id) {
        return passages.find(new Passage.Id(id))
                .filter(it -> it.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this passage"));
    }

    private Claim ownClaim(UUID id) {
        return claims.find(new Claim.Id(id))
                .filter(it -> it.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this claim"));
    }
}
