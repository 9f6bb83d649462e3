package org.ettle.evidence.coverage;

import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.Stance;

/// How many tell which way.
public record Stances(int supports, int mixed, int contradicts, int context) {

    static final Stances NONE = new Stances(0, 0, 0, 0);

    public int all() {
        return supports + mixed + contradicts + context;
    }

    public int of(Stance stance) {
        return switch (stance) {
            case SUPPORTS -> supports;
            case MIXED -> mixed;
            case CONTRADICTS -> contradicts;
            case CONTEXT -> context;
        };
    }

    Stances and(Stances other) {
        return new Stances(
                supports + other.supports,
                mixed + other.mixed,
                contradicts + other.contradicts,
                context + other.context);
    }

    /// Which way one voice tells that said all this: for or against where it is always that, mixed
    /// where it is both, in one item or over several. Context alone tells neither way.
    Stance together() {
        boolean isFor = supports > 0 || mixed > 0;
        boolean isAgainst = contradicts > 0 || mixed > 0;
        if (isFor && isAgainst) {
            return Stance.MIXED;
        }
        return isFor ? Stance.SUPPORTS : isAgainst ? Stance.CONTRADICTS : Stance.CONTEXT;
    }

    Stances plus(Stance stance) {
        return and(
                switch (stance) {
                    case SUPPORTS -> new Stances(1, 0, 0, 0);
                    case MIXED -> new Stances(0, 1, 0, 0);
                    case CONTRADICTS -> new Stances(0, 0, 1, 0);
                    case CONTEXT -> new Stances(0, 0, 0, 1);
                });
    }

    /// “12 for, 3 against, 1 mixed”; what is none is left out.
    public String words() {
        var parts = new ArrayList<String>();
        add(parts, supports, "for");
        add(parts, contradicts, "against");
        add(parts, mixed, "mixed");
        add(parts, context, "context");
        return parts.isEmpty() ? "None" : String.join(", ", List.copyOf(parts));
    }

    private static void add(List<String> parts, int number, String words) {
        if (number > 0) {
            parts.add(number + " " + words);
        }
    }
}
