package org.ettle.judgement.web;

import house.templates.Templates;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.coverage.Item;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.analysis.Analyses;
import org.ettle.judgement.analysis.AnalysisAnswer;
import org.ettle.judgement.analysis.AnalysisRefusal;
import org.ettle.judgement.analysis.ContributionAnalysis;
import org.ettle.judgement.analysis.Work;
import org.ettle.judgement.contribution.Missing;
import org.ettle.judgement.contribution.Stage;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.beside.Viewed;
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

/// Where the steps of a contribution analysis are taken.
@Controller
@ForRoles(Role.JUDGE)
@RequestMapping("/judgements/analyses")
class AnalysingPages {

    private final Analyses analyses;
    private final Tallies tallies;
    private final Asked asked;
    private final Templates templates;

    AnalysingPages(Analyses analyses, Tallies tallies, Asked asked, Templates templates) {
        this.analyses = analyses;
        this.tallies = tallies;
        this.asked = asked;
        this.templates = templates;
    }

    /// What a page asks for at one step.
    private record Sheet(
            String step,
            List<Stage> from,
            String title,
            String lead,
            List<Field> fields,
            String button) {}

    @GetMapping("/new")
    Html askWhat(@RequestParam MultiValueMap<String, String> query) {
        var typed = new Typed(query);
        return asking(version(typed), typed, List.of());
    }

    /// The fullest version of the first map, where none is named.
    private Viewed version(Typed typed) {
        return typed.text("map").isEmpty()
                ? asked.versions().stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("a published map"))
                : asked.version(typed);
    }

    @PostMapping("/new")
    View ask(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var viewed = version(typed);
        var id = ContributionAnalysis.Id.fresh();
        return switch (analyses.ask(id, viewed, new AnalysisForm(typed).asked(viewed), false)) {
            case AnalysisAnswer.Done _ -> SeeOther.to(JudgementAddress.of(id) + "?done=asked");
            case AnalysisAnswer.Refused(var reasons) -> asking(viewed, typed, reasons);
        };
    }

    private Html asking(Viewed viewed, Typed typed, List<AnalysisRefusal> refusals) {
        var version = viewed.version();
        var title = version.heading().title();
        var act =
                Act.of(
                                "Ask what links contribute",
                                title,
                                "A contribution analysis goes step by step from a question to a"
                                        + " verdict. Each step says what it needs.",
                                JudgementAddress.ANALYSES + "/new",
                                new AnalysisForm(typed).question(version),
                                "Ask",
                                JudgementAddress.ANALYSES)
                        .sending("map", viewed.map().address())
                        .sending("version", version.name());
        return page("Ask what links contribute, " + title, act, version, List.of(), refusals);
    }

    @GetMapping("/{analysis}/theory")
    Html theory(@PathVariable("analysis") UUID id) {
        return page(own(id), theory(own(id), Typed.nothing()), List.of());
    }

    @PostMapping("/{analysis}/theory")
    View setOutTheory(
            @PathVariable("analysis") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var analysis = own(id);
        return answer(
                analyses.setOutTheory(analysis.id(), new AnalysisForm(typed).theory(analysis)),
                analysis,
                theory(analysis, typed));
    }

    private Sheet theory(ContributionAnalysis analysis, Typed typed) {
        return new Sheet(
                "theory",
                List.of(Stage.QUESTION, Stage.REVISED),
                "Set out the theory",
                "Why each link should hold, what must be true for that, and what else could bring"
                        + " it about. What the map says stands here already.",
                new AnalysisForm(typed).theory(analysis, analyses.viewed(analysis).version()),
                "Keep the theory");
    }

    @GetMapping("/{analysis}/evidence")
    Html evidence(@PathVariable("analysis") UUID id) {
        return page(own(id), evidence(own(id), Typed.nothing()), List.of());
    }

    @PostMapping("/{analysis}/evidence")
    View gather(
            @PathVariable("analysis") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var analysis = own(id);
        return answer(
                analyses.gather(analysis.id(), new AnalysisForm(typed).evidence(analysis)),
                analysis,
                evidence(analysis, typed));
    }

    private Sheet evidence(ContributionAnalysis analysis, Typed typed) {
        Function<Link.Name, List<Item>> items =
                link ->
                        tallies.list(
                                analyses.evidence(analysis, link).stream()
                                        .map(it ->
                                                new Tallies.Named(it.organisation(), it.bearing()))
                                        .toList());
        return new Sheet(
                "evidence",
                List.of(Stage.THEORY, Stage.STRENGTHENED),
                "Gather the evidence",
                "Say what should be seen if a link holds, and what came of looking. That it was not"
                        + " looked for is an answer too. All evidence on the links is frozen as it"
                        + " is now.",
                new AnalysisForm(typed).evidence(analysis, items),
                "Freeze the evidence");
    }

    @GetMapping("/{analysis}/story")
    Html story(@PathVariable("analysis") UUID id) {
        return page(own(id), story(own(id), Typed.nothing()), List.of());
    }

    @PostMapping("/{analysis}/story")
    View tell(
            @PathVariable("analysis") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var analysis = own(id);
        return answer(
                analyses.tell(analysis.id(), new AnalysisForm(typed).story()),
                analysis,
                story(analysis, typed));
    }

    private Sheet story(ContributionAnalysis analysis, Typed typed) {
        return new Sheet(
                "story",
                List.of(Stage.GATHERED),
                "Tell the story",
                "Somebody else challenges it then.",
                new AnalysisForm(typed).story(analysis.work(), analyses.viewed(analysis).version()),
                "Keep the story");
    }

    @GetMapping("/{analysis}/objection")
    @ForRoles({Role.JUDGE, Role.MAP_EDITOR, Role.ANALYST})
    Html objection(@PathVariable("analysis") UUID id) {
        return page(own(id), objection(Typed.nothing()), List.of());
    }

    @PostMapping("/{analysis}/objection")
    @ForRoles({Role.JUDGE, Role.MAP_EDITOR, Role.ANALYST})
    View object(
            @PathVariable("analysis") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var analysis = own(id);
        return answer(
                analyses.object(analysis.id(), new AnalysisForm(typed).objected()),
                analysis,
                objection(typed));
    }

    private static Sheet objection(Typed typed) {
        return new Sheet(
                "objection",
                List.of(Stage.STORY),
                "Challenge the story",
                "Read it first. What you object to stays, and is answered or left standing by"
                        + " somebody else.",
                new AnalysisForm(typed).objection(),
                "Keep it");
    }

    @GetMapping("/{analysis}/objections/{number}")
    Html reply(@PathVariable("analysis") UUID id, @PathVariable int number) {
        return page(own(id), reply(objection(own(id), number), Typed.nothing()), List.of());
    }

    @PostMapping("/{analysis}/objections/{number}")
    View answer(
            @PathVariable("analysis") UUID id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var analysis = own(id);
        var objection = objection(analysis, number);
        return answer(
                analyses.answer(
                        analysis.id(),
                        number,
                        new AnalysisForm(typed).outcome(),
                        typed.text("words")),
                analysis,
                reply(objection, typed));
    }

    private static Work.Objection objection(ContributionAnalysis analysis, int number) {
        return analysis.work().objections().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("this objection"));
    }

    private static Sheet reply(Work.Objection objection, Typed typed) {
        return new Sheet(
                "objections/" + objection.number(),
                List.of(Stage.STORY),
                "Answer objection " + objection.number(),
                "Answer it, or say that it stands. What you say stays.",
                new AnalysisForm(typed).answer(),
                "Keep it");
    }

    @GetMapping("/{analysis}/challenge")
    Html challenge(@PathVariable("analysis") UUID id) {
        return page(own(id), challenge(), List.of());
    }

    @PostMapping("/{analysis}/challenge")
    View endChallenge(@PathVariable("analysis") UUID id) {
        var analysis = own(id);
        return answer(analyses.endChallenge(analysis.id()), analysis, challenge());
    }

    private static Sheet challenge() {
        return new Sheet(
                "challenge",
                List.of(Stage.STORY),
                "End the challenge",
                "No more objections are taken. Then comes the verdict, or a further round on the"
                        + " weakest link.",
                List.of(),
                "End it");
    }

    @GetMapping("/{analysis}/strengthen")
    Html weakest(@PathVariable("analysis") UUID id) {
        return page(own(id), weakest(), List.of());
    }

    @PostMapping("/{analysis}/strengthen")
    View strengthen(@PathVariable("analysis") UUID id) {
        var analysis = own(id);
        return answer(analyses.strengthen(analysis.id()), analysis, weakest());
    }

    private static Sheet weakest() {
        return new Sheet(
                "strengthen",
                List.of(Stage.CHALLENGED),
                "Go back to the weakest link",
                "Evidence is gathered again, and there must be something new on that link. Then the"
                        + " story is told and challenged anew. What was said so far stays.",
                List.of(),
                "Go back");
    }

    @GetMapping("/{analysis}/move")
    Html later(@PathVariable("analysis") UUID id) {
        return page(own(id), moving(own(id), Typed.nothing()), List.of());
    }

    @PostMapping("/{analysis}/move")
    View move(
            @PathVariable("analysis") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var analysis = own(id);
        var form = new AnalysisForm(typed);
        var sheet = moving(analysis, typed);
        var later = form.later(analyses.later(analysis));
        return later.isEmpty()
                ? page(analysis, sheet, List.of(new AnalysisRefusal.WhichVersion()))
                : answer(
                        analyses.move(
                                analysis.id(),
                                later.get(),
                                form.chosen(analysis.work().links(), later.get()),
                                typed.text("reason")),
                        analysis,
                        sheet);
    }

    private Sheet moving(ContributionAnalysis analysis, Typed typed) {
        return new Sheet(
                "move",
                List.of(
                        Stage.QUESTION,
                        Stage.THEORY,
                        Stage.GATHERED,
                        Stage.STORY,
                        Stage.CHALLENGED,
                        Stage.STRENGTHENED,
                        Stage.REVISED),
                "Go to a later version of the map",
                "A link that was only reworded stays what it is. Where one was split, merged or given"
                        + " another meaning, you choose. Theory and evidence are then set out anew;"
                        + " what was said so far stays.",
                new AnalysisForm(typed)
                        .moving(
                                analyses.later(analysis),
                                analysis.work().links(),
                                analyses.viewed(analysis).version(),
                                (link, later) -> analyses.way(analysis, link, later)),
                "Go there");
    }

    @GetMapping("/{analysis}/verdict")
    Html verdict(@PathVariable("analysis") UUID id) {
        return page(own(id), verdict(own(id), Typed.nothing()), List.of());
    }

    @PostMapping("/{analysis}/verdict")
    View judge(
            @PathVariable("analysis") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var analysis = own(id);
        var form = new AnalysisForm(typed);
        return answer(
                analyses.judge(
                        analysis.id(),
                        form.conditions(),
                        form.asLikely(analysis.work()),
                        typed.text("reason")),
                analysis,
                verdict(analysis, typed));
    }

    private static Sheet verdict(ContributionAnalysis analysis, Typed typed) {
        return new Sheet(
                "verdict",
                List.of(Stage.CHALLENGED),
                "Give the verdict",
                "You say how far the four conditions are met. How sure the links are is read from"
                        + " the judgements that stand on them; the rule does the rest. By default it"
                        + " is not yet assessable.",
                new AnalysisForm(typed).verdict(analysis.work()),
                "Give the verdict");
    }

    @GetMapping("/{analysis}/publish")
    Html publication(@PathVariable("analysis") UUID id) {
        return page(own(id), publication(Typed.nothing()), List.of());
    }

    @PostMapping("/{analysis}/publish")
    View publish(
            @PathVariable("analysis") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var analysis = own(id);
        return answer(
                analyses.publish(analysis.id(), typed.text("reason")),
                analysis,
                publication(typed));
    }

    private static Sheet publication(Typed typed) {
        return new Sheet(
                "publish",
                List.of(Stage.JUDGED),
                "Publish the analysis",
                "Everybody will see every step of it, as whom people spoke but not who, and the"
                        + " evidence that they may see. This cannot be undone.",
                List.of(Field.told("reason", "Why it is published", typed.text("reason"))),
                "Publish it");
    }

    private ContributionAnalysis own(UUID id) {
        return analyses.getOwn(new ContributionAnalysis.Id(id));
    }

    private View answer(AnalysisAnswer answer, ContributionAnalysis analysis, Sheet sheet) {
        return switch (answer) {
            case AnalysisAnswer.Done _ ->
                    SeeOther.to(
                            JudgementAddress.of(analysis.id())
                                    + "?done="
                                    + (sheet.step().startsWith("objections/")
                                            ? "answer"
                                            : sheet.step()));
            case AnalysisAnswer.Refused(var reasons) -> page(analysis, sheet, reasons);
        };
    }

    private Html page(ContributionAnalysis analysis, Sheet sheet, List<AnalysisRefusal> refusals) {
        var version = analyses.viewed(analysis).version();
        var address = JudgementAddress.of(analysis.id());
        var line = AnalysisLine.of(analysis, version);
        return page(
                "%s: analysis %s".formatted(sheet.title(), analysis.id().toString().substring(28)),
                Act.of(
                                sheet.title(),
                                String.join("; ", line.links()),
                                sheet.lead(),
                                address + "/" + sheet.step(),
                                sheet.fields(),
                                sheet.button(),
                                address)
                        .warning(outOfTurn(analysis, sheet)),
                version,
                analysis.work().links(),
                refusals);
    }

    /// Said before anybody fills in a form in vain.
    private static @Nullable String outOfTurn(ContributionAnalysis analysis, Sheet sheet) {
        var now = analysis.work().stage();
        return sheet.from().contains(now)
                ? null
                : AnalysisWords.missing(
                        new Missing.AnotherStage(now, sheet.from()), Link.Name::toString);
    }

    private Html page(
            String title,
            Act act,
            MapVersion version,
            List<Link.Name> links,
            List<AnalysisRefusal> refusals) {
        var told = act;
        for (var refusal : refusals.reversed()) {
            var words = AnalysisWords.words(refusal, link -> TargetLine.sentence(version, link));
            told =
                    act.fields().isEmpty()
                            ? told.warning(words)
                            : told.faulty(AnalysisForm.field(refusal, links, act.fields()), words);
        }
        return new Html(
                templates.pageAct(
                        JudgementFrame.of(title)
                                .under(AnalysisPages.TITLE, JudgementAddress.ANALYSES),
                        told),
                refusals.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
