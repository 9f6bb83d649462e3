package org.ettle.judgement.web.body;

import house.templates.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.judgement.body.Bodies;
import org.ettle.judgement.body.BodyAnswer;
import org.ettle.judgement.body.BodyRefusal;
import org.ettle.judgement.body.Facet;
import org.ettle.judgement.web.Asked;
import org.ettle.judgement.web.JudgementAddress;
import org.ettle.judgement.web.JudgementFrame;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// All that is judged of a link, and what there is on it by EMMIE's facets.
@Controller
@OpenToAll
@RequestMapping("/judgements/links")
class LinkPages {

    private static final String YES = "YES";

    private final LinkTold told;
    private final Bodies bodies;
    private final Tallies tallies;
    private final Asked asked;
    private final Templates templates;

    LinkPages(LinkTold told, Bodies bodies, Tallies tallies, Asked asked, Templates templates) {
        this.told = told;
        this.bodies = bodies;
        this.tallies = tallies;
        this.asked = asked;
        this.templates = templates;
    }

    /// A link, and where it stands.
    private record Linked(Asked.Placed placed, Target.ALink target) {}

    private Linked link(Typed typed) {
        return asked.find(typed).stream()
                .flatMap(it ->
                        it.target() instanceof Target.ALink link
                                ? Stream.of(new Linked(it, link))
                                : Stream.of())
                .findFirst()
                .orElseThrow(() -> new NotFound("this link"));
    }

    @GetMapping
    Html link(@RequestParam MultiValueMap<String, String> query) {
        var typed = new Typed(query);
        var linked = link(typed);
        var line = linked.placed().line();
        return new Html(
                templates.judgementBodyLink(
                        JudgementFrame.of(
                                "What is known of " + line.name() + ", " + line.version()),
                        told.of(
                                linked.placed(),
                                linked.target(),
                                typed.text("done").equals("entered")
                                        ? "It is kept what there is on the link."
                                        : null)));
    }

    @GetMapping("/facets")
    @ForRoles(Role.JUDGE)
    Html ask(@RequestParam MultiValueMap<String, String> query) {
        var typed = new Typed(query);
        return entering(link(typed), typed, null);
    }

    @PostMapping("/facets")
    @ForRoles(Role.JUDGE)
    View enter(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var linked = link(typed);
        return switch (bodies.enter(
                linked.target(),
                typed.choice("facet", Facet.class).orElse(null),
                typed.text("words"),
                evidence(typed.text("evidence")),
                typed.isTicked("toAll", YES),
                false)) {
            case BodyAnswer.Done _ ->
                    SeeOther.to(JudgementAddress.link(linked.placed().line()) + "&done=entered");
            case BodyAnswer.Refused(var reason) -> entering(linked, typed, reason);
        };
    }

    /// Null where none is named. What names nothing that is there bears on no link, and is refused.
    private static Tallies.@Nullable Named evidence(String key) {
        var parts = key.split("_", -1);
        return parts.length == 2 && Arrays.stream(parts).allMatch(it -> it.matches("[0-9a-f-]{36}"))
                ? new Tallies.Named(
                        OrganisationId.of(parts[0]), new Bearing.Id(UUID.fromString(parts[1])))
                : null;
    }

    private Html entering(Linked linked, Typed typed, @Nullable BodyRefusal refusal) {
        var line = linked.placed().line();
        var act =
                Act.of(
                        "Enter what there is on a link",
                        line.words(),
                        "Effect, mechanism, moderators, implementation and economics are asked of every"
                                + " link, so that nobody takes an effect alone for all there is to"
                                + " know.",
                        JudgementAddress.facet(line),
                        fields(linked.target(), typed),
                        "Keep it",
                        JudgementAddress.link(line));
        return new Html(
                templates.pageAct(
                        JudgementFrame.of(
                                "Enter what there is on " + line.name() + ", " + line.version()),
                        refusal == null ? act : act.faulty(refusal.field(), refusal.words())),
                refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Field> fields(Target.ALink target, Typed typed) {
        var items =
                tallies.list(
                        bodies.evidence(target).stream()
                                .map(it -> new Tallies.Named(it.organisation(), it.bearing()))
                                .toList());
        return Stream.of(
                        Stream.of(
                                Field.oneOf(
                                        "facet",
                                        "What it is about",
                                        Arrays.stream(Facet.values())
                                                .map(it ->
                                                        new Field.Choice(
                                                                it.name(),
                                                                it.title() + ": " + it.words(),
                                                                typed.text("facet")
                                                                        .equals(it.name())))
                                                .toList()),
                                Field.told("words", "What there is", typed.text("words"))
                                        .withHint("What is known, or what is missing.")),
                        items.isEmpty()
                                ? Stream.<Field>of()
                                : Stream.of(
                                        Field.oneOf(
                                                "evidence",
                                                "Which evidence tells it, if any",
                                                items.stream()
                                                        .map(it -> {
                                                            var key =
                                                                    it.organisation()
                                                                            + "_"
                                                                            + it.bearing();
                                                            return new Field.Choice(
                                                                    key,
                                                                    it.title() + ", " + it.dated(),
                                                                    typed.text("evidence")
                                                                            .equals(key),
                                                                    true);
                                                        })
                                                        .toList())),
                        Stream.of(
                                Field.anyOf(
                                        "toAll",
                                        "Who may read it",
                                        List.of(
                                                new Field.Choice(
                                                        YES,
                                                        "Everybody. This cannot be undone",
                                                        typed.isTicked("toAll", YES))))))
                .flatMap(it -> it)
                .toList();
    }
}
