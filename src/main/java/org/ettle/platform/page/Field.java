package org.ettle.platform.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question of a form, with what the reader answered and what is wrong with the answer.
///
/// @param name the name under which the answer is sent; also the id of its element
/// @param fault what is wrong and how to mend it, or null
/// @param choices what can be chosen; empty where the answer is typed
public record Field(
        String name,
        String label,
        @Nullable String hint,
        String value,
        @Nullable String fault,
        List<Choice> choices) {

    public Field {
        choices = List.copyOf(choices);
    }

    public record Choice(String value, String words, boolean chosen) {}

    public static Field typed(String name, String label, String value) {
        return new Field(name, label, null, value, null, List.of());
    }

    public static Field chosen(String name, String label, List<Choice> choices) {
        var value =
                choices.stream()
                        .filter(Choice::chosen)
                        .map(Choice::value)
                        .collect(Collectors.joining(","));
        return new Field(name, label, null, value, null, choices);
    }

    public Field withHint(String words) {
        return new Field(name, label, words, value, fault, choices);
    }

    public Field withFault(@Nullable String words) {
        return new Field(name, label, hint, value, words, choices);
    }

    public boolean isFaulty() {
        return fault != null;
    }

    /// The ids of the elements that describe the question; null when there are none.
    public @Nullable String describedBy() {
        var ids =
                Stream.of(hint == null ? "" : name + "-hint", fault == null ? "" : name + "-fault")
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
