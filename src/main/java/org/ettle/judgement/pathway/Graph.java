package org.ettle.judgement.pathway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// Links and outcomes by their numbers, which follow the order of their names and not the one in
/// which they came.
final class Graph {

    /// A way that is not there.
    static final int NEVER = Integer.MAX_VALUE / 4;

    /// A link stands at most twice in a version: as parent and as influence.
    static final Comparator<Link.Name> ORDER =
            Comparator.comparing((Link.Name name) -> name.from().value())
                    .thenComparing(name -> name.to().value())
                    .thenComparing(Link.Name::kind);

    private final List<RatedLink> links;
    private final SortedMap<String, Integer> places = new TreeMap<>();
    private final List<Outcome.Code> outcomes = new ArrayList<>();
    private final List<List<Integer>> leaving = new ArrayList<>();
    private final List<List<Integer>> arriving = new ArrayList<>();
    private final int[] from;
    private final int[] to;

    Graph(Collection<RatedLink> links) {
        this.links = links.stream().sorted(Comparator.comparing(RatedLink::name, ORDER)).toList();
        for (var link : this.links) {
            places.put(link.name().from().value(), 0);
            places.put(link.name().to().value(), 0);
        }
        places.replaceAll((code, _) -> {
            outcomes.add(new Outcome.Code(code));
            leaving.add(new ArrayList<>());
            arriving.add(new ArrayList<>());
            return outcomes.size() - 1;
        });
        from = this.links.stream().mapToInt(link -> place(link.name().from())).toArray();
        to = this.links.stream().mapToInt(link -> place(link.name().to())).toArray();
        for (int link = 0; link < from.length; link++) {
            if (link > 0 && this.links.get(link).name().equals(this.links.get(link - 1).name())) {
                throw new IllegalArgumentException(
                        "A link stands twice: " + this.links.get(link).name());
            }
            leaving.get(from[link]).add(link);
            arriving.get(to[link]).add(link);
        }
    }

    int outcomes() {
        return outcomes.size();
    }

    Outcome.Code outcome(int place) {
        return outcomes.get(place);
    }

    /// Below 0 where no link has such an end.
    int place(Outcome.Code code) {
        return places.getOrDefault(code.value(), -1);
    }

    int links() {
        return links.size();
    }

    RatedLink link(int number) {
        return links.get(number);
    }

    int from(int link) {
        return from[link];
    }

    int to(int link) {
        return to[link];
    }

    List<Integer> leaving(int outcome) {
        return leaving.get(outcome);
    }

    /// How many periods the link takes.
    int takes(int link) {
        return links.get(link).feedback() ? 1 : 0;
    }

    int feedbacks() {
        return (int) links.stream().filter(RatedLink::feedback).count();
    }

    /// How many periods it takes at least from one of these outcomes to each, or [#NEVER].
    int[] periodsFrom(boolean[] these) {
        return periods(these, true);
    }

    /// How many periods it takes at least from each outcome to one of these, or [#NEVER].
    int[] periodsTo(boolean[] these) {
        return periods(these, false);
    }

    /// Links that take no period are followed first, so that each outcome is left for the last time
    /// by its quickest way.
    private int[] periods(boolean[] these, boolean onward) {
        var fewest = new int[outcomes()];
        Arrays.fill(fewest, NEVER);
        var waiting = new ArrayDeque<Integer>();
        for (int outcome = 0; outcome < fewest.length; outcome++) {
            if (these[outcome]) {
                fewest[outcome] = 0;
                waiting.addLast(outcome);
            }
        }
        while (!waiting.isEmpty()) {
            int at = waiting.removeFirst();
            for (int link : (onward ? leaving : arriving).get(at)) {
                int end = onward ? to(link) : from(link);
                int through = fewest[at] + takes(link);
                if (through < fewest[end]) {
                    fewest[end] = through;
                    if (takes(link) == 0) {
                        waiting.addFirst(end);
                    } else {
                        waiting.addLast(end);
                    }
                }
            }
        }
        return fewest;
    }
}
