package org.ettle.platform.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page with one form that does one thing (`page/act.jte`).
///
/// @param label names what it is done to; null where nothing is there yet
/// @param lead what will happen
/// @param warning what cannot be taken back or hurts; null where nothing does
/// @param action where the form is sent
/// @param back where the reader goes who does not want it
/// @param hidden what is sent besides
public record Act(
        String title,
        @Nullable String label,
        String lead,
        @Nullable String warning,
        String action,
        List<Field> fields,
        String button,
        String back,
        List<Hidden> hidden) {

    public Act {
        fields = List.copyOf(fields);
        hidden = List.copyOf(hidden);
    }

    public record Hidden(String name, String value) {}

    public static Act of(
            String title,
            @Nullable String label,
            String lead,
            String action,
            List<Field> fields,
            String button,
            String back) {
        return new Act(title, label, lead, null, action, fields, button, back, List.of());
    }

    /// The same with the fault beside the first question of this name; where the form has no such
    /// question, beside its last.
    public Act faulty(String name, String words) {
        var blamed =
                fields.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseGet(fields::getLast);
        var others =
                fields.stream()
                        .map(field -> field.equals(blamed) ? field.withFault(words) : field)
                        .toList();
        return new Act(title, label, lead, warning, action, others, button, back, hidden);
    }

    public Act warning(@Nullable String words) {
        return new Act(title, label, lead, words, action, fields, button, back, hidden);
    }

    public Act sending(String name, String value) {
        var more = new ArrayList<>(hidden);
        more.add(new Hidden(name, value));
        return new Act(title, label, lead, warning, action, fields, button, back, more);
    }
}
