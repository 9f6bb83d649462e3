package org.ettle.judgement.web;

import house.templates.Templates;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.learning.Action;
import org.ettle.judgement.learning.Decision;
import org.ettle.judgement.learning.Decisions;
import org.ettle.judgement.learning.Expectation;
import org.ettle.judgement.learning.LearningAnswer;
import org.ettle.judgement.learning.LearningRefusal;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Askers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where it is written down what follows from a judgement.
@Controller
@ForRoles({Role.JUDGE, Role.MAP_EDITOR})
@RequestMapping("/judgements")
class LearningPages {

    private final Judgements judgements;
    private final Decisions decisions;
    private final Tallies tallies;
    private final Asked asked;
    private final Templates templates;

    LearningPages(
            Judgements judgements,
            Decisions decisions,
            Tallies tallies,
            Asked asked,
            Templates templates) {
        this.judgements = judgements;
        this.decisions = decisions;
        this.tallies = tallies;
        this.asked = asked;
        this.templates = templates;
    }

    @GetMapping("/{judgement}/decisions/new")
    Html askToDecide(@PathVariable("judgement") UUID id) {
        return deciding(seen(id), Typed.nothing(), List.of());
    }

    @PostMapping("/{judgement}/decisions/new")
    View decide(
            @PathVariable("judgement") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var judgement = seen(id);
        return switch (decisions.decide(new LearningForm(typed).decide(judgement.id()))) {
            case LearningAnswer.Done _ -> back(judgement, "decided");
            case LearningAnswer.Refused(var reasons) -> deciding(judgement, typed, reasons);
        };
    }

    private Judgement seen(UUID id) {
        return judgements.get(new Judgement.Id(id)).judgement();
    }

    private Html deciding(Judgement judgement, Typed typed, List<LearningRefusal> refusals) {
        var line = asked.place(judgement.target()).line();
        var address = JudgementAddress.of(judgement.id());
        boolean own = judgement.organisation().equals(Askers.get().organisation());
        return page(
                "Decide on judgement %s on %s, %s"
                        .formatted(last(judgement.id()), line.name(), line.version()),
                judgement,
                Act.of(
                                "Decide",
                                line.words(),
                                own
                                        ? "What is decided stays as it is. Then add who does what by"
                                                + " when."
                                        : "Another organisation judged this, and its judgement stays"
                                                + " as it is. What you decide is for your own people"
                                                + " only. Then add who does what by when.",
                                address + "/decisions/new",
                                new LearningForm(typed).decision(own),
                                "Keep the decision",
                                address)
                        .warning(
                                judgement.isRevealed()
                                        ? null
                                        : "Not all awaited answers are in, so nothing can be"
                                                + " decided on it yet."),
                refusals);
    }

    @GetMapping("/decided/{decided}/open")
    Html askToOpen(@PathVariable("decided") UUID id) {
        return opening(decisions.get(new Decision.Id(id)), List.of());
    }

    @PostMapping("/decided/{decided}/open")
    View open(@PathVariable("decided") UUID id) {
        var made = decisions.get(new Decision.Id(id));
        return switch (decisions.openToAll(made.decision().id())) {
            case LearningAnswer.Done _ -> back(made.judgement(), "opened-to-all");
            case LearningAnswer.Refused(var reasons) -> opening(made, reasons);
        };
    }

    private Html opening(Decisions.Made made, List<LearningRefusal> refusals) {
        var decision = made.decision();
        var act =
                Act.of(
                                "Open a decision to everybody",
                                decision.words(),
                                "Everybody may read it once the judgement is published, with its"
                                        + " actions and expected evidence. Who decided is not told.",
                                JudgementAddress.of(decision.id()) + "/open",
                                List.of(),
                                "Open it",
                                JudgementAddress.of(made.judgement().id()))
                        .warning(
                                refusals.isEmpty()
                                        ? "This cannot be undone."
                                        : refusals.getFirst().words());
        return new Html(
                templates.pageAct(
                        JudgementFrame.of("Open decision " + last(decision.id()))
                                .under("The judgement", JudgementAddress.of(made.judgement().id())),
                        act),
                refusals.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/decided/{decided}/actions/new")
    Html askToAct(@PathVariable("decided") UUID id) {
        return acting(decisions.get(new Decision.Id(id)), Typed.nothing(), List.of());
    }

    @PostMapping("/decided/{decided}/actions/new")
    View act(
            @PathVariable("decided") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var made = decisions.get(new Decision.Id(id));
        return switch (decisions.act(new LearningForm(typed).act(made.decision().id()))) {
            case LearningAnswer.Done _ -> back(made.judgement(), "acted");
            case LearningAnswer.Refused(var reasons) -> acting(made, typed, reasons);
        };
    }

    private Html acting(Decisions.Made made, Typed typed, List<LearningRefusal> refusals) {
        var decision = made.decision();
        return page(
                "Add an action to decision " + last(decision.id()),
                made.judgement(),
                Act.of(
                        "Add an action",
                        decision.words(),
                        "Then say which evidence you expect of it.",
                        JudgementAddress.of(decision.id()) + "/actions/new",
                        new LearningForm(typed).action(),
                        "Add it",
                        JudgementAddress.of(made.judgement().id())),
                refusals);
    }

    @GetMapping("/actions/{action}/end")
    Html askToEnd(@PathVariable("action") UUID id) {
        return ending(decisions.get(new Action.Id(id)), Typed.nothing(), List.of());
    }

    @PostMapping("/actions/{action}/end")
    View end(@PathVariable("action") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var assigned = decisions.get(new Action.Id(id));
        return switch (decisions.end(new LearningForm(typed).end(assigned.action().id()))) {
            case LearningAnswer.Done _ -> back(assigned.made().judgement(), "ended");
            case LearningAnswer.Refused(var reasons) -> ending(assigned, typed, reasons);
        };
    }

    private Html ending(Decisions.Assigned assigned, Typed typed, List<LearningRefusal> refusals) {
        var action = assigned.action();
        return page(
                "Say how action %s ended".formatted(last(action.id())),
                assigned.made().judgement(),
                Act.of(
                        "Say how an action ended",
                        action.words(),
                        "What you say stays. Whether it helped, the expected evidence will tell.",
                        JudgementAddress.of(action.id()) + "/end",
                        new LearningForm(typed).end(),
                        "Keep it",
                        JudgementAddress.of(assigned.made().judgement().id())),
                refusals);
    }

    @GetMapping("/actions/{action}/expected/new")
    Html askToExpect(@PathVariable("action") UUID id) {
        return expecting(decisions.get(new Action.Id(id)), Typed.nothing(), List.of());
    }

    @PostMapping("/actions/{action}/expected/new")
    View expect(
            @PathVariable("action") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var assigned = decisions.get(new Action.Id(id));
        var judgement = assigned.made().judgement();
        var order =
                new LearningForm(typed)
                        .expect(assigned.action().id(), asked.place(judgement.target()).viewed());
        return switch (decisions.expect(order)) {
            case LearningAnswer.Done _ -> back(judgement, "expected");
            case LearningAnswer.Refused(var reasons) -> expecting(assigned, typed, reasons);
        };
    }

    private Html expecting(
            Decisions.Assigned assigned, Typed typed, List<LearningRefusal> refusals) {
        var action = assigned.action();
        var judgement = assigned.made().judgement();
        return page(
                "Expect evidence of action " + last(action.id()),
                judgement,
                Act.of(
                        "Expect evidence",
                        action.words(),
                        "Say now what you expect. When it is due, somebody says whether it came.",
                        JudgementAddress.of(action.id()) + "/expected/new",
                        new LearningForm(typed)
                                .expectation(
                                        asked.place(judgement.target()).viewed(),
                                        judgement.target()),
                        "Expect it",
                        JudgementAddress.of(judgement.id())),
                refusals);
    }

    @GetMapping("/expected/{expected}/settle")
    @ForRoles({Role.JUDGE, Role.MAP_EDITOR, Role.ANALYST})
    Html askToSettle(@PathVariable("expected") UUID id) {
        return settling(decisions.get(new Expectation.Id(id)), Typed.nothing(), List.of());
    }

    @PostMapping("/expected/{expected}/settle")
    @ForRoles({Role.JUDGE, Role.MAP_EDITOR, Role.ANALYST})
    View settle(
            @PathVariable("expected") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var expected = decisions.get(new Expectation.Id(id));
        var order = new LearningForm(typed).settle(expected.expectation().id());
        return switch (decisions.settle(order)) {
            case LearningAnswer.Done _ -> back(expected.assigned().made().judgement(), "settled");
            case LearningAnswer.Refused(var reasons) -> settling(expected, typed, reasons);
        };
    }

    private Html settling(
            Decisions.Expected expected, Typed typed, List<LearningRefusal> refusals) {
        var expectation = expected.expectation();
        var judgement = expected.assigned().made().judgement();
        var items =
                tallies.list(
                        decisions.candidates(expectation).stream()
                                .map(it -> new Tallies.Named(it.organisation(), it.bearing()))
                                .toList());
        var line = asked.place(expectation.target()).line();
        return page(
                "Say whether evidence %s came".formatted(last(expectation.id())),
                judgement,
                Act.of(
                        "Did the evidence come?",
                        expectation.kind().title() + ": " + expectation.words(),
                        "Expected on %s. What you say stays.".formatted(line.name()),
                        JudgementAddress.of(expectation.id()) + "/settle",
                        new LearningForm(typed).settlement(items),
                        "Keep it",
                        JudgementAddress.of(judgement.id())),
                refusals);
    }

    private static String last(Object id) {
        return id.toString().substring(28);
    }

    private static View back(Judgement judgement, String done) {
        return SeeOther.to(JudgementAddress.of(judgement.id()) + "?done=" + done + "#follows");
    }

    private Html page(String title, Judgement judgement, Act act, List<LearningRefusal> refusals) {
        var told = act;
        for (var refusal : refusals.reversed()) {
            told = told.faulty(LearningForm.field(refusal.part()), refusal.words());
        }
        return new Html(
                templates.pageAct(
                        JudgementFrame.of(title)
                                .under("The judgement", JudgementAddress.of(judgement.id())),
                        told),
                refusals.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
