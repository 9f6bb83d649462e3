package org.ettle.access.web.token;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ettle.access.Scope;
import org.ettle.access.token.TokenRefusal;
import org.ettle.platform.page.Field;
import org.jspecify.annotations.Nullable;

/// What somebody answered who asks for a token.
record TokenForm(@Nullable String name, @Nullable List<String> scope, @Nullable String lastDay) {

    static TokenForm empty(LocalDate lastDay) {
        return new TokenForm("", List.of(), lastDay.toString());
    }

    String named() {
        return name == null ? "" : name;
    }

    Set<Scope> scopes() {
        var chosen = scope == null ? List.<String>of() : scope;
        return Arrays.stream(Scope.values())
                .filter(it -> chosen.contains(it.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(lastDay == null ? "" : lastDay.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    NewToken page(@Nullable TokenRefusal refusal, boolean dayIsFaulty) {
        return new NewToken(
                Field.typed("name", "Name", named())
                        .withHint("To know it by, such as the program that will use it")
                        .withFault(faultOfName(refusal)),
                Field.chosen("scope", "What programs may do with it", choices())
                        .withFault(
                                refusal instanceof TokenRefusal.NoScope
                                        ? TokenWords.of(refusal)
                                        : null),
                Field.typed("lastDay", "Last day", lastDay == null ? "" : lastDay)
                        .withHint("The token works up to the end of this day, a year at most")
                        .withFault(dayIsFaulty ? "Enter a day" : faultOfDay(refusal)));
    }

    private static @Nullable String faultOfName(@Nullable TokenRefusal refusal) {
        return refusal instanceof TokenRefusal.NameMissing
                        || refusal instanceof TokenRefusal.NameTooLong
                ? TokenWords.of(refusal)
                : null;
    }

    private static @Nullable String faultOfDay(@Nullable TokenRefusal refusal) {
        return refusal instanceof TokenRefusal.EndsInThePast
                        || refusal instanceof TokenRefusal.LastsTooLong
                ? TokenWords.of(refusal)
                : null;
    }

    private List<Field.Choice> choices() {
        return Arrays.stream(Scope.values())
                .map(it ->
                        new Field.Choice(
                                it.name(),
                                it.words() + " (" + it.code() + ")",
                                scopes().contains(it)))
                .toList();
    }
}
