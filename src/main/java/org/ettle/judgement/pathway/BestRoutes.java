package org.ettle.judgement.pathway;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// The shortest way from the starts to every outcome at once, by Dijkstra's algorithm over the map
/// unrolled to the judged periods: an outcome in each period is a place of its own. Of ways that
/// cost the same, the one with the fewest links, so that none passes an outcome twice; then the
/// first.
final class BestRoutes {

    /// More links than any way has.
    private static final long LINKS = 1L << 22;

    private static final int NONE = -1;

    private final Graph graph;
    private final int periods;
    private final long[] length;
    private final int[] arrivedBy;

    /// @param such which links may be used
    /// @param cost of a link, not below 0
    BestRoutes(
            Graph graph,
            boolean[] starts,
            int periods,
            Predicate<RatedLink> such,
            ToIntFunction<RatedLink> cost) {
        this.graph = graph;
        this.periods = periods;
        this.length = new long[graph.outcomes() * (periods + 1)];
        this.arrivedBy = new int[length.length];
        Arrays.fill(length, Long.MAX_VALUE);
        Arrays.fill(arrivedBy, NONE);
        var waiting =
                new PriorityQueue<Way>(
                        Comparator.comparingLong(Way::length).thenComparingInt(Way::place));
        for (int outcome = 0; outcome < starts.length; outcome++) {
            if (starts[outcome]) {
                length[outcome] = 0;
                waiting.add(new Way(outcome, 0));
            }
        }
        while (!waiting.isEmpty()) {
            var way = waiting.remove();
            if (way.length() == length[way.place()]) {
                follow(way, such, cost, waiting);
            }
        }
    }

    /// @param place an outcome in a period
    /// @param length its cost, and behind it the number of its links
    private record Way(int place, long length) {}

    private void follow(
            Way way,
            Predicate<RatedLink> such,
            ToIntFunction<RatedLink> cost,
            PriorityQueue<Way> waiting) {
        int period = way.place() / graph.outcomes();
        for (int link : graph.leaving(way.place() % graph.outcomes())) {
            int then = period + graph.takes(link);
            if (then > periods || !such.test(graph.link(link))) {
                continue;
            }
            int place = then * graph.outcomes() + graph.to(link);
            long through = way.length() + cost.applyAsInt(graph.link(link)) * LINKS + 1;
            if (through < length[place]) {
                length[place] = through;
                arrivedBy[place] = link;
                waiting.add(new Way(place, through));
            }
        }
    }

    /// From its start; empty where there is none.
    List<RatedLink> to(int outcome) {
        int place = outcome;
        for (int period = 1; period <= periods; period++) {
            int later = period * graph.outcomes() + outcome;
            if (length[later] < length[place]) {
                place = later;
            }
        }
        var route = new ArrayDeque<RatedLink>();
        while (arrivedBy[place] != NONE) {
            int link = arrivedBy[place];
            route.addFirst(graph.link(link));
            int period = place / graph.outcomes() - graph.takes(link);
            place = period * graph.outcomes() + graph.from(link);
        }
        return List.copyOf(route);
    }
}
