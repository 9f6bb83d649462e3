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
                "its number",
                outcomes.stream()
                        .map(it -> new Pick.Option(it.code().value(), it.label()))
                        .toList());
    }

    /// A link of a version, named by the numbers of its outcomes or some of their words.
    public static Pick link(Typed typed, String name, MapVersion version) {
        return Pick.of(
                typed,
                name,
                "link",
                "its numbers, as in “5 to 2”",
                version.links().stream()
                        .map(Link::name)
                        .map(it -> new Pick.Option(key(it), TargetNames.sentence(version, it)))
                        .toList());
    }

    /// “5 to 2”; two outcomes may be linked in a second way, which is named with it.
    public static String key(Link.Name link) {
        var ends = link.from() + " to " + link.to();
        return link.kind() == Link.Kind.PARENT ? ends : ends + " by influence";
    }
}
