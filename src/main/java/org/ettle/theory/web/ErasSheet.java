package org.ettle.theory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.ettle.platform.page.Moments;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Turn;
import org.ettle.theory.comparison.Comparison;
import org.ettle.theory.comparison.Succession;
import org.jspecify.annotations.Nullable;

/// The versions of a map one after the other, and what was judged of each, day by day. Where one
/// version ends, outcomes were split and merged, and what was judged of them does not pass on by
/// itself.
///
/// @param versions newest first
public record ErasSheet(List<Era> versions) {

    /// @param here whether it is the version that is looked at
    /// @param before the version before it; null for the first
    /// @param compared the page that compares the two; null for the first
    /// @param brackets what was split and merged since the version before
    /// @param days newest first
    public record Era(
            MapVersion.Heading heading,
            String address,
            boolean here,
            @Nullable String before,
            @Nullable String compared,
            List<Bracket> brackets,
            List<Day> days) {}

    /// Outcomes that were split or merged: several on one side, or on both.
    public record Bracket(
            String words, List<OutcomeLine> from, List<OutcomeLine> to, boolean provisional) {}

    public record Day(String words, String address, List<Turn> changes) {}

    /// @param versions oldest first
    /// @param judged what was judged of each, oldest first
    static ErasSheet of(
            String map,
            MapVersion here,
            List<MapVersion> versions,
            List<Crosswalk> crosswalks,
            Function<MapVersion, List<Turn>> judged) {
        var parts = new ArrayList<Era>();
        MapVersion before = null;
        for (var version : versions) {
            var address = new VersionAddress(map, version.name());
            parts.add(
                    new Era(
                            version.heading(),
                            address.picture(),
                            version.id().equals(here.id()),
                            before == null ? null : before.name(),
                            before == null ? null : address.comparedWith(before.name()),
                            before == null
                                    ? List.of()
                                    : brackets(map, before, version, versions, crosswalks),
                            days(address, judged.apply(version))));
            before = version;
        }
        return new ErasSheet(parts.reversed());
    }

    private static List<Bracket> brackets(
            String map,
            MapVersion before,
            MapVersion after,
            List<MapVersion> versions,
            List<Crosswalk> crosswalks) {
        return Comparison.between(before, after, versions, crosswalks).successions().stream()
                .filter(it -> it.has(Change.SPLIT) || it.has(Change.MERGED))
                .map(it -> bracket(map, before, after, it))
                .toList();
    }

    private static Bracket bracket(
            String map, MapVersion before, MapVersion after, Succession succession) {
        return new Bracket(
                succession.has(Change.SPLIT) ? Change.SPLIT.title() : Change.MERGED.title(),
                lines(map, before, succession.from()),
                lines(map, after, succession.to()),
                succession.provisional());
    }

    private static List<OutcomeLine> lines(String map, MapVersion version, List<Outcome> outcomes) {
        var address = new VersionAddress(map, version.name());
        return outcomes.stream().map(it -> OutcomeLine.of(version, it, address)).toList();
    }

    private static List<Day> days(VersionAddress address, List<Turn> changes) {
        var byDay = new LinkedHashMap<LocalDate, List<Turn>>();
        changes.stream()
                .sorted(Comparator.comparing(org.ettle.theory.beside.Turn::day).reversed())
                .forEach(it -> byDay.computeIfAbsent(it.day(), _ -> new ArrayList<>()).add(it));
        var days = new ArrayList<Day>();
        byDay.forEach((day, of) ->
                days.add(
                        new Day(
                                Moments.words(day),
                                MapChoice.whole(address).on(day).address(),
                                List.copyOf(of))));
        return days;
    }
}
