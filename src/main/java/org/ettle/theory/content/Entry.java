package org.ettle.theory.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One group of fields in a content file. Reading goes on after a fault, so that all of them are
/// told at once; a field that nobody asked for is a fault too.
final class Entry {

    /// Stands in for a field that is missing, until the faults are told.
    private static final String MISSING = "missing";

    private final String place;
    private final JsonNode node;
    private final List<String> faults;
    private final Set<String> known = new HashSet<>();

    Entry(String place, JsonNode node, List<String> faults) {
        this.place = place;
        this.node = node;
        this.faults = faults;
        if (!node.isObject()) {
            fault("must have fields");
        }
    }

    void fault(String words) {
        faults.add(place + " " + words);
    }

    String text(String field) {
        var text = optionalText(field);
        if (text == null) {
            fault("needs “" + field + "”");
            return MISSING;
        }
        return text;
    }

    @Nullable String optionalText(String field) {
        var value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            fault("needs text in quotation marks for “" + field + "”");
            return MISSING;
        }
        return value.stringValue().strip();
    }

    boolean truth(String field) {
        var value = value(field);
        if (value == null || !value.isBoolean()) {
            fault("needs true or false for “" + field + "”");
            return false;
        }
        return value.booleanValue();
    }

    @Nullable Integer optionalNumber(String field) {
        var value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isInt() || value.intValue() < 0) {
            fault("needs a whole number from 0 for “" + field + "”");
            return null;
        }
        return value.intValue();
    }

    <E extends Enum<E>> E choice(String field, Class<E> choices) {
        var text = text(field);
        return chosen(text, field, choices).orElse(choices.getEnumConstants()[0]);
    }

    <E extends Enum<E>> List<E> choices(String field, Class<E> choices) {
        return texts(field).stream()
                .flatMap(text -> chosen(text, field, choices).stream())
                .toList();
    }

    private <E extends Enum<E>> Optional<E> chosen(String text, String field, Class<E> choices) {
        var names = Stream.of(choices.getEnumConstants()).map(Enum::name).toList();
        if (names.contains(text)) {
            return Optional.of(Enum.valueOf(choices, text));
        }
        if (!text.equals(MISSING)) {
            fault("has “" + text + "” for “" + field + "”, which must be one of " + names);
        }
        return Optional.empty();
    }

    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        for (var element : elements(field)) {
            if (element.isString()) {
                texts.add(element.stringValue().strip());
            } else {
                fault("needs a list of texts in quotation marks for “" + field + "”");
            }
        }
        return texts;
    }

    Entry entry(String field) {
        var value = value(field);
        if (value == null) {
            fault("needs “" + field + "”");
            return new Entry(place + ", " + field, node, new ArrayList<>());
        }
        return new Entry(place + ", " + field, value, faults);
    }

    /// Every entry of a list that must be there, though it may be empty.
    <T> List<T> list(String field, Function<Entry, Optional<T>> reading) {
        if (value(field) == null) {
            fault("needs “" + field + "”");
        }
        return optionalList(field, reading);
    }

    <T> List<T> optionalList(String field, Function<Entry, Optional<T>> reading) {
        var list = new ArrayList<T>();
        int number = 1;
        for (var element : elements(field)) {
            var entry = new Entry(place + ", " + nameOf(field, number++, element), element, faults);
            reading.apply(entry).ifPresent(list::add);
            entry.noMore();
        }
        return list;
    }

    /// The thing that these fields make; a refusal of its own becomes a fault at this place.
    <T> Optional<T> make(Supplier<T> thing) {
        int before = faults.size();
        try {
            var made = thing.get();
            return faults.size() == before ? Optional.of(made) : Optional.empty();
        } catch (IllegalArgumentException refused) {
            fault("cannot be read: " + refused.getMessage());
            return Optional.empty();
        }
    }

    /// Nothing else may stand here.
    void noMore() {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                fault("has the unknown field “" + name + "”");
            }
        }
    }

    private @Nullable JsonNode value(String field) {
        known.add(field);
        var value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private List<JsonNode> elements(String field) {
        var value = value(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            fault("needs a list for “" + field + "”");
            return List.of();
        }
        return List.copyOf(value.values());
    }

    /// “outcomes 3 (5)”: its number in the list and what its author calls it.
    private static String nameOf(String list, int number, JsonNode element) {
        var name = String.format(Locale.ROOT, "%s %d", list, number);
        for (var title : List.of("code", "key")) {
            var value = element.get(title);
            if (value != null && value.isString()) {
                return name + " (" + value.stringValue() + ")";
            }
        }
        return name;
    }
}
