package org.ettle.evidence.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.jspecify.annotations.Nullable;

/// One of many that a reader names by typing: its key, or words that only it has.
public record Pick(String typed, String name, String thing, String called, List<Option> options) {

    private static final int NAMED = 3;

    public Pick {
        options = List.copyOf(options);
    }

    /// @param key what it is called in addresses and on paper
    public record Option(String key, String label) {

        public String line() {
            return key + " " + label;
        }

        private boolean has(String words) {
            var line = line().toLowerCase(Locale.UK);
            return Arrays.stream(words.toLowerCase(Locale.UK).split("\\s+"))
                    .allMatch(line::contains);
        }
    }

    /// @param thing what one of them is called
    /// @param called what names one for certain ("its number")
    public static Pick of(
            Typed typed, String name, String thing, String called, List<Option> options) {
        return new Pick(typed.text(name), name, thing, called, options);
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    public Optional<Option> chosen() {
        var fitting = fitting();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private List<Option> fitting() {
        if (typed.isEmpty()) {
            return List.of();
        }
        var named =
                options.stream()
                        .filter(it ->
                                it.key().equalsIgnoreCase(typed)
                                        || it.line().equalsIgnoreCase(typed)
                                        || it.label().equalsIgnoreCase(typed))
                        .toList();
        return named.isEmpty() ? options.stream().filter(it -> it.has(typed)).toList() : named;
    }

    /// What to do where what was typed names none, or several.
    public @Nullable String fault() {
        var fitting = fitting();
        if (typed.isEmpty() || fitting.size() == 1) {
            return null;
        }
        if (fitting.isEmpty()) {
            return "No " + thing + " has these words. Type others, or " + called + ".";
        }
        // Each in a sentence of its own: their labels are long.
        var some =
                fitting.stream()
                        .limit(NAMED)
                        .map(it -> "“" + EvidenceWords.opening(it.line()) + "”. ")
                        .collect(Collectors.joining("Or "));
        return "These words fit "
                + fitting.size()
                + ". Is it "
                + some
                + "Type more words, or "
                + called
                + ".";
    }

    public Field field(String label) {
        return Field.sought(
                        name,
                        label,
                        chosen().map(Option::line).orElse(typed),
                        options.stream()
                                .map(it -> new Field.Choice(it.key(), it.line(), false))
                                .toList())
                .withFault(fault());
    }
}
