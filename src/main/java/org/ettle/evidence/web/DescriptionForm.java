package org.ettle.evidence.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ettle.evidence.Checked;
import org.ettle.evidence.Consent;
import org.ettle.evidence.Days;
import org.ettle.evidence.Origin;
import org.ettle.evidence.Reuse;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;

/// What somebody says of a source. Whatever is wrong with it is found at once, and nothing that was
/// typed is lost.
final class DescriptionForm {

    private final Typed typed;
    private final SourceAreas areas;
    private final Map<String, String> faults = new LinkedHashMap<>();

    DescriptionForm(Typed typed, SourceAreas areas) {
        this.typed = typed;
        this.areas = areas;
    }

    /// What is said of the source now.
    static DescriptionForm of(Source.Description said, SourceAreas areas) {
        var answers = new LinkedMultiValueMap<String, String>();
        var covers = said.covers();
        var address = said.address();
        answers.set("kind", said.kind().name());
        answers.set("title", said.title());
        answers.set("originKind", said.origin().kind().name());
        answers.set("origin", said.origin().label());
        answers.set("publisher", said.publisher());
        answers.set("dated", said.dated());
        answers.set("from", covers == null ? "" : Typed.day(covers.from()));
        answers.set("until", covers == null ? "" : Typed.day(covers.until().minusDays(1)));
        answers.set("area", said.area());
        answers.set("population", said.population());
        answers.set("method", said.method());
        answers.set("sample", said.sample());
        answers.set("limits", said.limits());
        answers.set("address", address == null ? "" : address.toString());
        answers.set("licence", said.licence());
        answers.set("checked", said.checked().name());
        permission(answers, said.permission());
        return new DescriptionForm(new Typed(answers), areas);
    }

    private static void permission(
            LinkedMultiValueMap<String, String> answers, Source.Permission permission) {
        answers.set("consent", permission.consent().name());
        answers.set("consentWords", permission.consentWords());
        answers.set("reuse", permission.reuse().name());
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    void fault(String field, String words) {
        faults.putIfAbsent(field, words);
    }

    /// What was said; empty where something is wrong, which is then noted.
    Optional<Source.Description> description(Source.@Nullable Permission kept) {
        var kind = typed.choice("kind", SourceKind.class);
        var originKind = typed.choice("originKind", Origin.Kind.class);
        need(kind.isPresent(), "kind", "Choose what kind of source it is.");
        need(!typed.text("title").isEmpty(), "title", "Enter its title.");
        need(originKind.isPresent(), "originKind", "Choose what its origin is.");
        need(!typed.text("origin").isEmpty(), "origin", "Name its origin, or write “Not known”.");
        need(!typed.text("dated").isEmpty(), "dated", "Enter its date, or write “Not known”.");
        var covers = covers();
        var address = address();
        var permission = kept == null ? permission() : Optional.of(kept);
        if (isFaulty() || permission.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Source.Description(
                        kind.orElseThrow(),
                        typed.text("title"),
                        new Origin(originKind.orElseThrow(), typed.text("origin")),
                        text("publisher"),
                        typed.text("dated"),
                        covers,
                        areas.titles().containsKey(typed.text("area")) ? text("area") : null,
                        text("population"),
                        text("method"),
                        text("sample"),
                        text("limits"),
                        address,
                        text("licence"),
                        permission.get(),
                        typed.choice("checked", Checked.class).orElse(Checked.NOT_KNOWN)));
    }

    /// What was agreed to; empty where something is wrong, which is then noted.
    Optional<Source.Permission> permission() {
        var consent = typed.choice("consent", Consent.class);
        var reuse = typed.choice("reuse", Reuse.class);
        need(consent.isPresent(), "consent", "Choose what the people concerned agreed to.");
        need(reuse.isPresent(), "reuse", "Choose how far the words may travel.");
        if (consent.isEmpty() || reuse.isEmpty()) {
            return Optional.empty();
        }
        boolean travels = reuse.get() == Reuse.PUBLIC;
        if (travels && !consent.get().allowsReuse()) {
            fault(
                    "reuse",
                    "Without consent words cannot be quoted to everybody. Keep them inside, or"
                            + " change what was agreed.");
            return Optional.empty();
        }
        if (consent.get() == Consent.GIVEN && typed.text("consentWords").isEmpty()) {
            fault("consentWords", "Say what was agreed to, and how it was asked.");
            return Optional.empty();
        }
        return Optional.of(new Source.Permission(consent.get(), text("consentWords"), reuse.get()));
    }

    private @Nullable Days covers() {
        var from = typed.day("from");
        var last = typed.day("until");
        boolean begun = !typed.text("from").isEmpty();
        boolean ended = !typed.text("until").isEmpty();
        need(!begun || from.isPresent(), "from", "Enter a day like 31/12/2018, or nothing.");
        need(!ended || last.isPresent(), "until", "Enter a day like 31/12/2018, or nothing.");
        need(begun || !ended, "from", "Enter the first day too, or leave both empty.");
        need(ended || !begun, "until", "Enter the last day too, or leave both empty.");
        if (from.isEmpty() || last.isEmpty()) {
            return null;
        }
        if (last.get().isBefore(from.get())) {
            fault("until", "The last day is before the first. Change one of them.");
            return null;
        }
        return new Days(from.get(), last.get().plusDays(1));
    }

    private @Nullable URI address() {
        var text = typed.text("address");
        if (text.isEmpty()) {
            return null;
        }
        try {
            var address = new URI(text);
            if ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // Told below, like an address of another kind.
        }
        fault("address", "Enter the whole address, beginning with https://.");
        return null;
    }

    private void need(boolean holds, String field, String words) {
        if (!holds) {
            fault(field, words);
        }
    }

    private @Nullable String text(String name) {
        return typed.text(name).isEmpty() ? null : typed.text(name);
    }

    List<Field> description() {
        return faulty(
                List.of(
                        oneOf(
                                "kind",
                                "Kind",
                                SourceKind.values(),
                                it -> it.title() + ": " + it.words()),
                        line("title", "Title", "As it stands on the source."),
                        oneOf(
                                        "originKind",
                                        "What kind of origin it has",
                                        Origin.Kind.values(),
                                        it -> it.title() + ": " + it.words())
                                .withHint(
                                        "The origin is whoever first said, counted or wrote it."
                                                + " Evidence of one origin counts once."),
                        line(
                                "origin",
                                "Name of the origin",
                                "Use the same name for everything from there. Name no private"
                                        + " person: write “Interview 7”."),
                        line("publisher", "Publisher (optional)", null),
                        line(
                                "dated",
                                "Date",
                                "As far as it is known, like “March 2018” or “2016–18”."),
                        Field.day("from", "First day it tells of (optional)", typed.text("from"))
                                .withHint("Like 1/4/2017. This is not the day it was published."),
                        Field.day("until", "Last day it tells of (optional)", typed.text("until")),
                        area(),
                        line(
                                "population",
                                "Which people it tells of (optional)",
                                "Like “adults with a support plan”."),
                        text("method", "Method (optional)", "How it was found out."),
                        line("sample", "Sample (optional)", "How many, and how they were chosen."),
                        text("limits", "Limits (optional)", "What it cannot tell."),
                        line("address", "Address on the web (optional)", null),
                        line(
                                "licence",
                                "Licence (optional)",
                                "The terms under which it may be used."),
                        oneOf(
                                "checked",
                                "Did those who took part read it and agree?",
                                Checked.values(),
                                Checked::title)));
    }

    List<Field> permissionFields() {
        return faulty(
                List.of(
                        oneOf(
                                        "consent",
                                        "What the people concerned agreed to",
                                        Consent.values(),
                                        it -> it.title() + ": " + it.words())
                                .withHint("Those whose words or lives it holds."),
                        text(
                                "consentWords",
                                "What was agreed, and how it was asked",
                                "Needed where consent was given. Name nobody."),
                        oneOf(
                                "reuse",
                                "How far the words may travel",
                                Reuse.values(),
                                Reuse::words)));
    }

    private List<Field> faulty(List<Field> fields) {
        return fields.stream()
                .map(field ->
                        faults.containsKey(field.name())
                                ? field.withFault(faults.get(field.name()))
                                : field)
                .toList();
    }

    private Field line(String name, String label, @Nullable String hint) {
        var field = Field.typed(name, label, typed.text(name));
        return hint == null ? field : field.withHint(hint);
    }

    private Field text(String name, String label, String hint) {
        return Field.told(name, label, typed.text(name)).withHint(hint);
    }

    private Field area() {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", "Not said", typed.text("area").isEmpty()));
        areas.titles()
                .forEach((code, title) ->
                        choices.add(
                                new Field.Choice(code, title, typed.text("area").equals(code))));
        return Field.chosen("area", "Area it tells of", choices);
    }

    private <E extends Enum<E>> Field oneOf(
            String name, String label, E[] values, Function<E, String> words) {
        return Choices.oneOf(typed, name, label, Arrays.asList(values), Enum::name, words);
    }
}
