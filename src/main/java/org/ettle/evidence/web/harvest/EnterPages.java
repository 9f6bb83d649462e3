package org.ettle.evidence.web.harvest;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.evidence.harvest.Entering;
import org.ettle.evidence.harvest.HarvestAnswer;
import org.ettle.evidence.harvest.HarvestRefusal;
import org.ettle.evidence.harvest.Harvests;
import org.ettle.evidence.harvest.Statement;
import org.ettle.evidence.web.Choices;
import org.ettle.evidence.web.TargetNames;
import org.ettle.evidence.web.VersionsSheet;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where a substantiated statement becomes evidence. One that bore on no outcome is given one here,
/// once a published version has it.
@Controller
@ForRoles(Role.ANALYST)
@RequestMapping(At.LIST + "/statements/{statement}/enter")
class EnterPages {

    private static final String TITLE = "Enter the statement as evidence";

    private final Harvests harvests;
    private final TargetNames names;
    private final Templates templates;

    EnterPages(Harvests harvests, TargetNames names, Templates templates) {
        this.harvests = harvests;
        this.names = names;
        this.templates = templates;
    }

    @GetMapping
    Html enter(
            @PathVariable("statement") UUID id, @RequestParam(defaultValue = "") String version) {
        var statement = harvests.get(new Statement.Id(id));
        var placed = names.find(version);
        if (statement.isUnexpected() && placed.isEmpty()) {
            return versions(statement);
        }
        var act = act(statement, placed, Typed.nothing());
        return page(
                statement,
                statement.isSubstantiated()
                        ? act
                        : act.warning(new HarvestRefusal.NotSubstantiated().words()),
                HttpStatus.OK);
    }

    private Html versions(Statement statement) {
        var here = At.of(statement.id());
        return new Html(
                templates.evidenceVersions(
                        At.under(statement, TITLE),
                        VersionsSheet.of(
                                TITLE, At.opening(statement), names, here + "/enter", here)));
    }

    @PostMapping
    View entered(
            @PathVariable("statement") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var statement = harvests.get(new Statement.Id(id));
        var typed = new Typed(answers);
        var placed = names.find(typed.text("version"));
        if (statement.isUnexpected() && placed.isEmpty()) {
            return versions(statement);
        }
        var act = act(statement, placed, typed);
        var target = target(statement, placed, typed);
        var stance = typed.choice("stance", Stance.class);
        var directness = typed.choice("directness", Directness.class);
        if (statement.isUnexpected()
                && typed.text("outcome").isEmpty() == typed.text("link").isEmpty()) {
            act = act.faulty("outcome", "Name an outcome or a link, and not both.");
        }
        if (stance.isEmpty()) {
            act = act.faulty("stance", "Choose which way it tells.");
        }
        if (directness.isEmpty()) {
            act = act.faulty("directness", "Choose how close it comes.");
        }
        if (act.fields().stream().anyMatch(Field::isFaulty)) {
            return page(statement, act, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var order =
                new Entering.Order(
                        target.orElseThrow(),
                        stance.orElseThrow(),
                        directness.orElseThrow(),
                        typed.text("note").isEmpty() ? null : typed.text("note"));
        return switch (harvests.enter(statement.id(), order)) {
            case HarvestAnswer.Done _ -> SeeOther.to(At.of(statement.id()) + "?done=entered");
            case HarvestAnswer.Refused(var reason) ->
                    page(statement, act.warning(reason.words()), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static Optional<Target> target(
            Statement statement, Optional<TargetNames.Placed> placed, Typed typed) {
        return Optional.ofNullable(statement.wording().target())
                .or(() -> placed.flatMap(it -> it.chosen(typed)));
    }

    private Act act(Statement statement, Optional<TargetNames.Placed> placed, Typed typed) {
        var fields = new ArrayList<Field>();
        var target = statement.wording().target();
        if (target == null) {
            var version = placed.orElseThrow().version();
            fields.add(Choices.outcome(typed, "outcome", version.outcomes()).field("Outcome"));
            fields.add(Choices.link(typed, "link", version).field("Or a link"));
        }
        fields.add(
                Choices.oneOf(
                        typed,
                        "stance",
                        "Which way it tells",
                        Arrays.asList(Stance.values()),
                        Stance::name,
                        it -> it.title() + ": " + it.words()));
        fields.add(
                Choices.oneOf(
                        typed,
                        "directness",
                        "How close it comes",
                        Arrays.asList(Directness.values()),
                        Directness::name,
                        it -> it.title() + ": " + it.words()));
        fields.add(
                Field.told("note", "Note (optional)", typed.text("note"))
                        .withHint("Whoever sees the evidence reads it."));
        var act =
                Act.of(
                        TITLE,
                        At.opening(statement),
                        (target == null ? "" : "It bears on " + said(target) + ". ")
                                + "It becomes a source of its own, which nobody else sees until you"
                                + " publish it. It counts once with all else of its origin.",
                        At.of(statement.id()) + "/enter",
                        List.copyOf(fields),
                        "Enter it",
                        At.of(statement.id()));
        return placed.map(it -> act.sending("version", it.key())).orElse(act);
    }

    private String said(Target target) {
        var line = names.line(target);
        return line.code() + " “" + line.words() + "”";
    }

    private Html page(Statement statement, Act act, HttpStatus status) {
        return new Html(templates.pageAct(At.under(statement, act.title()), act), status);
    }
}
