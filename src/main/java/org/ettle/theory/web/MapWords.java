package org.ettle.theory.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ettle.theory.Citation;
import org.ettle.theory.MapVersion;
import org.ettle.theory.export.Words;

/// The words in which the pages of maps speak.
final class MapWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    private MapWords() {}

    /// Where a statement comes from and how well it is known: “Report 1, section 2; read in full in
    /// its source”.
    static String known(MapVersion version, Citation citation) {
        var source = version.source(citation.source());
        if (source == null) {
            return capital(citation.basis().words()) + ".";
        }
        var place = citation.locator() == null ? "" : ", " + citation.locator();
        return source.title() + place + "; " + citation.basis().words() + ".";
    }

    /// A constant as addresses and class names write it: “people”, “actor-changed”.
    static String key(Enum<?> constant) {
        return Words.kebab(constant);
    }

    /// Since when a version is kept, and whether it can still change.
    static String kept(MapVersion.State state) {
        return switch (state) {
            case MapVersion.State.Draft() -> "A draft, which can still change.";
            case MapVersion.State.Published(var at) ->
                    "Published here on " + DAY.format(at) + ". It is never changed after that.";
        };
    }

    /// “1 outcome”, “4 outcomes”.
    static String count(int number, String singular) {
        return number + " " + (number == 1 ? singular : singular + "s");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
