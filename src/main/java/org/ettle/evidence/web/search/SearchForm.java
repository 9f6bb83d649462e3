package org.ettle.evidence.web.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.evidence.search.Findable;
import org.ettle.evidence.search.Sought;
import org.ettle.evidence.web.Pick;
import org.ettle.evidence.web.TargetNames;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What a reader looks for, as the address says it.
///
/// @param versions those that the reader may see
record SearchForm(Typed typed, List<TargetNames.Placed> versions) {

    static final String ADDRESS = "/evidence/search";

    private static final String WORDS = "q";
    private static final List<String> FILTERS =
            List.of(
                    "what",
                    "kind",
                    "area",
                    "from",
                    "until",
                    "on",
                    "stance",
                    "demonstration",
                    "superseded");

    String words() {
        return typed.text(WORDS);
    }

    boolean isNarrowed() {
        return FILTERS.stream().anyMatch(name -> !typed.text(name).isEmpty());
    }

    /// What to do about the first field that cannot be understood; null where all can.
    @Nullable String fault() {
        return Stream.of(on().fault(), yearFault("from"), yearFault("until"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    Sought sought(int page) {
        var area = typed.text("area");
        return new Sought(
                words(),
                typed.choice("what", Findable.class).orElse(null),
                typed.choice("kind", SourceKind.class).orElse(null),
                area.isEmpty() ? null : area,
                year("from"),
                year("until"),
                on().chosen().map(this::on).orElse(null),
                typed.choice("stance", Stance.class).orElse(null),
                switch (typed.text("demonstration")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                },
                typed.text("superseded").equals("yes"),
                page);
    }

    private @Nullable Integer year(String name) {
        var text = typed.text(name);
        return text.matches("[12]\\d{3}") ? Integer.valueOf(text) : null;
    }

    private @Nullable String yearFault(String name) {
        return typed.text(name).isEmpty() || year(name) != null
                ? null
                : "Enter a year of four figures, like 2018.";
    }

    /// Named as in addresses: “sds/2018” for a version, “sds/2018/5” for an outcome of it.
    private Pick on() {
        var options = new ArrayList<Pick.Option>();
        for (var placed : versions) {
            options.add(new Pick.Option(placed.key(), placed.version().heading().title()));
            for (var outcome : placed.version().outcomes()) {
                options.add(new Pick.Option(placed.key() + "/" + outcome.code(), outcome.label()));
            }
        }
        return Pick.of(typed, "on", "outcome", "its number", options);
    }

    private Sought.On on(Pick.Option option) {
        var placed =
                versions.stream()
                        .filter(it ->
                                option.key().equals(it.key())
                                        || option.key().startsWith(it.key() + "/"))
                        .findFirst()
                        .orElseThrow();
        var version = placed.version();
        return new Sought.On(
                placed.map().owner(),
                version.id(),
                option.key().equals(placed.key())
                        ? null
                        : new Outcome.Code(option.key().substring(placed.key().length() + 1)));
    }

    /// @param areas by code
    List<Field> fields(Map<String, String> areas) {
        return List.of(
                chosen(
                        "what",
                        "What",
                        "Anything",
                        Arrays.asList(Findable.values()),
                        Findable::name,
                        Findable::several),
                chosen(
                        "kind",
                        "Kind of source",
                        "Any kind",
                        Arrays.asList(SourceKind.values()),
                        SourceKind::name,
                        SourceKind::title),
                chosen(
                        "area",
                        "Area",
                        "Any area",
                        List.copyOf(areas.keySet()),
                        Function.identity(),
                        code -> areas.getOrDefault(code, code)),
                Field.typed("from", "From the year", typed.text("from"))
                        .withFault(yearFault("from")),
                Field.typed("until", "To the year", typed.text("until"))
                        .withFault(yearFault("until")),
                on().field("Tells of outcome")
                        .withHint(
                                "Some of its words, or its map, version and number as in sds/2018/5."),
                chosen(
                        "stance",
                        "For or against",
                        "Either",
                        Arrays.asList(Stance.values()),
                        Stance::name,
                        Stance::title),
                chosen(
                        "demonstration",
                        "Demonstration",
                        "With what is invented",
                        List.of("no", "yes"),
                        Function.identity(),
                        it -> it.equals("no") ? "Without it" : "Only what is invented"),
                chosen(
                        "superseded",
                        "Superseded",
                        "Left out",
                        List.of("yes"),
                        Function.identity(),
                        _ -> "Shown too"));
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
        values.forEach(value ->
                choices.add(
                        new Field.Choice(
                                key.apply(value),
                                words.apply(value),
                                typed.text(name).equals(key.apply(value)))));
        return Field.chosen(name, label, choices);
    }

    /// The address of this search, ready for the number of a page.
    String address() {
        var address = UriComponentsBuilder.fromPath(ADDRESS);
        var values = new HashMap<String, Object>();
        var names = new ArrayList<>(FILTERS);
        names.addFirst(WORDS);
        for (var name : names) {
            if (!typed.text(name).isEmpty()) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, typed.text(name));
            }
        }
        return address.queryParam("page", "").encode().buildAndExpand(values).toUriString();
    }

    /// The same words without anything else.
    String wordsAlone() {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam(WORDS, "{words}")
                .encode()
                .buildAndExpand(words())
                .toUriString();
    }
}
