package org.ettle.theory.lint;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Tier;

/// A version with its links sorted by their ends, so that a map of a thousand outcomes is checked
/// in a blink.
final class Network {

    /// Beyond this a count of pathways is of no more use.
    static final int COUNTLESS = 1_000;

    private final MapVersion version;
    private final Map<Outcome.Code, List<Link>> leaving;
    private final Map<Outcome.Code, List<Link>> arriving;
    private final Map<Outcome.Code, Set<Outcome.Code>> reached = new HashMap<>();
    private final Map<Outcome.Code, Integer> pathways = new HashMap<>();

    Network(MapVersion version) {
        this.version = version;
        this.leaving = version.links().stream().collect(Collectors.groupingBy(Link::from));
        this.arriving = version.links().stream().collect(Collectors.groupingBy(Link::to));
    }

    MapVersion version() {
        return version;
    }

    List<Link> leaving(Outcome outcome) {
        return leaving.getOrDefault(outcome.code(), List.of());
    }

    List<Link> arriving(Outcome outcome) {
        return arriving.getOrDefault(outcome.code(), List.of());
    }

    /// Whether the reading begins there: in the first tier that has outcomes, or before it in one
    /// that spans the lanes (a process outcome).
    boolean isInFirstTier(Outcome outcome) {
        var tiers = usedTiers();
        int first =
                IntStream.range(0, tiers.size())
                        .filter(place -> !tiers.get(place).spans())
                        .findFirst()
                        .orElse(0);
        return tiers.indexOf(version.tierOf(outcome)) <= first;
    }

    boolean isInLastTier(Outcome outcome) {
        return version.tierOf(outcome).equals(usedTiers().getLast());
    }

    private List<Tier> usedTiers() {
        var used = version.outcomes().stream().map(Outcome::tier).collect(Collectors.toSet());
        return version.tiers().stream().filter(tier -> used.contains(tier.key())).toList();
    }

    /// Whether links lead from its end back to its start.
    boolean isOnLoop(Link link) {
        return reached.computeIfAbsent(link.to(), this::reachedFrom).contains(link.from());
    }

    private Set<Outcome.Code> reachedFrom(Outcome.Code start) {
        var seen = new HashSet<>(Set.of(start));
        var waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            for (var link : leaving.getOrDefault(waiting.remove(), List.of())) {
                if (seen.add(link.to())) {
                    waiting.add(link.to());
                }
            }
        }
        return seen;
    }

    /// How many different ways lead from the outcome to an end of the map, up to [#COUNTLESS]. A
    /// link on a loop is no way onward and is left out.
    int pathwaysFrom(Outcome.Code code) {
        var known = pathways.get(code);
        if (known != null) {
            return known;
        }
        var onward =
                leaving.getOrDefault(code, List.of()).stream()
                        .filter(link -> !isOnLoop(link))
                        .toList();
        int count =
                onward.isEmpty()
                        ? 1
                        : onward.stream()
                                .mapToInt(link -> pathwaysFrom(link.to()))
                                .reduce(0, (one, other) -> Math.min(COUNTLESS, one + other));
        pathways.put(code, count);
        return count;
    }
}
