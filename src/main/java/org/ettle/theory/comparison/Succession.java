package org.ettle.theory.comparison;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Lane;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;

/// What became of some outcomes: those that belong together because each is paired with another of
/// the group. A split is one succession with several outcomes after it, a merger one with several
/// before it, an addition one with none before it.
///
/// @param from outcomes of the version that is compared, as its source prints them
/// @param to outcomes of the version that it is compared with
/// @param changes all that changed in the group, the chief change first
/// @param pairs which became which; empty for an addition and for what was dropped
/// @param steps the recorded changes that this rests on
/// @param lanes the lasting lanes in which any of its outcomes stands
public record Succession(
        List<Outcome> from,
        List<Outcome> to,
        List<Change> changes,
        boolean provisional,
        List<Pair> pairs,
        List<Step> steps,
        List<Lane.Kind> lanes) {

    public Change chief() {
        return changes.getFirst();
    }

    public boolean has(Change change) {
        return changes.contains(change);
    }

    /// Outcomes that span the lanes stand in none of them and are found under none.
    public boolean isIn(Lane.Kind lane) {
        return lanes.contains(lane);
    }

    /// The outcomes between the two versions through which the succession went.
    public List<Outcome> through() {
        var through = new LinkedHashSet<Outcome>();
        steps.stream().flatMap(step -> Stream.ofNullable(step.before())).forEach(through::add);
        steps.stream().flatMap(step -> Stream.ofNullable(step.after())).forEach(through::add);
        from.forEach(through::remove);
        to.forEach(through::remove);
        return List.copyOf(through);
    }

    static Succession of(MapVersion before, MapVersion after, List<Pair> pairs) {
        return new Succession(
                inOrder(before, pairs.stream().map(Pair::from)),
                inOrder(after, pairs.stream().map(Pair::to)),
                pairs.stream().flatMap(pair -> pair.changes().stream()).distinct().toList(),
                pairs.stream().anyMatch(Pair::provisional),
                List.copyOf(pairs),
                pairs.stream().flatMap(pair -> pair.steps().stream()).distinct().toList(),
                lanes(before, pairs.stream().map(Pair::from), after, pairs.stream().map(Pair::to)));
    }

    static Succession added(MapVersion after, Outcome outcome, List<Step> steps) {
        return lone(List.of(), List.of(outcome), Change.ADDED, steps, lanes(after, outcome));
    }

    static Succession dropped(MapVersion before, Outcome outcome, List<Step> steps) {
        return lone(List.of(outcome), List.of(), Change.DROPPED, steps, lanes(before, outcome));
    }

    private static Succession lone(
            List<Outcome> from,
            List<Outcome> to,
            Change change,
            List<Step> steps,
            List<Lane.Kind> lanes) {
        boolean provisional = steps.stream().anyMatch(Step::provisional);
        return new Succession(from, to, List.of(change), provisional, List.of(), steps, lanes);
    }

    private static List<Outcome> inOrder(MapVersion version, Stream<Outcome> outcomes) {
        var wanted = outcomes.toList();
        return version.outcomes().stream().filter(wanted::contains).toList();
    }

    private static List<Lane.Kind> lanes(
            MapVersion before, Stream<Outcome> from, MapVersion after, Stream<Outcome> to) {
        return Stream.concat(
                        from.flatMap(outcome -> lanes(before, outcome).stream()),
                        to.flatMap(outcome -> lanes(after, outcome).stream()))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Lane.Kind> lanes(MapVersion version, Outcome outcome) {
        return version.laneOf(outcome).map(Lane::kind).stream().toList();
    }
}
