package org.ettle.theory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Gives each outcome without a slot the next free one of its lane and tier, so that the places of
/// a version are data and do not shift when the program that draws them changes.
final class Places {

    private final Map<Cell, TreeSet<Integer>> taken = new HashMap<>();

    private Places(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            if (outcome.slot() != null) {
                taken(outcome).add(outcome.slot());
            }
        }
    }

    static List<Outcome> given(List<Outcome> outcomes) {
        var places = new Places(outcomes);
        var placed = new ArrayList<Outcome>();
        for (var outcome : outcomes) {
            placed.add(outcome.slot() == null ? outcome.at(places.next(outcome)) : outcome);
        }
        return placed;
    }

    private TreeSet<Integer> taken(Outcome outcome) {
        return taken.computeIfAbsent(outcome.cell(), cell -> new TreeSet<>());
    }

    private int next(Outcome outcome) {
        int free = 0;
        for (int slot : taken(outcome)) {
            if (slot - free >= Outcome.BOX) {
                break;
            }
            free = slot + Outcome.BOX;
        }
        taken(outcome).add(free);
        return free;
    }
}
