package org.ettle.evidence.web.harvest;

import house.templates.Templates;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ettle.access.ForMembers;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.evidence.Analysts;
import org.ettle.evidence.harvest.HarvestAnswer;
import org.ettle.evidence.harvest.HarvestRefusal;
import org.ettle.evidence.harvest.Harvests;
import org.ettle.evidence.harvest.Sample;
import org.ettle.evidence.harvest.Statement;
import org.ettle.evidence.web.Choices;
import org.ettle.evidence.web.EvidenceWords;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where samples are drawn, and how each came about.
@Controller
@ForMembers
class SamplePages {

    private static final String ALL = "all";
    private static final String SOME = "some";

    private final Harvests harvests;
    private final Analysts analysts;
    private final People people;
    private final Templates templates;

    SamplePages(Harvests harvests, Analysts analysts, People people, Templates templates) {
        this.harvests = harvests;
        this.analysts = analysts;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping(At.SAMPLES)
    Html samples(@RequestParam(defaultValue = "") String done) {
        var samples = harvests.samples();
        var statements =
                harvests.list().stream().collect(Collectors.toMap(Statement::id, it -> it));
        var who =
                people.names(
                        samples.stream()
                                .map(Sample::drawnBy)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        var lines = samples.stream().map(it -> SampleLine.of(it, statements, who)).toList();
        return new Html(
                templates.evidenceHarvestSamples(
                        At.under("Samples"),
                        lines,
                        analysts.includeTheAsker() ? At.SAMPLES + "/new" : "",
                        done.equals("drawn") ? "The sample was drawn." : ""));
    }

    @GetMapping(At.SAMPLES + "/new")
    @ForRoles(Role.ANALYST)
    Html draw() {
        var act = act(Typed.nothing());
        return page(
                harvests.frame().isEmpty()
                        ? act.warning(new HarvestRefusal.NothingToDraw().words())
                        : act,
                HttpStatus.OK);
    }

    @PostMapping(At.SAMPLES + "/new")
    @ForRoles(Role.ANALYST)
    View drawn(@RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var act = act(typed);
        var how = typed.text("how");
        var number = typed.text("wanted");
        if (!List.of(ALL, SOME).contains(how)) {
            act = act.faulty("how", "Choose all of them, or some at random.");
        }
        if (how.equals(SOME) && !number.matches("\\d{1,6}")) {
            act = act.faulty("wanted", "Enter how many, as a number.");
        }
        if (act.fields().stream().anyMatch(Field::isFaulty)) {
            return page(act, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var draw =
                new Harvests.Draw(
                        how.equals(ALL) ? null : Integer.valueOf(number),
                        Sample.freshSeed(),
                        typed.text("reason"));
        return switch (harvests.draw(draw)) {
            case HarvestAnswer.Done _ -> SeeOther.to(At.SAMPLES + "?done=drawn");
            case HarvestAnswer.Refused(var reason) ->
                    page(
                            act.faulty(
                                    reason instanceof HarvestRefusal.TooFewToDraw
                                            ? "wanted"
                                            : "reason",
                                    reason.words()),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Act act(Typed typed) {
        return Act.of(
                "Draw a sample",
                null,
                EvidenceWords.count(harvests.frame().size(), "statement is", "statements are")
                        + " submitted and in no sample yet. Those drawn are put before independent"
                        + " people. Chance chooses, and how it chose is kept.",
                At.SAMPLES + "/new",
                List.of(
                        Choices.oneOf(
                                typed,
                                "how",
                                "How many?",
                                List.of(ALL, SOME),
                                it -> it,
                                it -> it.equals(ALL) ? "All of them" : "Some, at random"),
                        Field.typed("wanted", "If some: how many", typed.text("wanted")),
                        Field.told("reason", "Why so many?", typed.text("reason"))
                                .withHint("This is kept in the journal.")),
                "Draw the sample",
                At.SAMPLES);
    }

    private Html page(Act act, HttpStatus status) {
        return new Html(
                templates.pageAct(At.under(act.title()).under("Samples", At.SAMPLES), act), status);
    }
}
