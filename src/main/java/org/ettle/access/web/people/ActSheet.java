package org.ettle.access.web.people;

import java.util.List;
import java.util.Map;
import org.ettle.access.AccessRefusal;
import org.ettle.platform.page.Field;
import org.jspecify.annotations.Nullable;

/// A page with one form that does one thing.
///
/// @param name of the person it is about; null where there is none yet
/// @param lead what will happen
/// @param warning what cannot be taken back or hurts; null where nothing does
/// @param action where the form is sent
/// @param back where the reader goes who does not want it
/// @param hidden what is sent besides, by name
public record ActSheet(
        String title,
        @Nullable String name,
        String lead,
        @Nullable String warning,
        String action,
        List<Field> fields,
        String button,
        String back,
        Map<String, String> hidden) {

    public ActSheet {
        fields = List.copyOf(fields);
        hidden = Map.copyOf(hidden);
    }

    /// The same with the fault beside the question it is about; where the form has no such
    /// question, beside its last.
    ActSheet refused(AccessRefusal refusal) {
        var fault = PeopleWords.of(refusal);
        return faulty(fault.field(), fault.words());
    }

    ActSheet faulty(String name, String words) {
        var there = fields.stream().anyMatch(field -> field.name().equals(name));
        var blamed = there ? name : fields.getLast().name();
        return withFields(
                fields.stream()
                        .map(field -> field.name().equals(blamed) ? field.withFault(words) : field)
                        .toList());
    }

    ActSheet warning(String words) {
        return new ActSheet(title, name, lead, words, action, fields, button, back, hidden);
    }

    private ActSheet withFields(List<Field> others) {
        return new ActSheet(title, name, lead, warning, action, others, button, back, hidden);
    }
}
