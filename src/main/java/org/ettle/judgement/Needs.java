package org.ettle.judgement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ettle.judgement.sufficiency.Need;
import org.ettle.judgement.sufficiency.Sufficiency;
import org.jspecify.annotations.Nullable;

/// What is missing, in the form in which it is kept: the same needs always give the same text.
public final class Needs {

    private static final String BETWEEN = "; ";

    private Needs() {}

    /// Empty where nothing is missing.
    static String text(Sufficiency sufficiency) {
        return text(of(sufficiency));
    }

    static String text(List<Need> needs) {
        return needs.stream().map(Needs::text).collect(Collectors.joining(BETWEEN));
    }

    public static List<Need> of(Sufficiency sufficiency) {
        return switch (sufficiency) {
            case Sufficiency.Sufficient _ -> List.of();
            case Sufficiency.NotYetAssessable(var needs) -> needs;
        };
    }

    /// @throws IllegalArgumentException where it is no such text
    static List<Need> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(BETWEEN)).map(Needs::need).toList();
    }

    private static String text(Need need) {
        return switch (need) {
            case Need.Kinds(var there, var needed) -> "kinds " + there + " " + needed;
            case Need.Origins(var there, var needed) -> "origins " + there + " " + needed;
            case Need.Newer(var newest, var since) ->
                    "newer " + (newest == null ? "-" : newest) + " " + since;
            case Need.Areas(var there, var needed) -> "areas " + there + " " + needed;
            case Need.ContrarySearch() -> "contrary";
        };
    }

    private static Need need(String text) {
        var parts = text.split(" ", -1);
        return switch (parts[0]) {
            case "kinds" -> new Need.Kinds(number(parts, 1), number(parts, 2));
            case "origins" -> new Need.Origins(number(parts, 1), number(parts, 2));
            case "newer" -> new Need.Newer(year(parts[1]), number(parts, 2));
            case "areas" -> new Need.Areas(number(parts, 1), number(parts, 2));
            case "contrary" -> new Need.ContrarySearch();
            default -> throw new IllegalArgumentException("Nothing needs this: " + text);
        };
    }

    private static int number(String[] parts, int place) {
        return Integer.parseInt(parts[place]);
    }

    private static @Nullable Integer year(String text) {
        return text.equals("-") ? null : Integer.valueOf(text);
    }
}
