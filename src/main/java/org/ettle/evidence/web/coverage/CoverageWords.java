package org.ettle.evidence.web.coverage;

import java.text.NumberFormat;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.ettle.evidence.Directness;
import org.ettle.evidence.coverage.PlaceTally;
import org.ettle.evidence.coverage.VersionTally;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Ways;
import org.ettle.theory.Lineage;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// The words in which the pages of coverage speak.
final class CoverageWords {

    static final String NONE_YET = "No evidence yet";

    private static final ZoneId SCOTLAND = ZoneId.of("Europe/London");

    private CoverageWords() {}

    static int thisYear() {
        return InstantSource.system().instant().atZone(SCOTLAND).getYear();
    }

    /// “1 item”, “5,000 items”.
    static String count(int number, String singular) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number)
                + " "
                + (number == 1 ? singular : singular + "s");
    }

    /// “2018, 8 years ago”.
    static String newest(@Nullable Integer year) {
        if (year == null) {
            return "Not known";
        }
        int ago = thisYear() - year;
        return switch (ago) {
            case 0 -> year + ", this year";
            case 1 -> year + ", last year";
            default -> ago < 0 ? String.valueOf(year) : year + ", " + ago + " years ago";
        };
    }

    static String closeness(@Nullable Directness closest) {
        return closest == null ? "None" : closest.title();
    }

    /// Says again what the word beside it says.
    static String mark(@Nullable Directness closest) {
        return switch (closest) {
            case null -> "–";
            case DIRECT -> "●";
            case PARTIAL -> "◐";
            case PROXY -> "○";
        };
    }

    /// “12 for, 3 against”, short enough for the edge of a box.
    static String note(PlaceTally tally) {
        if (!tally.isNone()) {
            return tally.whole().items().words();
        }
        return tally.waiting() > 0 ? "None yet, " + tally.waiting() + " to decide" : NONE_YET;
    }

    static String title(Lineage.Kin kin) {
        return kin.version().heading().title();
    }

    /// “5: Conversations are good”, or a link as a sentence.
    static String words(MapVersion version, Place place) {
        return switch (place) {
            case Place.AnOutcome(var code) ->
                    version.find(code).map(it -> code + ": " + it.label()).orElse(code.value());
            case Place.ALink(var name) -> sentence(name);
        };
    }

    static String sentence(Link.Name link) {
        return link.from() + " " + link.kind().words() + " " + link.to();
    }

    static String elsewhere(VersionTally.Elsewhere elsewhere) {
        var items = count(elsewhere.items(), "item");
        return switch (elsewhere.state()) {
            case DROPPED -> items + " made for what is not in this version any more.";
            case NOT_COMPARED ->
                    items
                            + " made for what has not been compared with this version. It stays with"
                            + " its own version.";
            case CARRIED, WAITS -> items;
        };
    }

    static boolean isTold(Ways.State state) {
        return state == Ways.State.DROPPED || state == Ways.State.NOT_COMPARED;
    }
}
