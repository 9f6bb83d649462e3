package org.ettle.theory.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Lane;
import org.ettle.theory.MapVersion;
import org.ettle.theory.MapVersion.Gap;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;

/// What became of the outcomes of one version in another, in either direction.
///
/// It says only what crosswalks record. Versions without a crosswalk of their own are compared
/// through those between them. An outcome that no crosswalk mentions is *not compared*: it is never
/// shown as added or dropped.
///
/// @param via the versions between, through which the comparison goes; empty when it is direct
/// @param successions in the order in which the first version prints its outcomes, then what was
///   added
/// @param fromNotCompared outcomes of the first version of which no crosswalk speaks
/// @param toNotCompared outcomes of the second version of which no crosswalk speaks
/// @param gaps what is not known of the passage, in words
public record Comparison(
        MapVersion from,
        MapVersion to,
        List<MapVersion> via,
        boolean isRecorded,
        List<Succession> successions,
        List<LinkChange> links,
        List<Outcome> fromNotCompared,
        List<Outcome> toNotCompared,
        List<Gap> gaps) {

    /// How often a change was made.
    ///
    /// @param chiefly successions of which it is the chief change; over all changes these add up to
    ///   the number of successions
    /// @param all successions that carry it, chiefly or besides
    public record Tally(Change change, int chiefly, int all) {}

    /// @param versions the versions that the asker may see
    /// @param crosswalks all between those versions
    /// @throws IllegalArgumentException when a version is to be compared with itself
    public static Comparison between(
            MapVersion from, MapVersion to, List<MapVersion> versions, List<Crosswalk> crosswalks) {
        refuseOneVersion(from, to);
        return Passage.find(from, to, versions, crosswalks)
                .map(Comparison::along)
                .orElseGet(() -> notRecorded(from, to));
    }

    /// The same, by crosswalks from earlier to later versions only.
    public static Comparison onwards(
            MapVersion from, MapVersion to, List<MapVersion> versions, List<Crosswalk> crosswalks) {
        refuseOneVersion(from, to);
        return Passage.findOnwards(from, to, versions, crosswalks)
                .map(Comparison::along)
                .orElseGet(() -> notRecorded(from, to));
    }

    private static void refuseOneVersion(MapVersion from, MapVersion to) {
        if (from.id().equals(to.id())) {
            throw new IllegalArgumentException("A comparison needs two versions: " + from.name());
        }
    }

    /// Successions that carry the change and stand in the lane; null stands for any.
    public List<Succession> list(@Nullable Change change, Lane.@Nullable Kind lane) {
        return successions.stream()
                .filter(succession -> change == null || succession.has(change))
                .filter(succession -> lane == null || succession.isIn(lane))
                .toList();
    }

    /// Every change that was made at least once.
    public List<Tally> tallies() {
        return Arrays.stream(Change.values())
                .map(change ->
                        new Tally(
                                change,
                                count(succession -> succession.chief() == change),
                                count(succession -> succession.has(change))))
                .filter(tally -> tally.all() > 0)
                .toList();
    }

    public List<Pair> pairs() {
        return successions.stream().flatMap(succession -> succession.pairs().stream()).toList();
    }

    /// What became of an outcome of the first version.
    public Optional<Succession> find(Outcome.Code from) {
        return successions.stream()
                .filter(it -> it.from().stream().anyMatch(one -> one.code().equals(from)))
                .findFirst();
    }

    /// Whether it is read from a later version back to an earlier one, at least in part.
    public boolean isBackwards() {
        return successions.stream()
                .flatMap(succession -> succession.steps().stream())
                .anyMatch(Step::backwards);
    }

    public int provisional() {
        return count(Succession::provisional);
    }

    private int count(Predicate<Succession> what) {
        return (int) successions.stream().filter(what).count();
    }

    private static Comparison notRecorded(MapVersion from, MapVersion to) {
        return new Comparison(
                from,
                to,
                List.of(),
                false,
                List.of(),
                List.of(),
                from.outcomes(),
                to.outcomes(),
                List.of(new Gap("Nobody has recorded how one version became the other.")));
    }

    private static Comparison along(Passage passage) {
        var from = passage.stops().getFirst();
        var to = passage.stops().getLast();
        var pairs = new Pairing(passage).pairs();
        var successions = new ArrayList<>(groups(from, to, pairs));
        successions.addAll(dropped(passage, pairs));
        successions.sort(byPrintedOrder(from));
        successions.addAll(added(passage, pairs));
        return new Comparison(
                from,
                to,
                passage.stops().subList(1, passage.stops().size() - 1),
                true,
                List.copyOf(successions),
                LinkChange.between(from, to, pairs),
                notIn(from, successions.stream().flatMap(it -> it.from().stream())),
                notIn(to, successions.stream().flatMap(it -> it.to().stream())),
                passage.gaps());
    }

    private static Comparator<Succession> byPrintedOrder(MapVersion from) {
        var order = from.outcomes();
        return Comparator.comparingInt(it -> order.indexOf(it.from().getFirst()));
    }

    /// Pairs that share an outcome belong to one succession, also over several pairs.
    private static List<Succession> groups(MapVersion from, MapVersion to, List<Pair> pairs) {
        var groups = new ArrayList<Succession>();
        var left = new LinkedHashSet<>(pairs);
        while (!left.isEmpty()) {
            var group = new LinkedHashSet<Pair>();
            var waiting = new ArrayDeque<>(List.of(left.getFirst()));
            while (!waiting.isEmpty()) {
                var pair = waiting.remove();
                if (left.remove(pair)) {
                    group.add(pair);
                    left.stream().filter(other -> share(pair, other)).forEach(waiting::add);
                }
            }
            groups.add(Succession.of(from, to, pairs.stream().filter(group::contains).toList()));
        }
        return groups;
    }

    private static boolean share(Pair one, Pair other) {
        return one.from().equals(other.from()) || one.to().equals(other.to());
    }

    private static List<Succession> dropped(Passage passage, List<Pair> pairs) {
        var from = passage.stops().getFirst();
        return from.outcomes().stream()
                .filter(outcome -> pairs.stream().noneMatch(it -> it.from().equals(outcome)))
                .map(outcome -> Succession.dropped(from, outcome, steps(passage, outcome, null)))
                .filter(succession -> !succession.steps().isEmpty())
                .toList();
    }

    private static List<Succession> added(Passage passage, List<Pair> pairs) {
        var to = passage.stops().getLast();
        return to.outcomes().stream()
                .filter(outcome -> pairs.stream().noneMatch(it -> it.to().equals(outcome)))
                .map(outcome -> Succession.added(to, outcome, steps(passage, null, outcome)))
                .filter(succession -> !succession.steps().isEmpty())
                .toList();
    }

    private static List<Step> steps(Passage passage, @Nullable Outcome from, @Nullable Outcome to) {
        var start = from == null ? null : from.code();
        var end = to == null ? null : to.code();
        return passage.strands().stream()
                .filter(strand -> Objects.equals(strand.from(), start))
                .filter(strand -> Objects.equals(strand.to(), end))
                .flatMap(strand -> strand.steps().stream())
                .distinct()
                .toList();
    }

    private static List<Outcome> notIn(MapVersion version, Stream<Outcome> spokenOf) {
        Set<Outcome> known = new HashSet<>(spokenOf.toList());
        return version.outcomes().stream().filter(outcome -> !known.contains(outcome)).toList();
    }
}
