package org.ettle.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;

/// Questions with a closed list of answers, of which the typed one is chosen.
public final class Choices {

    private Choices() {}

    public static <T> Field oneOf(
            Typed typed,
            String name,
            String label,
            List<T> values,
            Function<T, String> key,
            Function<T, String> words) {
        return Field.oneOf(name, label, choices(typed, name, values, key, words));
    }

    /// @param none what it says where nothing is chosen
    public static <T> Field chosen(
            Typed typed,
            String name,
            String label,
            String none,
            List<T> values,
            Function<T, String> key,
            Function<T, String> words) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", none, typed.text(name).isEmpty()));
        choices.addAll(choices(typed, name, values, key, words));
        return Field.chosen(name, label, choices);
    }

    private static <T> List<Field.Choice> choices(
            Typed typed,
            String name,
            List<T> values,
            Function<T, String> key,
            Function<T, String> words) {
        return values.stream()
                .map(value ->
                        new Field.Choice(
                                key.apply(value),
                                words.apply(value),
                                typed.text(name).equals(key.apply(value))))
                .toList();
    }

    /// An outcome of a version, named by its number or some of its words.
    public static Pick outcome(Typed typed, String name, List<Outcome> outcomes) {
        return Pick.of(
                typed,
                name,
                "outcome",
                outcomes.stream()
                        .map(it -> new Pick.Option(it.code().value(), it.label()))
                        .toList());
    }

    public static Field link(Typed typed, String name, String label, MapVersion version) {
        return chosen(
                typed,
                name,
                label,
                "Choose a link",
                version.links(),
                link -> key(link.name()),
                link -> link.from() + " to " + link.to() + ": " + said(version, link.name()));
    }

    private static String said(MapVersion version, Link.Name link) {
        return TargetNames.sentence(version, link);
    }

    public static String key(Link.Name link) {
        return link.from() + " " + link.to() + " " + link.kind().name();
    }
}
