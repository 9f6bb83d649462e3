package org.ettle.access.web.token;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ettle.access.token.TokenRefusal;

/// What pages say about tokens.
final class TokenWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    private TokenWords() {}

    static String day(Instant moment) {
        return DAY.format(moment);
    }

    static String lastDay(Instant endsAt) {
        return day(endsAt.minus(Duration.ofSeconds(1)));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String of(TokenRefusal refusal) {
        return switch (refusal) {
            case TokenRefusal.NameMissing() -> "Give the token a name, to know it by";
            case TokenRefusal.NameTooLong(var longest) ->
                    "Use a name of at most " + longest + " characters";
            case TokenRefusal.NoScope() -> "Choose what programs may do with it";
            case TokenRefusal.EndsInThePast(var today) ->
                    "Choose a last day that is not before today, " + day(today);
            case TokenRefusal.LastsTooLong(var latest) ->
                    "Choose a last day within a year: at the latest " + day(latest);
        };
    }
}
