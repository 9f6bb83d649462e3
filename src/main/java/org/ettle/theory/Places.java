package org.ettle.theory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Gives each outcome without a slot the next free one of its lane and tier, so that the places of
/// a version are data and do not shift when the program that draws them changes.
final class Places {

    private static final int BOX = 4;

    private final Map<Cell, TreeSet<Integer>> taken = new HashMap<>();

    private Places(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            if (outcome.slot() != null) {
                taken(outcome).add(outcome.slot());
            }
        }
    }

    private record Cell(String tier, @Nullable String lane) {}

    static List<Outcome> given(List<Outcome> outcomes) {
        var places = new Places(outcomes);
        var placed = new ArrayList<Outcome>();
        for (var outcome : outcomes) {
            placed.add(outcome.slot() == null ? outcome.at(places.next(outcome)) : outcome);
        }
        return placed;
    }

    private TreeSet<Integer> taken(Outcome outcome) {
        return taken.computeIfAbsent(
                new Cell(outcome.tier(), outcome.lane()), cell -> new TreeSet<>());
    }

    private int next(Outcome outcome) {
        int free = 0;
        for (int slot : taken(outcome)) {
            if (slot - free >= BOX) {
                break;
            }
            free = slot + BOX;
        }
        taken(outcome).add(free);
        return free;
    }
}
