package org.ettle.evidence.web.harvest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.Target;
import org.ettle.evidence.harvest.Harvests;
import org.ettle.evidence.harvest.Statement;
import org.ettle.evidence.web.Choices;
import org.ettle.evidence.web.Pick;
import org.ettle.evidence.web.SourceAreas;
import org.ettle.evidence.web.TargetNames;
import org.ettle.platform.page.Act;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/// What somebody says in a statement, part by part. Answers to other parts go along hidden, so that
/// nothing is lost on the way.
final class StatementForm {

    private static final String NO_OUTCOME = "none";
    private static final List<Consent> CONSENTS =
            List.of(Consent.GIVEN, Consent.NOT_ASKED, Consent.REFUSED, Consent.NOT_NEEDED);

    private final Typed typed;
    private final SourceAreas areas;
    private final TargetNames names;

    StatementForm(Typed typed, SourceAreas areas, TargetNames names) {
        this.typed = typed;
        this.areas = areas;
        this.names = names;
    }

    /// What a statement says now.
    static Typed said(Statement.Wording wording, TargetNames names) {
        var answers = new LinkedMultiValueMap<String, String>();
        var target = wording.target();
        answers.set("who", wording.who());
        answers.set("what", wording.what());
        answers.set("dated", wording.dated());
        answers.set("area", wording.area());
        answers.set("place", wording.place());
        answers.set("significance", wording.significance());
        answers.set("contribution", wording.contribution());
        answers.set("originKind", wording.origin().kind().name());
        answers.set("origin", wording.origin().label());
        answers.set(
                "version",
                target == null
                        ? NO_OUTCOME
                        : names.find(target).map(TargetNames.Placed::key).orElse(""));
        switch (target) {
            case null -> {}
            case Target.AnOutcome it -> answers.set("outcome", it.code().value());
            case Target.ALink it -> answers.set("link", Choices.key(it.link()));
        }
        answers.set("consent", wording.permission().consent().name());
        answers.set("consentWords", wording.permission().consentWords());
        answers.set("reuse", wording.permission().reuse().name());
        return new Typed(answers);
    }

    /// What is said bears on no outcome, so nobody asks on which.
    boolean skips(Part part) {
        return part == Part.ON && typed.text("version").equals(NO_OUTCOME);
    }

    List<Field> fields(Part part) {
        var faults = faults(part);
        return plain(part).stream().map(it -> it.withFault(faults.get(it.name()))).toList();
    }

    /// The same before anybody answered.
    List<Field> plain(Part part) {
        return switch (part) {
            case CHANGE ->
                    List.of(
                            line("who", "Who changed?")
                                    .withHint(
                                            "A person by their role, a group or a body. Name no"
                                                    + " private person."),
                            text("what", "What do they do differently?")
                                    .withHint("Something that others could see."));
            case WHEN_AND_WHERE ->
                    List.of(
                            line("dated", "When?")
                                    .withHint("Like “March 2024”. If you do not know, write so."),
                            area(),
                            line("place", "Where, in words (optional)"));
            case SIGNIFICANCE -> List.of(text("significance", "Why does it matter?"));
            case CONTRIBUTION ->
                    List.of(text("contribution", "How did self-directed support contribute?"));
            case ORIGIN ->
                    List.of(
                            Choices.oneOf(
                                    typed,
                                    "originKind",
                                    "What kind of origin is it?",
                                    Arrays.asList(Origin.Kind.values()),
                                    Origin.Kind::name,
                                    it -> it.title() + ": " + it.words()),
                            line("origin", "What is it called?")
                                    .withHint(
                                            "Use the same name for everything from there. Name no"
                                                    + " private person: write “Interview 7”."));
            case VERSION -> List.of(version());
            case ON -> on();
            case PERMISSION ->
                    List.of(
                            Choices.oneOf(
                                    typed,
                                    "consent",
                                    "What did the people concerned agree to?",
                                    CONSENTS,
                                    Consent::name,
                                    it -> it.title() + ": " + it.words()),
                            text("consentWords", "What was agreed, and how was it asked?")
                                    .withHint("Needed where consent was given. Name nobody."),
                            Choices.oneOf(
                                    typed,
                                    "reuse",
                                    "How far may the words travel, once it is evidence?",
                                    Arrays.asList(Reuse.values()),
                                    Reuse::name,
                                    Reuse::words));
        };
    }

    private Field version() {
        var choices = new ArrayList<Field.Choice>();
        names.versions()
                .forEach(placed ->
                        choices.add(
                                choice(
                                        placed.key(),
                                        placed.map().title()
                                                + ": "
                                                + placed.version().heading().title())));
        choices.add(choice(NO_OUTCOME, "On no outcome yet: nobody expected it"));
        return Field.oneOf("version", "To whose outcomes does it belong?", choices);
    }

    private Field.Choice choice(String value, String words) {
        return new Field.Choice(value, words, typed.text("version").equals(value));
    }

    private List<Field> on() {
        return placed().map(placed ->
                        List.of(
                                Choices.outcome(typed, "outcome", placed.version().outcomes())
                                        .field("Outcome"),
                                Choices.link(typed, "link", placed.version()).field("Or a link")))
                .orElse(List.of());
    }

    /// What is wrong with the answers to a part, by question; empty where nothing is.
    Map<String, String> faults(Part part) {
        var faults = new LinkedHashMap<String, String>();
        switch (part) {
            case CHANGE -> {
                need(faults, "who", "Say who changed.");
                need(faults, "what", "Say what they do differently.");
            }
            case WHEN_AND_WHERE -> {
                need(faults, "dated", "Say when, or write “Not known”.");
                if (area(typed) == null && typed.text("place").isEmpty()) {
                    faults.put("area", "Choose an area, or say where in words.");
                }
            }
            case SIGNIFICANCE -> need(faults, "significance", "Say why it matters.");
            case CONTRIBUTION ->
                    need(faults, "contribution", "Say how self-directed support contributed.");
            case ORIGIN -> {
                if (typed.choice("originKind", Origin.Kind.class).isEmpty()) {
                    faults.put("originKind", "Choose what kind of origin it is.");
                }
                need(faults, "origin", "Name the origin.");
            }
            case VERSION -> {
                if (!typed.text("version").equals(NO_OUTCOME) && placed().isEmpty()) {
                    faults.put("version", "Choose a map, or that it is on no outcome yet.");
                }
            }
            case ON -> {
                if (typed.text("outcome").isEmpty() == typed.text("link").isEmpty()) {
                    faults.put(
                            "outcome",
                            typed.text("outcome").isEmpty()
                                    ? "Name an outcome or a link."
                                    : "Name an outcome or a link, not both.");
                } else if (target() == null) {
                    faults.put(typed.text("outcome").isEmpty() ? "link" : "outcome", whyNone());
                }
            }
            case PERMISSION -> permission(faults);
        }
        return faults;
    }

    private String whyNone() {
        return placed().map(TargetNames.Placed::version)
                .map(version ->
                        typed.text("outcome").isEmpty()
                                ? Choices.link(typed, "link", version)
                                : Choices.outcome(typed, "outcome", version.outcomes()))
                .map(Pick::fault)
                .orElse("The version does not have that. Name another.");
    }

    private void permission(Map<String, String> faults) {
        var consent = typed.choice("consent", Consent.class).filter(CONSENTS::contains);
        var reuse = typed.choice("reuse", Reuse.class);
        if (consent.isEmpty()) {
            faults.put("consent", "Choose what the people concerned agreed to.");
        } else if (consent.get() == Consent.NOT_NEEDED
                && typed.text("originKind").equals(Origin.Kind.PERSON.name())) {
            faults.put(
                    "consent",
                    "A person tells it, so consent is needed. Say whether they were asked.");
        } else if (consent.get() == Consent.GIVEN) {
            need(faults, "consentWords", "Say what was agreed to, and how it was asked.");
        }
        if (reuse.isEmpty()) {
            faults.put("reuse", "Choose how far the words may travel.");
        } else if (reuse.get() == Reuse.PUBLIC
                && consent.filter(it -> it == Consent.GIVEN).isEmpty()) {
            faults.put(
                    "reuse",
                    "Without consent words cannot be quoted to everybody. Keep them inside, or"
                            + " change what was agreed.");
        }
    }

    /// What was said. Nothing may be wrong with any part.
    Statement.Wording wording() {
        return new Statement.Wording(
                typed.text("who"),
                typed.text("what"),
                typed.text("dated"),
                area(typed),
                optional("place"),
                typed.text("significance"),
                typed.text("contribution"),
                new Origin(
                        typed.choice("originKind", Origin.Kind.class).orElseThrow(),
                        typed.text("origin")),
                target(),
                new Source.Permission(
                        typed.choice("consent", Consent.class).orElseThrow(),
                        optional("consentWords"),
                        typed.choice("reuse", Reuse.class).orElseThrow()));
    }

    private @Nullable Target target() {
        return placed().flatMap(placed -> placed.chosen(typed)).orElse(null);
    }

    private Optional<TargetNames.Placed> placed() {
        return names.find(typed.text("version"));
    }

    /// The form of one part, with the answers to the others.
    Act act(Part part, Act bare) {
        var act = bare;
        var shown = plain(part).stream().map(Field::name).toList();
        var hidden =
                Stream.of(Part.values())
                        .filter(it -> it != Part.ON || part != Part.VERSION)
                        .flatMap(it -> plain(it).stream())
                        .map(Field::name)
                        .filter(name -> !shown.contains(name) && !typed.text(name).isEmpty())
                        .toList();
        for (var name : hidden) {
            act = act.sending(name, typed.text(name));
        }
        return act.sending("part", part.name());
    }

    private void need(Map<String, String> faults, String name, String words) {
        if (typed.text(name).isEmpty()) {
            faults.put(name, words);
        } else if (typed.text(name).length() > Harvests.LONGEST) {
            faults.put(name, "Say it in at most " + Harvests.LONGEST + " characters.");
        }
    }

    private @Nullable String area(Typed answers) {
        var area = answers.text("area");
        return areas.titles().containsKey(area) ? area : null;
    }

    private Field area() {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", "Not said", typed.text("area").isEmpty()));
        areas.titles()
                .forEach((code, title) ->
                        choices.add(
                                new Field.Choice(code, title, typed.text("area").equals(code))));
        return Field.chosen("area", "Area", choices);
    }

    private Field line(String name, String label) {
        return Field.typed(name, label, typed.text(name));
    }

    private Field text(String name, String label) {
        return Field.told(name, label, typed.text(name));
    }

    private @Nullable String optional(String name) {
        return typed.text(name).isEmpty() ? null : typed.text(name);
    }
}
