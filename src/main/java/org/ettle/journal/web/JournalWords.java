package org.ettle.journal.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// What the journal keeps, in plain words.
final class JournalWords {

    static final ZoneId SCOTLAND = ZoneId.of("Europe/London");

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK).withZone(SCOTLAND);

    /// Where the words of the name would not say it. Facts are named in the past, so most do.
    private static final Map<String, String> WHATS =
            Map.ofEntries(
                    Map.entry("access.link-made", "One-time link made"),
                    Map.entry("access.person-invited", "Person added"),
                    Map.entry("access.person-disabled", "Person shut out"),
                    Map.entry("access.person-enabled", "Person let in again"),
                    Map.entry("access.person-looked-at", "Record of a person opened"),
                    Map.entry("access.organisation-opened", "Partnership opened"),
                    Map.entry("access.second-factor-shown", "Second step of the sign-in passed"),
                    Map.entry("access.identity-confirmed", "Showed again who they are"),
                    Map.entry("journal.history-opened", "History of a person opened"),
                    Map.entry("journal.journal-exported", "Journal taken away as a file"),
                    Map.entry("journal.payload-erased", "What an entry said was erased"),
                    Map.entry("journal.proof-taken", "Proof of an entry taken away"),
                    Map.entry("theory.version-recorded", "Version recorded as a draft"),
                    Map.entry("theory.versions-related", "Crosswalk between versions published"));

    private JournalWords() {}

    /// "theory.outcome-reworded" becomes “Outcome reworded”.
    static String what(String what) {
        var known = WHATS.get(what);
        return known == null ? inWords(what.substring(what.indexOf('.') + 1)) : known;
    }

    /// "signInName" and "sign-in-name" become “Sign in name”.
    static String inWords(String name) {
        var words =
                name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                        .replace('-', ' ')
                        .toLowerCase(Locale.UK);
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    static String when(Instant at) {
        return WHEN.format(at);
    }
}
