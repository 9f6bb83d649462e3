package org.ettle.evidence.web;

import house.templates.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForRoles;
import org.ettle.access.Role;
import org.ettle.evidence.Answer;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Directness;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Source;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where a source or a passage is tied to an outcome or a link, and where that is taken back.
@Controller
@ForRoles(Role.ANALYST)
class BearingPages {

    private static final String TITLE = "Say what it tells of";

    private final Sources sources;
    private final Passages passages;
    private final Bearings bearings;
    private final TargetNames names;
    private final Templates templates;

    BearingPages(
            Sources sources,
            Passages passages,
            Bearings bearings,
            TargetNames names,
            Templates templates) {
        this.sources = sources;
        this.passages = passages;
        this.bearings = bearings;
        this.names = names;
        this.templates = templates;
    }

    /// What is to be tied: a source as a whole, or words in it.
    private record Tied(Source source, @Nullable Passage passage) {

        String address() {
            return passage == null ? Address.of(source.id()) : Address.of(passage.id());
        }

        String label() {
            return passage == null
                    ? source.description().title()
                    : "“" + EvidenceWords.opening(passage.quote()) + "”";
        }

        Frame frame(String title) {
            return SourceFrame.under(source, title + ": " + label());
        }
    }

    @GetMapping("/evidence/sources/{source}/bear")
    Html ofSource(
            @PathVariable("source") UUID id, @RequestParam(defaultValue = "") String version) {
        return form(source(id), version, Typed.nothing());
    }

    @PostMapping("/evidence/sources/{source}/bear")
    View sourceBears(
            @PathVariable("source") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        return bears(source(id), new Typed(answers));
    }

    @GetMapping("/evidence/passages/{passage}/bear")
    Html ofPassage(
            @PathVariable("passage") UUID id, @RequestParam(defaultValue = "") String version) {
        return form(passage(id), version, Typed.nothing());
    }

    @PostMapping("/evidence/passages/{passage}/bear")
    View passageBears(
            @PathVariable("passage") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        return bears(passage(id), new Typed(answers));
    }

    private Tied source(UUID id) {
        return new Tied(sources.getOwn(new Source.Id(id)), null);
    }

    private Tied passage(UUID id) {
        var passage =
                passages.find(new Passage.Id(id))
                        .filter(it -> it.organisation().equals(Askers.get().organisation()))
                        .orElseThrow(() -> new NotFound("this passage"));
        return new Tied(sources.getOwn(passage.source()), passage);
    }

    private Html form(Tied tied, String version, Typed typed) {
        return names.find(version)
                .map(placed -> page(tied, act(tied, placed, typed), HttpStatus.OK))
                .orElseGet(() -> versions(tied));
    }

    private Html versions(Tied tied) {
        return new Html(
                templates.evidenceVersions(
                        tied.frame(TITLE),
                        VersionsSheet.of(
                                TITLE,
                                tied.label(),
                                names,
                                tied.address() + "/bear",
                                tied.address())));
    }

    private View bears(Tied tied, Typed typed) {
        var placed = names.find(typed.text("version")).orElse(null);
        if (placed == null) {
            return versions(tied);
        }
        var act = act(tied, placed, typed);
        var target = placed.chosen(typed);
        var stance = typed.choice("stance", Stance.class);
        var directness = typed.choice("directness", Directness.class);
        if (typed.text("outcome").isEmpty() == typed.text("link").isEmpty()) {
            act =
                    act.faulty(
                            typed.text("outcome").isEmpty() ? "outcome" : "link",
                            typed.text("outcome").isEmpty()
                                    ? "Name an outcome or a link."
                                    : "Name an outcome or a link, not both.");
        }
        if (stance.isEmpty()) {
            act = act.faulty("stance", "Choose which way it tells.");
        }
        if (directness.isEmpty()) {
            act = act.faulty("directness", "Choose how close it comes.");
        }
        if (act.fields().stream().anyMatch(Field::isFaulty)) {
            return page(tied, act, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return after(
                tied,
                bear(
                        tied,
                        target.orElseThrow(),
                        stance.orElseThrow(),
                        directness.orElseThrow(),
                        typed),
                act);
    }

    private Answer bear(
            Tied tied, Target target, Stance stance, Directness directness, Typed typed) {
        var note = typed.text("note").isEmpty() ? null : typed.text("note");
        var passage = tied.passage();
        return passage == null
                ? bearings.bear(tied.source().id(), target, stance, directness, note)
                : bearings.bear(passage.id(), target, stance, directness, note);
    }

    private View after(Tied tied, Answer answer, Act form) {
        return switch (answer) {
            case Answer.Done _ -> SeeOther.to(tied.address() + "?done=tied");
            case Answer.Refused(var reason) ->
                    page(
                            tied,
                            form.faulty(EvidenceWords.field(reason), EvidenceWords.of(reason)),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static Act act(Tied tied, TargetNames.Placed placed, Typed typed) {
        return Act.of(
                        TITLE,
                        tied.label(),
                        "Name an outcome or a link of “"
                                + placed.version().heading().title()
                                + "”.",
                        tied.address() + "/bear",
                        List.of(
                                Choices.outcome(typed, "outcome", placed.version().outcomes())
                                        .field("Outcome")
                                        .withHint("Type its number, or some of its words."),
                                Choices.link(typed, "link", placed.version())
                                        .field("Or a link")
                                        .withHint(
                                                "Type the numbers of its two outcomes, as in"
                                                        + " “5 to 2”, or some of their words."),
                                Choices.oneOf(
                                        typed,
                                        "stance",
                                        "Which way it tells",
                                        Arrays.asList(Stance.values()),
                                        Stance::name,
                                        it -> it.title() + ": " + it.words()),
                                Choices.oneOf(
                                        typed,
                                        "directness",
                                        "How close it comes",
                                        Arrays.asList(Directness.values()),
                                        Directness::name,
                                        it -> it.title() + ": " + it.words()),
                                Field.told("note", "Note (optional)", typed.text("note"))
                                        .withHint(
                                                "Why you think so. Whoever sees the evidence reads"
                                                        + " it.")),
                        "Save what it tells of",
                        tied.address())
                .sending("version", placed.key());
    }

    private Html page(Tied tied, Act act, HttpStatus status) {
        return new Html(templates.pageAct(tied.frame(act.title()), act), status);
    }

    @GetMapping("/evidence/bearings/{bearing}/withdraw")
    Html withdraw(@PathVariable("bearing") UUID id) {
        var bearing = own(id);
        return withdrawing(bearing, withdrawing(bearing, Typed.nothing()), HttpStatus.OK);
    }

    @PostMapping("/evidence/bearings/{bearing}/withdraw")
    View withdrawn(
            @PathVariable("bearing") UUID id, @RequestParam MultiValueMap<String, String> answers) {
        var typed = new Typed(answers);
        var bearing = own(id);
        return switch (bearings.withdraw(bearing.id(), typed.text("reason"))) {
            case Answer.Done _ -> SeeOther.to(back(bearing) + "?done=withdrawn");
            case Answer.Refused(var reason) ->
                    withdrawing(
                            bearing,
                            withdrawing(bearing, typed).faulty("reason", EvidenceWords.of(reason)),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private Act withdrawing(Bearing bearing, Typed typed) {
        var target = names.line(bearing.target());
        return Act.of(
                "Withdraw what it tells of",
                target.code() + " " + target.words(),
                "It stays in the history, and counts no more.",
                Address.of(bearing.id()) + "/withdraw",
                List.of(DescribePages.reason(typed)),
                "Withdraw it",
                back(bearing));
    }

    private Html withdrawing(Bearing bearing, Act act, HttpStatus status) {
        return new Html(
                templates.pageAct(
                        SourceFrame.under(
                                sources.getOwn(bearing.source()), act.title() + ": " + act.label()),
                        act),
                status);
    }

    private static String back(Bearing bearing) {
        var passage = bearing.passage();
        return passage == null ? Address.of(bearing.source()) : Address.of(passage);
    }

    private Bearing own(UUID id) {
        return bearings.find(new Bearing.Id(id))
                .filter(it -> it.organisation().equals(Askers.get().organisation()))
                .orElseThrow(() -> new NotFound("this bearing"));
    }
}
