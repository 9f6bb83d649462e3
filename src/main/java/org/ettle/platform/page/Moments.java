package org.ettle.platform.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as the pages tell them: Scotland's, whatever the server's clock.
public final class Moments {

    private static final ZoneId SCOTLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(SCOTLAND);

    private Moments() {}

    /// The day on which it was.
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SCOTLAND);
    }

    /// “31 December 2026”.
    public static String words(LocalDate day) {
        return DAY.format(day);
    }

    /// “31 December 2026, 14:05”.
    public static String words(Instant moment) {
        return MOMENT.format(moment);
    }
}
