package org.ettle.evidence.web.harvest;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForMembers;
import org.ettle.access.ForRoles;
import org.ettle.access.People;
import org.ettle.access.Role;
import org.ettle.evidence.Analysts;
import org.ettle.evidence.Origin;
import org.ettle.evidence.harvest.HarvestAnswer;
import org.ettle.evidence.harvest.HarvestRefusal;
import org.ettle.evidence.harvest.Harvests;
import org.ettle.evidence.harvest.Statement;
import org.ettle.evidence.harvest.Substantiation;
import org.ettle.evidence.harvest.Verdict;
import org.ettle.evidence.web.Choices;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where independent people give their verdict on a statement, or an analyst writes down what they
/// told.
@Controller
@ForMembers
class VerdictPages {

    private static final String TITLE = "Substantiate the statement";
    private static final String MYSELF = "myself";
    private static final String TOLD = "told";

    private final Harvests harvests;
    private final Analysts analysts;
    private final People people;
    private final Templates templates;

    VerdictPages(Harvests harvests, Analysts analysts, People people, Templates templates) {
        this.harvests = harvests;
        this.analysts = analysts;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping(At.LIST + "/statements/{statement}/verdict")
    Html verdict(@PathVariable("statement") UUID id) {
        var statement = harvests.get(new Statement.Id(id));
        var typed = new Typed(new LinkedMultiValueMap<>());
        typed.answers().set("on", Typed.day(people.today()));
        return asking(statement, act(statement, typed).warning(warning(statement)), HttpStatus.OK);
    }

    private @Nullable String warning(Statement statement) {
        if (statement.sample() == null) {
            return new HarvestRefusal.NotInASample().words();
        }
        return harvests.isHarvester(statement)
                ? analysts.includeTheAsker()
                        ? "You had a part in this statement. Write down what somebody independent"
                                + " told you; your own verdict would not count."
                        : new HarvestRefusal.IsTheHarvester().words()
                : null;
    }

    @PostMapping(At.LIST + "/statements/{statement}/verdict")
    View given(
            @PathVariable("statement") UUID id,
            @RequestParam MultiValueMap<String, String> answers) {
        var statement = harvests.get(new Statement.Id(id));
        var typed = new Typed(answers);
        var act = act(statement, typed);
        var verdict = typed.choice("verdict", Verdict.class);
        var on = typed.day("on");
        if (!List.of(MYSELF, TOLD).contains(typed.text("how"))) {
            act = act.faulty("how", "Choose whose verdict it is.");
        }
        if (typed.text("who").isEmpty()) {
            act = act.faulty("who", "Say who gives the verdict, by their role.");
        }
        if (typed.text("independence").isEmpty()) {
            act =
                    act.faulty(
                            "independence",
                            "Say why they have no stake in it, and how they know of it.");
        }
        if (verdict.isEmpty()) {
            act = act.faulty("verdict", "Choose a verdict.");
        }
        if (typed.text("words").isEmpty()) {
            act = act.faulty("words", "Write down what they say of it.");
        }
        if (on.isEmpty()) {
            act = act.faulty("on", "Enter a day like 31/12/2026.");
        }
        if (act.fields().stream().anyMatch(Field::isFaulty)) {
            return asking(statement, act, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var substantiation =
                new Substantiation.Given(
                        new Origin(Origin.Kind.PERSON, typed.text("who")),
                        typed.text("independence"),
                        verdict.orElseThrow(),
                        typed.text("words"),
                        on.orElseThrow());
        return switch (harvests.substantiate(
                statement.id(), substantiation, typed.text("how").equals(MYSELF))) {
            case HarvestAnswer.Done _ -> SeeOther.to(At.of(statement.id()) + "?done=substantiated");
            case HarvestAnswer.Refused(var reason) ->
                    asking(
                            statement,
                            act.faulty(field(reason), reason.words()),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static String field(HarvestRefusal reason) {
        return switch (reason) {
            case HarvestRefusal.IsTheHarvester _, HarvestRefusal.OnlyAnalystsRecord _ -> "how";
            case HarvestRefusal.SameOrigin _, HarvestRefusal.HeardAlready _ -> "who";
            case HarvestRefusal.NotYet _ -> "on";
            case HarvestRefusal.NotSaid(var what, _) -> what;
            case HarvestRefusal.TooLong(var what, _) -> what;
            default -> "verdict";
        };
    }

    private Act act(Statement statement, Typed typed) {
        var fields = new ArrayList<Field>();
        boolean analyst = analysts.includeTheAsker();
        if (analyst) {
            fields.add(
                    Choices.oneOf(
                            typed,
                            "how",
                            "Whose verdict is it?",
                            List.of(TOLD, MYSELF),
                            it -> it,
                            it ->
                                    it.equals(MYSELF)
                                            ? "My own"
                                            : "Somebody told me, and I write it down"));
        }
        fields.add(
                Field.typed("who", "Who gives it, by their role", typed.text("who"))
                        .withHint(
                                "Like “Team leader in another service”. Name no private person, and"
                                        + " tell two of the same role apart."));
        fields.add(
                Field.told(
                                "independence",
                                "Why are they independent, and how do they know?",
                                typed.text("independence"))
                        .withHint(
                                "They gain nothing from the statement, and did not help to write"
                                        + " it."));
        fields.add(
                Choices.oneOf(
                        typed,
                        "verdict",
                        "What do they say of the statement?",
                        Arrays.asList(Verdict.values()),
                        Verdict::name,
                        it -> it.title() + ": " + it.words()));
        fields.add(
                Field.told("words", "In their words", typed.text("words"))
                        .withHint("They stay inside your organisation."));
        fields.add(Field.day("on", "Day on which they said it", typed.text("on")));
        var act =
                Act.of(
                        TITLE,
                        At.opening(statement),
                        "Did this come about, and did self-directed support help as it says?",
                        At.of(statement.id()) + "/verdict",
                        fields,
                        "Keep the verdict",
                        At.of(statement.id()));
        return analyst ? act : act.sending("how", MYSELF);
    }

    @GetMapping(At.LIST + "/verdicts/{verdict}/withdraw")
    @ForRoles(Role.ANALYST)
    Html withdraw(@PathVariable("verdict") UUID id) {
        return withdrawing(verdict(id, harvests), Typed.nothing(), null);
    }

    @PostMapping(At.LIST + "/verdicts/{verdict}/withdraw")
    @ForRoles(Role.ANALYST)
    View withdrawn(
            @PathVariable("verdict") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var verdict = verdict(id, harvests);
        return switch (harvests.withdraw(verdict.id(), typed.text("reason"))) {
            case HarvestAnswer.Done _ ->
                    SeeOther.to(At.of(verdict.statement()) + "?done=verdict-withdrawn");
            case HarvestAnswer.Refused(var reason) -> withdrawing(verdict, typed, reason.words());
        };
    }

    private static Substantiation verdict(UUID id, Harvests harvests) {
        return harvests.get(new Substantiation.Id(id));
    }

    private Html withdrawing(Substantiation verdict, Typed typed, @Nullable String fault) {
        var statement = harvests.get(verdict.statement());
        var act =
                Act.of(
                        "Withdraw the verdict",
                        verdict.given().origin().label() + ": " + verdict.given().verdict().title(),
                        "It stays in the history, and counts no more.",
                        At.of(verdict.id()) + "/withdraw",
                        List.of(WordPages.reason(typed).withFault(fault)),
                        "Withdraw it",
                        At.of(statement.id()));
        return page(
                statement, act, fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// With the statement in view, on which the verdict is.
    private Html asking(Statement statement, Act act, HttpStatus status) {
        return new Html(
                templates.evidenceHarvestVerdict(At.under(statement, act.title()), statement, act),
                status);
    }

    private Html page(Statement statement, Act act, HttpStatus status) {
        return new Html(templates.pageAct(At.under(statement, act.title()), act), status);
    }
}
