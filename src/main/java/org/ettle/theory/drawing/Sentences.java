package org.ettle.theory.drawing;

import java.util.List;
import java.util.stream.Collectors;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Standing;
import org.ettle.theory.beside.Rating;
import org.jspecify.annotations.Nullable;

/// What the drawing says to those who hear it.
final class Sentences {

    private Sentences() {}

    /// "Outcome 5: People … Working label. Leads to 1 and 2."
    static String of(Outcome outcome, List<Link> out, @Nullable Rating rating) {
        var standing = outcome.standing() == Standing.OFFICIAL ? "Official label" : "Working label";
        var label = outcome.label();
        var stop = label.endsWith(".") || label.endsWith("?") ? " " : ". ";
        var start =
                "Outcome " + outcome.code() + ": " + label + stop + standing + "." + judged(rating);
        if (out.isEmpty()) {
            return start;
        }
        return start
                + " Leads to "
                + listed(out.stream().map(link -> link.to().value()).distinct().toList())
                + ".";
    }

    /// "Outcome 5 needs to be in place for outcome 1."
    static String of(Link link, @Nullable Rating rating) {
        return "Outcome "
                + link.from()
                + " "
                + link.kind().words()
                + " outcome "
                + link.to()
                + "."
                + judged(rating);
    }

    private static String judged(@Nullable Rating rating) {
        if (rating == null) {
            return "";
        }
        return rating.isJudged() ? " Judged: " + rating.words() + "." : " Not judged yet.";
    }

    static String about(MapVersion version) {
        var tiers =
                version.tiers().stream()
                        .map(tier ->
                                tier.title()
                                        + ": "
                                        + version.outcomes().stream()
                                                .filter(outcome ->
                                                        outcome.tier().equals(tier.key()))
                                                .count())
                        .collect(Collectors.joining(". "));
        return version.heading().about() + " In the drawing from left to right: " + tiers + ".";
    }

    private static String listed(List<String> codes) {
        if (codes.size() == 1) {
            return codes.getFirst();
        }
        return String.join(", ", codes.subList(0, codes.size() - 1)) + " and " + codes.getLast();
    }
}
