package org.ettle.judgement.account;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What leads to what, and on from there.
final class Web {

    private final SortedMap<Factor, SortedSet<Factor>> leaving = new TreeMap<>();

    Web(Collection<Tie> ties) {
        ties.forEach(tie ->
                leaving.computeIfAbsent(tie.cause(), _ -> new TreeSet<>()).add(tie.effect()));
    }

    /// Every pair of which the first leads to the second, in one step or more. What leads back to
    /// itself is no pathway.
    SortedSet<Tie> pathways() {
        var pathways = new TreeSet<Tie>();
        for (var cause : leaving.keySet()) {
            for (var effect : reachedFrom(cause)) {
                if (!effect.equals(cause)) {
                    pathways.add(new Tie(cause, effect));
                }
            }
        }
        return pathways;
    }

    private SortedSet<Factor> reachedFrom(Factor cause) {
        var reached = new TreeSet<Factor>();
        var waiting = new ArrayDeque<Factor>();
        waiting.add(cause);
        while (!waiting.isEmpty()) {
            for (var effect : leaving.getOrDefault(waiting.remove(), new TreeSet<>())) {
                if (reached.add(effect)) {
                    waiting.add(effect);
                }
            }
        }
        return reached;
    }
}
