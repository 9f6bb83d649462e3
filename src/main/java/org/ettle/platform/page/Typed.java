package org.ettle.platform.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What a reader typed into a form, by the names of its questions. What was not sent is empty.
public record Typed(MultiValueMap<String, String> answers) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT);

    /// Before anything was typed.
    public static Typed nothing() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    /// The same, with these answers to questions that nobody has answered yet.
    public Typed orElse(MultiValueMap<String, String> others) {
        var all = new LinkedMultiValueMap<>(others);
        all.putAll(answers);
        return new Typed(all);
    }

    public boolean has(String name) {
        return answers.containsKey(name);
    }

    /// With the spaces around it left out, and lines ended as everywhere else.
    public String text(String name) {
        var answer = answers.getFirst(name);
        return answer == null ? "" : answer.replace("\r\n", "\n").strip();
    }

    /// Every answer to a question that takes several.
    public List<String> all(String name) {
        return answers.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .toList();
    }

    public boolean isTicked(String name, String value) {
        return all(name).contains(value);
    }

    /// A day typed as 31/12/2026; empty where nothing was typed or it is none.
    public Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name), DAY));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /// A day as a question for one shows it.
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK).format(day);
    }

    /// The constant of this name, whatever else was sent.
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(text(name)))
                .findFirst();
    }

    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
