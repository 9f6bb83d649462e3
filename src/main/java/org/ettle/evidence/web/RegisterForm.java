package org.ettle.evidence.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.SourcesSought;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the reader looks for in the register.
record RegisterForm(Typed typed) {

    private static final List<String> NAMES =
            List.of("kind", "area", "year", "on", "stance", "demonstration", "published");

    boolean isFilled() {
        return NAMES.stream().anyMatch(name -> !typed.text(name).isEmpty());
    }

    SourcesSought sought(TargetNames names, int page) {
        var target = target(names);
        return new SourcesSought(
                typed.choice("kind", SourceKind.class).orElse(null),
                text("area"),
                year(),
                target == null
                        ? null
                        : new SourcesSought.Touching(
                                target, typed.choice("stance", Stance.class).orElse(null)),
                truth("demonstration"),
                truth("published"),
                page);
    }

    /// Written as "sds/2018/5".
    private @Nullable Target target(TargetNames names) {
        var on = typed.text("on");
        int slash = on.lastIndexOf('/');
        if (slash < 0) {
            return null;
        }
        return names.find(on.substring(0, slash))
                .flatMap(placed ->
                        Outcome.Code.find(on.substring(slash + 1))
                                .map(code ->
                                        new Target.AnOutcome(
                                                placed.map().owner(), placed.version().id(), code)))
                .orElse(null);
    }

    private @Nullable Integer year() {
        var text = typed.text("year");
        return text.matches("[12]\\d{3}") ? Integer.valueOf(text) : null;
    }

    private @Nullable Boolean truth(String name) {
        return switch (typed.text(name)) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private @Nullable String text(String name) {
        return typed.text(name).isEmpty() ? null : typed.text(name);
    }

    /// @param touched outcomes on which something bears
    /// @param inside whether the reader may see what is not published
    List<Field> fields(
            SourceAreas areas,
            List<String> told,
            List<Target.AnOutcome> touched,
            TargetNames names,
            boolean inside) {
        var fields = new ArrayList<Field>();
        fields.add(
                chosen(
                        "kind",
                        "Kind",
                        "Any kind",
                        Arrays.asList(SourceKind.values()),
                        SourceKind::name,
                        SourceKind::title));
        fields.add(
                chosen(
                        "area",
                        "Area",
                        "Any area",
                        told.stream().sorted(Comparator.comparing(areas::title)).toList(),
                        Function.identity(),
                        areas::title));
        fields.add(
                Field.typed("year", "Year", typed.text("year"))
                        .withFault(
                                typed.text("year").isEmpty() || year() != null
                                        ? null
                                        : "Enter a year of four figures, like 2018."));
        fields.add(
                chosen(
                        "on",
                        "Tells of outcome",
                        "Any outcome",
                        named(touched, names),
                        Named::key,
                        Named::words));
        fields.add(
                chosen(
                        "stance",
                        "For or against it",
                        "Either",
                        Arrays.asList(Stance.values()),
                        Stance::name,
                        Stance::title));
        fields.add(
                chosen(
                        "demonstration",
                        "Demonstration",
                        "With what is invented",
                        List.of("no", "yes"),
                        Function.identity(),
                        it -> it.equals("no") ? "Without it" : "Only what is invented"));
        if (inside) {
            fields.add(
                    chosen(
                            "published",
                            "Published",
                            "Published or not",
                            List.of("yes", "no"),
                            Function.identity(),
                            it -> it.equals("yes") ? "Published" : "Not published"));
        }
        return List.copyOf(fields);
    }

    private record Named(String key, String words) {}

    private static List<Named> named(List<Target.AnOutcome> touched, TargetNames names) {
        var named = new ArrayList<Named>();
        for (var placed : names.versions()) {
            for (var outcome : placed.version().outcomes()) {
                var target =
                        new Target.AnOutcome(
                                placed.map().owner(), placed.version().id(), outcome.code());
                if (touched.contains(target)) {
                    named.add(
                            new Named(
                                    placed.key() + "/" + outcome.code(),
                                    placed.version().name()
                                            + ": "
                                            + outcome.code()
                                            + " "
                                            + outcome.label()));
                }
            }
        }
        return named;
    }

    private <T> Field chosen(
            String name,
            String label,
            String any,
            List<T> values,
            Function<T, String> key,
            Function<T, String> words) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", any, typed.text(name).isEmpty()));
        for (var value : values) {
            choices.add(
                    new Field.Choice(
                            key.apply(value),
                            words.apply(value),
                            typed.text(name).equals(key.apply(value))));
        }
        return Field.chosen(name, label, choices);
    }

    String address(int page) {
        return filtered(Address.REGISTER).queryParam("page", page).encode().toUriString();
    }

    /// Where a file holds what is looked for.
    String file(String path) {
        return filtered(path).encode().toUriString();
    }

    private UriComponentsBuilder filtered(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new HashMap<String, Object>();
        for (var name : NAMES) {
            if (!typed.text(name).isEmpty()) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, typed.text(name));
            }
        }
        return address.uriVariables(values);
    }
}
