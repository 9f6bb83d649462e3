package org.ettle.review.web.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Typed;
import org.ettle.review.RecordsSought;
import org.ettle.review.intake.Intake;
import org.ettle.review.record.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The filter of a list of records, as an address has it.
final class RecordFilter {

    private static final String WORDS = "words";
    private static final String WHERE = "where";
    private static final String DETAILS = "details";

    private static final List<String> NAMES =
            List.of(WORDS, WHERE, "kind", "fromYear", "toYear", "since", "intake", "hasAbstract");

    private final Typed typed;

    RecordFilter(Typed typed) {
        this.typed = typed;
    }

    RecordsSought sought() {
        var words = typed.text(WORDS);
        return new RecordsSought(
                words.substring(0, Math.min(words.length(), 400)),
                !typed.text(WHERE).equals(DETAILS),
                typed.choice("kind", Kind.class).orElse(null),
                number("fromYear"),
                number("toYear"),
                number("since"),
                number("intake"),
                switch (typed.text("hasAbstract")) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> null;
                },
                orNought(number("after")),
                orNought(number("before")));
    }

    private static int orNought(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private @Nullable Integer number(String name) {
        var words = typed.text(name);
        return words.matches("\\d{1,9}") ? Integer.valueOf(words) : null;
    }

    boolean isAny() {
        return typed.text(WORDS).isEmpty() && !isNarrowed();
    }

    /// Whether more is asked than words.
    boolean isNarrowed() {
        return NAMES.stream().anyMatch(it -> !it.equals(WORDS) && !typed.text(it).isEmpty());
    }

    /// The same list, elsewhere.
    String address(String path, String name, int number) {
        var address = UriComponentsBuilder.fromPath(path);
        NAMES.stream()
                .filter(it -> !typed.text(it).isEmpty())
                .forEach(it -> address.queryParam(it, "{" + it + "}"));
        if (number > 0) {
            address.queryParam(name, number);
        }
        var values = new java.util.HashMap<String, Object>();
        NAMES.forEach(it -> values.put(it, typed.text(it)));
        return address.encode().buildAndExpand(values).toUriString();
    }

    Field words() {
        return Field.typed(WORDS, "Words", typed.text(WORDS));
    }

    /// @param hasDocuments whether there are whole documents to be searched
    List<Field> fields(List<Intake> intakes, boolean hasDocuments) {
        var fields = new ArrayList<Field>();
        if (hasDocuments) {
            fields.add(
                    chosen(
                            WHERE,
                            "Words stand in",
                            "Documents too",
                            List.<String[]>of(new String[] {DETAILS, "Records only"})));
        }
        fields.add(
                chosen(
                        "kind",
                        "Kind",
                        "Any",
                        Arrays.stream(Kind.values())
                                .map(it -> new String[] {it.name(), words(it)})
                                .toList()));
        fields.add(Field.typed("fromYear", "From year", typed.text("fromYear")));
        fields.add(Field.typed("toYear", "To year", typed.text("toYear")));
        fields.add(
                chosen(
                        "since",
                        "New since",
                        "The beginning",
                        intakes.stream()
                                .map(it ->
                                        new String[] {
                                            Integer.toString(it.number()), "Import " + it.number()
                                        })
                                .toList()));
        fields.add(
                chosen(
                        "intake",
                        "Came first with",
                        "Any file",
                        intakes.stream()
                                .map(it ->
                                        new String[] {
                                            Integer.toString(it.number()), "Import " + it.number()
                                        })
                                .toList()));
        fields.add(
                chosen(
                        "hasAbstract",
                        "Abstract",
                        "With or without",
                        List.of(
                                new String[] {"yes", "With an abstract"},
                                new String[] {"no", "Without one"})));
        return fields;
    }

    private Field chosen(String name, String label, String none, List<String[]> choices) {
        var all = new ArrayList<Field.Choice>();
        all.add(new Field.Choice("", none, typed.text(name).isEmpty()));
        choices.forEach(
                it -> all.add(new Field.Choice(it[0], it[1], typed.text(name).equals(it[0]))));
        return Field.chosen(name, label, all);
    }

    static String words(Kind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
