package org.ettle.theory.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.MapVersion;
import org.ettle.theory.MapVersion.Gap;

/// The way from one version to another over recorded crosswalks, each walked in either direction.
///
/// @param stops the versions it calls at, both ends included
record Passage(List<MapVersion> stops, List<Strand> strands, List<Gap> gaps) {

    /// The shortest way; the first recorded among equals, so that the answer is always the same.
    static Optional<Passage> find(
            MapVersion from, MapVersion to, List<MapVersion> versions, List<Crosswalk> crosswalks) {
        return find(from, to, legs(versions, crosswalks));
    }

    /// The shortest way on which every crosswalk is walked as it was written.
    static Optional<Passage> findOnwards(
            MapVersion from, MapVersion to, List<MapVersion> versions, List<Crosswalk> crosswalks) {
        return find(
                from,
                to,
                crosswalks.stream()
                        .flatMap(crosswalk -> leg(versions, crosswalk).stream())
                        .toList());
    }

    private static Optional<Passage> find(MapVersion from, MapVersion to, List<Passage> legs) {
        var waiting = new ArrayDeque<>(legs.stream().filter(leg -> leg.starts(from)).toList());
        var seen = new HashSet<>(Set.of(from.id()));
        while (!waiting.isEmpty()) {
            var way = waiting.remove();
            if (way.ends(to)) {
                return Optional.of(way);
            }
            if (seen.add(way.stops.getLast().id())) {
                legs.stream()
                        .filter(leg -> leg.starts(way.stops.getLast()))
                        .filter(leg -> !seen.contains(leg.stops.getLast().id()))
                        .map(way::then)
                        .forEach(waiting::add);
            }
        }
        return Optional.empty();
    }

    /// A crosswalk to a version that the asker may not see is no leg.
    private static List<Passage> legs(List<MapVersion> versions, List<Crosswalk> crosswalks) {
        return crosswalks.stream()
                .flatMap(crosswalk -> leg(versions, crosswalk).stream())
                .flatMap(leg -> Stream.of(leg, leg.reversed()))
                .toList();
    }

    private static Optional<Passage> leg(List<MapVersion> versions, Crosswalk crosswalk) {
        var earlier = version(versions, crosswalk.from());
        var later = version(versions, crosswalk.to());
        if (earlier.isEmpty() || later.isEmpty()) {
            return Optional.empty();
        }
        var strands =
                crosswalk.edges().stream()
                        .map(edge -> new Step(earlier.get(), later.get(), edge, false))
                        .map(Strand::of)
                        .toList();
        return Optional.of(
                new Passage(
                        List.of(earlier.get(), later.get()),
                        strands,
                        List.copyOf(crosswalk.gaps())));
    }

    private static Optional<MapVersion> version(List<MapVersion> versions, MapVersion.Id id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    boolean isDirect() {
        return stops.size() == 2;
    }

    private boolean starts(MapVersion version) {
        return stops.getFirst().id().equals(version.id());
    }

    private boolean ends(MapVersion version) {
        return stops.getLast().id().equals(version.id());
    }

    private Passage reversed() {
        return new Passage(stops.reversed(), strands.stream().map(Strand::reversed).toList(), gaps);
    }

    private Passage then(Passage next) {
        var calls = new ArrayList<>(stops);
        calls.addAll(next.stops.subList(1, next.stops.size()));
        var told = new ArrayList<>(gaps);
        next.gaps.stream().filter(gap -> !told.contains(gap)).forEach(told::add);
        return new Passage(calls, joined(next), told);
    }

    /// What was dropped before the joint stays dropped and what is added after it stays added. What
    /// came and went between the ends belongs to neither and falls out.
    private List<Strand> joined(Passage next) {
        var joined = new ArrayList<Strand>();
        for (var strand : strands) {
            if (strand.to() == null) {
                joined.add(strand);
                continue;
            }
            next.strands.stream()
                    .filter(other -> Objects.equals(strand.to(), other.from()))
                    .map(strand::then)
                    .filter(both -> both.from() != null || both.to() != null)
                    .forEach(joined::add);
        }
        next.strands.stream().filter(other -> other.from() == null).forEach(joined::add);
        return joined;
    }
}
