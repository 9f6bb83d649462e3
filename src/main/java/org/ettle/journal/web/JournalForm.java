package org.ettle.journal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.ettle.journal.Journal;
import org.ettle.journal.Sought;
import org.ettle.platform.page.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What an administrator typed to look through the journal.
record JournalForm(
        @Nullable String words,
        @Nullable String who,
        @Nullable String what,
        @Nullable String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String request) {

    private static final String NOT_A_DAY = "Give a date such as 2026-11-22.";

    /// @param people finds the people whom a name or an identifier may mean
    Sought sought(Function<String, Set<UUID>> people) {
        return new Sought(
                plain(words),
                plain(who).isEmpty() ? null : people.apply(plain(who)),
                plain(what),
                plain(kind),
                moment(from, 0),
                moment(to, 1),
                plain(request));
    }

    boolean asksForSomething() {
        return !query().isEmpty();
    }

    List<Field> fields(Journal.Choices choices) {
        return List.of(
                Field.typed("words", "Words", plain(words)),
                Field.typed("who", "Who", plain(who)).withHint("A name, or part of one"),
                chosen("what", "What happened", plain(what), choices.whats(), JournalWords::what),
                chosen("kind", "About a", plain(kind), choices.kinds(), JournalWords::inWords),
                day("from", "From", from),
                day("to", "To", to),
                Field.typed("request", "Request", plain(request)));
    }

    private static Field day(String name, String label, @Nullable String typed) {
        var field = Field.typed(name, label, plain(typed));
        return plain(typed).isEmpty() || date(typed).isPresent()
                ? field
                : field.withFault(NOT_A_DAY);
    }

    private static Field chosen(
            String name,
            String label,
            String value,
            List<String> choices,
            Function<String, String> words) {
        var all = new ArrayList<Field.Choice>();
        all.add(new Field.Choice("", "Anything", value.isEmpty()));
        for (var choice : choices) {
            all.add(new Field.Choice(choice, words.apply(choice), choice.equals(value)));
        }
        return Field.chosen(name, label, all);
    }

    /// The address of the same search from another entry on.
    String address(String path, @Nullable Long before) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new LinkedHashMap<String, Object>(query());
        if (before != null) {
            values.put("before", before);
        }
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        put(query, "words", words);
        put(query, "who", who);
        put(query, "what", what);
        put(query, "kind", kind);
        put(query, "from", from);
        put(query, "to", to);
        put(query, "request", request);
        return query;
    }

    private static void put(Map<String, String> query, String name, @Nullable String value) {
        if (!plain(value).isEmpty()) {
            query.put(name, plain(value));
        }
    }

    private static @Nullable Instant moment(@Nullable String typed, int daysLater) {
        return date(typed)
                .map(day -> day.plusDays(daysLater).atStartOfDay(JournalWords.SCOTLAND).toInstant())
                .orElse(null);
    }

    private static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return plain(typed).isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(plain(typed)))
                            .filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /// PostgreSQL keeps no character that is nothing.
    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\0", "");
    }
}
