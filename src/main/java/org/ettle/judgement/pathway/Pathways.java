package org.ettle.judgement.pathway;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ettle.judgement.Band;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// The pathways of a map from where it begins. In whichever order links come, the answers are
/// alike.
public final class Pathways {

    /// The order of links: by their ends, and the parent before the influence.
    public static final Comparator<Link.Name> ORDER = Graph.ORDER;

    /// Unrolling is bounded (ours): no map is judged over more periods.
    public static final int MOST_PERIODS = 100;

    private final Graph graph;
    private final boolean[] starts;
    private final int periods;

    /// @param starts where pathways begin
    /// @param periods of the judged time beyond the first: how many links of feedback a pathway may
    ///   pass, at most [#MOST_PERIODS]
    public Pathways(Collection<RatedLink> links, Collection<Outcome.Code> starts, int periods) {
        if (periods < 0 || periods > MOST_PERIODS) {
            throw new IllegalArgumentException(
                    "A map is judged over 0 to " + MOST_PERIODS + " periods, not " + periods);
        }
        this.graph = new Graph(links);
        this.periods = Math.min(periods, graph.feedbacks());
        this.starts = new boolean[graph.outcomes()];
        for (var start : starts) {
            int place = graph.place(start);
            if (place >= 0) {
                this.starts[place] = true;
            }
        }
    }

    /// The outcomes from which links lead and to which none leads: where a map begins, if nobody
    /// says otherwise. In the order of codes.
    public static List<Outcome.Code> beginnings(Collection<RatedLink> links) {
        var codes = new TreeSet<String>();
        links.forEach(link -> codes.add(link.name().from().value()));
        links.forEach(link -> codes.remove(link.name().to().value()));
        return codes.stream().map(Outcome.Code::new).toList();
    }

    /// Every outcome of the links that is no start, in the order of codes.
    public SortedMap<Outcome.Code, Reach> toAll() {
        var routes = new Routes();
        var reaches = new TreeMap<Outcome.Code, Reach>(Comparator.comparing(Outcome.Code::value));
        for (int outcome = 0; outcome < starts.length; outcome++) {
            if (!starts[outcome]) {
                reaches.put(graph.outcome(outcome), routes.reach(outcome));
            }
        }
        return Collections.unmodifiableSortedMap(reaches);
    }

    public Reach to(Outcome.Code target) {
        int place = graph.place(target);
        return isNoTarget(place) ? new Reach.NoPathway() : new Routes().reach(place);
    }

    /// Of the pathways of such links only, one with the fewest links; empty where there is none.
    public List<Link.Name> along(Outcome.Code target, Predicate<RatedLink> such) {
        int place = graph.place(target);
        return isNoTarget(place)
                ? List.of()
                : names(new BestRoutes(graph, starts, periods, such, _ -> 0).to(place));
    }

    /// What is not in the links, and what pathways begin at, is reached by none.
    private boolean isNoTarget(int place) {
        return place < 0 || starts[place];
    }

    private static List<Link.Name> names(List<RatedLink> route) {
        return route.stream().map(RatedLink::name).toList();
    }

    /// What is worked out once for all targets.
    private final class Routes {

        private final BestRoutes rated =
                new BestRoutes(graph, starts, periods, RatedLink::isRated, Routes::lack);
        private final BestRoutes fewestUnrated =
                new BestRoutes(graph, starts, periods, _ -> true, link -> link.isRated() ? 0 : 1);
        private final int[] fromStart = graph.periodsFrom(starts);

        private Reach reach(int target) {
            var route = rated.to(target);
            if (route.isEmpty()) {
                return notRated(fewestUnrated.to(target));
            }
            var low = Bounds.ofAll(route.stream().map(RatedLink::orAnything).toList()).low();
            var range = new ChanceRange(low, narrowestCut(target));
            var weakest =
                    Collections.min(route, Comparator.comparing(link -> link.orAnything().low()));
            return new Reach.Reached(range, Band.of(range), names(route), weakest.name());
        }

        private static Reach notRated(List<RatedLink> route) {
            var open = route.stream().filter(link -> !link.isRated()).toList();
            return open.isEmpty() ? new Reach.NoPathway() : new Reach.NotYetAssessable(names(open));
        }

        private static int lack(RatedLink link) {
            return Chance.WHOLE - link.orAnything().low().tenThousandths();
        }

        /// Only links that lie on some way within the judged time let anything through. Those that
        /// are not rated may let everything through.
        private Chance narrowestCut(int target) {
            var only = new boolean[graph.outcomes()];
            only[target] = true;
            var toTarget = graph.periodsTo(only);
            int source = graph.outcomes();
            var flow = new Flow(source + 1, graph.links() + source);
            for (int link = 0; link < graph.links(); link++) {
                int through =
                        fromStart[graph.from(link)] + graph.takes(link) + toTarget[graph.to(link)];
                if (through <= periods) {
                    flow.connect(
                            graph.from(link),
                            graph.to(link),
                            graph.link(link).orAnything().high().tenThousandths());
                }
            }
            for (int outcome = 0; outcome < starts.length; outcome++) {
                if (starts[outcome]) {
                    flow.connect(source, outcome, Chance.WHOLE);
                }
            }
            return new Chance(flow.upTo(Chance.WHOLE, source, target));
        }
    }
}
