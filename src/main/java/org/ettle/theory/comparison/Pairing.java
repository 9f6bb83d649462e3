package org.ettle.theory.comparison;

import static org.ettle.theory.Crosswalk.Change.ACTOR_CHANGED;
import static org.ettle.theory.Crosswalk.Change.EXTENDED;
import static org.ettle.theory.Crosswalk.Change.MERGED;
import static org.ettle.theory.Crosswalk.Change.MOVED;
import static org.ettle.theory.Crosswalk.Change.NARROWED;
import static org.ettle.theory.Crosswalk.Change.REDEFINED;
import static org.ettle.theory.Crosswalk.Change.REWORDED;
import static org.ettle.theory.Crosswalk.Change.SAME;
import static org.ettle.theory.Crosswalk.Change.SPLIT;
import static org.ettle.theory.Crosswalk.Change.SUPERSEDED;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Outcome;

/// Works out the pairs of a passage and what changed in each.
///
/// Where one crosswalk leads straight from version to version its author's words stand. Over
/// several, the changes are put together by four rules, each the same in both directions:
///
/// 1. To stay the same changes nothing; rewording says nothing beside a change of meaning.
/// 2. Narrowed and extended together make a redefined outcome, and a provisional pair.
/// 3. A split of which all parts but one were dropped narrowed the outcome; a merger of which all
///    parts but one were added on the way extended it; both provisionally.
/// 4. A split whose parts were merged again is neither.
final class Pairing {

    /// The chief change of several comes first in this order.
    private static final List<Change> BY_WEIGHT =
            List.of(
                    SPLIT,
                    MERGED,
                    SUPERSEDED,
                    REDEFINED,
                    MOVED,
                    ACTOR_CHANGED,
                    EXTENDED,
                    NARROWED,
                    REWORDED,
                    SAME);

    private static final Set<Change> OF_MEANING =
            EnumSet.of(REDEFINED, NARROWED, EXTENDED, SUPERSEDED);

    private final Passage passage;

    Pairing(Passage passage) {
        this.passage = passage;
    }

    List<Pair> pairs() {
        var ends = new LinkedHashMap<List<Outcome.Code>, Set<Step>>();
        for (var strand : passage.strands()) {
            if (strand.from() != null && strand.to() != null) {
                ends.computeIfAbsent(
                                List.of(strand.from(), strand.to()), _ -> new LinkedHashSet<>())
                        .addAll(strand.steps());
            }
        }
        return ends.entrySet().stream()
                .map(entry ->
                        pair(
                                entry.getKey().getFirst(),
                                entry.getKey().getLast(),
                                List.copyOf(entry.getValue())))
                .toList();
    }

    private Pair pair(Outcome.Code from, Outcome.Code to, List<Step> steps) {
        var before = passage.stops().getFirst().get(from);
        var after = passage.stops().getLast().get(to);
        boolean provisional = steps.stream().anyMatch(Step::provisional);
        var recorded = steps.stream().flatMap(step -> step.changes().stream()).distinct().toList();
        if (passage.isDirect()) {
            return new Pair(before, after, recorded, provisional, steps);
        }
        var settled = EnumSet.copyOf(recorded);
        var grounds = new LinkedHashSet<>(steps);
        boolean inferred = settleSplit(settled, grounds, from, to);
        inferred |= settleMerger(settled, grounds, from, to);
        inferred |= settleExtent(settled);
        if (settled.size() > 1) {
            settled.remove(SAME);
        }
        if (settled.stream().anyMatch(OF_MEANING::contains)) {
            settled.remove(REWORDED);
        }
        if (settled.isEmpty()) {
            settled.add(before.label().equals(after.label()) ? SAME : REWORDED);
        }
        provisional |= grounds.stream().anyMatch(Step::provisional);
        return new Pair(
                before, after, byWeight(settled), provisional || inferred, List.copyOf(grounds));
    }

    private boolean settleSplit(
            Set<Change> changes, Set<Step> grounds, Outcome.Code from, Outcome.Code to) {
        var parts = strands(strand -> from.equals(strand.from()));
        var lost = parts.stream().filter(strand -> strand.to() == null).toList();
        var ends = parts.stream().filter(Strand::isPair).map(Strand::to).distinct().count();
        return settle(changes, grounds, SPLIT, NARROWED, ends, lost, ways(from, to));
    }

    private boolean settleMerger(
            Set<Change> changes, Set<Step> grounds, Outcome.Code from, Outcome.Code to) {
        var parts = strands(strand -> to.equals(strand.to()));
        var lost = parts.stream().filter(strand -> strand.from() == null).toList();
        var ends = parts.stream().filter(Strand::isPair).map(Strand::from).distinct().count();
        return settle(changes, grounds, MERGED, EXTENDED, ends, lost, ways(from, to));
    }

    /// @param ends how many outcomes the parts lead to; with more than one, the fork stands
    /// @param lost the parts that were dropped or added on the way
    private static boolean settle(
            Set<Change> changes,
            Set<Step> grounds,
            Change fork,
            Change instead,
            long ends,
            List<Strand> lost,
            long ways) {
        if (ends > 1 || !changes.contains(fork) || (lost.isEmpty() && ways == 1)) {
            return false;
        }
        changes.remove(fork);
        if (!lost.isEmpty()) {
            changes.add(instead);
            lost.forEach(strand -> grounds.addAll(strand.steps()));
        }
        return true;
    }

    private static boolean settleExtent(Set<Change> changes) {
        if (!changes.containsAll(Set.of(NARROWED, EXTENDED))) {
            return false;
        }
        changes.removeAll(Set.of(NARROWED, EXTENDED));
        changes.add(REDEFINED);
        return true;
    }

    private long ways(Outcome.Code from, Outcome.Code to) {
        return strands(strand -> from.equals(strand.from()) && to.equals(strand.to())).size();
    }

    private List<Strand> strands(Predicate<Strand> which) {
        return passage.strands().stream().filter(which).toList();
    }

    private static List<Change> byWeight(Collection<Change> changes) {
        return BY_WEIGHT.stream().filter(changes::contains).toList();
    }
}
