package org.ettle.judgement.web;

import house.templates.Templates;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.ContrarySearches;
import org.ettle.judgement.Judged;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.JudgementAnswer;
import org.ettle.judgement.JudgementRefusal;
import org.ettle.judgement.Judgements;
import org.ettle.judgement.SearchContrary;
import org.ettle.platform.page.Act;
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

/// Where judges open judgements, answer them, publish them, and record where they looked for
/// contrary evidence.
@Controller
@ForRoles(Role.JUDGE)
@RequestMapping("/judgements")
class JudgingPages {

    private final Judgements judgements;
    private final ContrarySearches searches;
    private final Tallies tallies;
    private final Asked asked;
    private final Templates templates;

    JudgingPages(
            Judgements judgements,
            ContrarySearches searches,
            Tallies tallies,
            Asked asked,
            Templates templates) {
        this.judgements = judgements;
        this.searches = searches;
        this.tallies = tallies;
        this.asked = asked;
        this.templates = templates;
    }

    @GetMapping("/new")
    Html ask(@RequestParam MultiValueMap<String, String> query) {
        var typed = new Typed(query);
        return asked.find(typed)
                .map(placed -> opening(placed, typed, null))
                .orElseGet(() -> choosing(ChooseSheet.Page.OPEN, typed));
    }

    private Html choosing(ChooseSheet.Page page, Typed typed) {
        var versions = asked.versions();
        var viewed =
                typed.text("map").isEmpty()
                        ? versions.stream()
                                .findFirst()
                                .orElseThrow(() -> new NotFound("a published map"))
                        : asked.version(typed);
        return new Html(
                templates.judgementChoose(
                        JudgementFrame.of(page.title() + " " + viewed.version().heading().title()),
                        ChooseSheet.of(page, versions, viewed)));
    }

    @PostMapping("/new")
    View open(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var placed = asked.find(typed).orElse(null);
        if (placed == null) {
            return choosing(ChooseSheet.Page.OPEN, typed);
        }
        var id = Judgement.Id.fresh();
        return switch (judgements.open(new OpenForm(typed).order(id, placed.target()))) {
            case JudgementAnswer.Done _ -> SeeOther.to(JudgementAddress.of(id) + "?done=opened");
            case JudgementAnswer.Refused(var reason) -> opening(placed, typed, reason);
        };
    }

    private Html opening(Asked.Placed placed, Typed typed, @Nullable JudgementRefusal refusal) {
        var line = placed.line();
        var act =
                line.sentWith(
                        Act.of(
                                "Open a judgement",
                                line.words(),
                                "The evidence is frozen as it is now. Then each judge answers"
                                        + " without seeing what others answered.",
                                "/judgements/new",
                                new OpenForm(typed).fields(),
                                "Open it",
                                line.address()));
        return page(
                "Open a judgement on " + line.name() + ", " + line.version(),
                act,
                "reason",
                refusal);
    }

    private Html page(String title, Act act, String field, @Nullable JudgementRefusal refusal) {
        return new Html(
                templates.pageAct(
                        JudgementFrame.of(title),
                        refusal == null ? act : act.faulty(field, refusal.words())),
                refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{judgement}/opinion")
    Html opinion(@PathVariable("judgement") UUID id) {
        return answering(own(id), Typed.nothing(), false, null);
    }

    @PostMapping("/{judgement}/opinion")
    View answer(
            @PathVariable("judgement") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var judged = own(id);
        var order = new OpinionForm(judged.judgement(), typed).order();
        if (order.isEmpty()) {
            return answering(judged, typed, true, null);
        }
        return switch (judgements.answer(order.get())) {
            case JudgementAnswer.Done _ ->
                    SeeOther.to(JudgementAddress.of(judged.judgement().id()) + "?done=answered");
            case JudgementAnswer.Refused(var reason) -> answering(judged, typed, true, reason);
        };
    }

    private Html answering(
            Judged judged, Typed typed, boolean wanted, @Nullable JudgementRefusal refusal) {
        var judgement = judged.judgement();
        var line = asked.place(judgement.target()).line();
        var fields = new OpinionForm(judgement, typed).fields(wanted);
        var inputs = judgements.inputs(judgement);
        var items =
                tallies.list(
                        inputs.all().stream()
                                .map(it -> new Tallies.Named(it.organisation(), it.bearing()))
                                .toList());
        return new Html(
                templates.judgementOpinion(
                        JudgementFrame.of(
                                        "Answer judgement %s on %s, %s"
                                                .formatted(
                                                        judgement.id().toString().substring(28),
                                                        line.name(),
                                                        line.version()))
                                .under("The judgement", JudgementAddress.of(judgement.id())),
                        OpinionSheet.of(
                                judgement,
                                line,
                                items,
                                refusal == null ? fields : blamed(fields, refusal))),
                wanted ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static List<Field> blamed(List<Field> fields, JudgementRefusal refusal) {
        var name =
                switch (refusal) {
                    case JudgementRefusal.NoMoreOfficials _ -> "capacity";
                    case JudgementRefusal.OtherQuestion _ -> "said";
                    default -> "reason";
                };
        return fields.stream()
                .map(it -> it.name().equals(name) ? it.withFault(refusal.words()) : it)
                .toList();
    }

    @GetMapping("/{judgement}/publish")
    Html askToPublish(@PathVariable("judgement") UUID id) {
        return publishing(own(id), Typed.nothing(), null);
    }

    @PostMapping("/{judgement}/publish")
    View publish(
            @PathVariable("judgement") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var judged = own(id);
        return switch (judgements.publish(judged.judgement().id(), typed.text("reason"))) {
            case JudgementAnswer.Done _ ->
                    SeeOther.to(JudgementAddress.of(judged.judgement().id()) + "?done=published");
            case JudgementAnswer.Refused(var reason) -> publishing(judged, typed, reason);
        };
    }

    private Html publishing(Judged judged, Typed typed, @Nullable JudgementRefusal refusal) {
        var judgement = judged.judgement();
        var line = asked.place(judgement.target()).line();
        var address = JudgementAddress.of(judgement.id());
        var act =
                Act.of(
                                "Publish the judgement",
                                line.words(),
                                "Everybody will see it: what was answered, as whom but not by whom,"
                                        + " and the evidence that they may see.",
                                address + "/publish",
                                List.of(
                                        Field.told(
                                                "reason",
                                                "Why it is published",
                                                typed.text("reason"))),
                                "Publish it",
                                address)
                        .warning(
                                Judgements.refusalToPublish(judged)
                                        .map(JudgementRefusal::words)
                                        .orElse(
                                                "This cannot be undone. A newer judgement can take its place."));
        return page(
                "Publish judgement %s on %s, %s"
                        .formatted(
                                judgement.id().toString().substring(28),
                                line.name(),
                                line.version()),
                act,
                "reason",
                refusal);
    }

    private Judged own(UUID id) {
        return judgements.getOwn(new Judgement.Id(id));
    }

    @GetMapping("/contrary")
    Html contrary(@RequestParam MultiValueMap<String, String> query) {
        var typed = new Typed(query);
        return asked.find(typed)
                .map(placed -> searching(placed, typed, null))
                .orElseGet(() -> choosing(ChooseSheet.Page.CONTRARY, typed));
    }

    @PostMapping("/contrary")
    View search(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var placed = asked.find(typed).orElse(null);
        if (placed == null) {
            return choosing(ChooseSheet.Page.CONTRARY, typed);
        }
        var order =
                new SearchContrary(
                        placed.target(),
                        typed.text("lookedIn"),
                        typed.text("lookedFor"),
                        typed.text("found"));
        return switch (searches.record(order)) {
            case JudgementAnswer.Done _ ->
                    SeeOther.to(JudgementAddress.contrary(placed.line()) + "&done=searched");
            case JudgementAnswer.Refused(var reason) -> searching(placed, typed, reason);
        };
    }

    private Html searching(Asked.Placed placed, Typed typed, @Nullable JudgementRefusal refusal) {
        var line = placed.line();
        var act =
                line.sentWith(
                        Act.of(
                                "Record a search for contrary evidence",
                                line.words(),
                                "That nothing tells against it means something only where somebody"
                                        + " looked.",
                                "/judgements/contrary",
                                List.of(
                                        Field.told(
                                                "lookedIn",
                                                "Where you looked",
                                                typed.text("lookedIn")),
                                        Field.told(
                                                        "lookedFor",
                                                        "What you looked for",
                                                        typed.text("lookedFor"))
                                                .withHint("What would tell against it?"),
                                        Field.told("found", "What you found", typed.text("found"))
                                                .withHint(
                                                        "What you found itself goes into the register"
                                                                + " of evidence.")),
                                "Record it",
                                line.address()));
        var blamed = refusal instanceof JudgementRefusal.PartMissing(var part) ? part : "found";
        return new Html(
                templates.judgementContrary(
                        JudgementFrame.of(
                                "Contrary evidence on " + line.name() + ", " + line.version()),
                        refusal == null ? act : act.faulty(blamed, refusal.words()),
                        ContrarySheet.of(
                                searches.list(placed.target()),
                                line,
                                typed.text("done").equals("searched"))),
                refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
