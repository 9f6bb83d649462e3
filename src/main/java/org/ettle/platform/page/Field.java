package org.ettle.platform.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One question of a form, with what the reader answered and what is wrong with the answer.
///
/// @param name the name under which the answer is sent
/// @param id names its element on the page
/// @param kind how it is answered
/// @param fault what is wrong and how to mend it, or null
/// @param choices what can be chosen; empty where the answer is typed
public record Field(
        String name,
        String id,
        Kind kind,
        String label,
        @Nullable String hint,
        String value,
        @Nullable String fault,
        List<Choice> choices) {

    public Field {
        choices = List.copyOf(choices);
    }

    /// How a question is answered.
    public enum Kind {
        /// A few words on one line.
        LINE,
        /// Some sentences.
        TEXT,
        /// A day, typed as 31/12/2026.
        DAY,
        /// One of many, found by typing some of its words. The choices are offered while the reader
        /// types, where the browser can.
        SOUGHT,
        /// One of a list that opens.
        SELECT,
        /// One of a few, all in view.
        RADIOS,
        /// Any of several.
        CHECKBOXES,
        FILE
    }

    /// @param words what the reader chooses by
    /// @param quoted whether they are somebody else's words, such as those of a map
    public record Choice(String value, String words, boolean chosen, boolean quoted) {

        public Choice(String value, String words, boolean chosen) {
            this(value, words, chosen, false);
        }
    }

    public static Field typed(String name, String label, String value) {
        return of(name, Kind.LINE, label, value, List.of());
    }

    public static Field told(String name, String label, String value) {
        return of(name, Kind.TEXT, label, value, List.of());
    }

    public static Field day(String name, String label, String value) {
        return of(name, Kind.DAY, label, value, List.of());
    }

    public static Field file(String name, String label) {
        return of(name, Kind.FILE, label, "", List.of());
    }

    public static Field sought(String name, String label, String value, List<Choice> choices) {
        return of(name, Kind.SOUGHT, label, value, choices);
    }

    public static Field chosen(String name, String label, List<Choice> choices) {
        return of(name, Kind.SELECT, label, valueOf(choices), choices);
    }

    public static Field oneOf(String name, String label, List<Choice> choices) {
        return of(name, Kind.RADIOS, label, valueOf(choices), choices);
    }

    public static Field anyOf(String name, String label, List<Choice> choices) {
        return of(name, Kind.CHECKBOXES, label, valueOf(choices), choices);
    }

    private static Field of(
            String name, Kind kind, String label, String value, List<Choice> choices) {
        return new Field(name, name, kind, label, null, value, null, choices);
    }

    private static String valueOf(List<Choice> choices) {
        return choices.stream()
                .filter(Choice::chosen)
                .map(Choice::value)
                .collect(Collectors.joining(","));
    }

    public Field withHint(String words) {
        return new Field(name, id, kind, label, words, value, fault, choices);
    }

    public Field withFault(@Nullable String words) {
        return new Field(name, id, kind, label, hint, value, words, choices);
    }

    /// For a page with several forms that ask for the same.
    public Field in(String form) {
        return new Field(name, form + "-" + name, kind, label, hint, value, fault, choices);
    }

    /// Whether its choices are so short that they stand side by side.
    public boolean isBrief() {
        return choices.size() <= 4
                && choices.stream().allMatch(choice -> choice.words().length() <= 12);
    }

    public boolean isFaulty() {
        return fault != null;
    }

    /// The element that a fault leads to: of several to choose from, the first.
    public String target() {
        var several = kind == Kind.RADIOS || kind == Kind.CHECKBOXES;
        return several && !choices.isEmpty() ? idOf(choices.getFirst()) : id;
    }

    public String idOf(Choice choice) {
        return id + "-" + choice.value();
    }

    /// The ids of the elements that describe the question; null when there are none.
    public @Nullable String describedBy() {
        var ids =
                Stream.of(hint == null ? "" : id + "-hint", fault == null ? "" : id + "-fault")
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
