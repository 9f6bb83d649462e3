package org.ettle.evidence.coverage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ettle.evidence.Directness;
import org.ettle.evidence.SourceKind;
import org.jspecify.annotations.Nullable;

/// What evidence there is, counted twice: by items, and by independent origins, of which each
/// counts once however often it is repeated.
///
/// @param items which way each item tells
/// @param origins which way each independent origin tells
/// @param newest the last year of which anything tells; null where nothing says
/// @param demonstration how many of the items are invented
public record Tally(
        Stances items,
        Stances origins,
        Distances distances,
        @Nullable Integer newest,
        int demonstration) {

    public static final Tally NONE = new Tally(Stances.NONE, Stances.NONE, Distances.NONE, null, 0);

    static Tally of(List<Group> groups) {
        var items = Stances.NONE;
        var distances = Distances.NONE;
        int demonstration = 0;
        Map<String, Stances> voices = new HashMap<>();
        for (var group : groups) {
            items = items.and(group.stances());
            distances = distances.and(group.distances());
            demonstration += group.demonstration() ? group.items() : 0;
            voices.merge(group.voice(), group.stances(), Stances::and);
        }
        var origins = Stances.NONE;
        for (var voice : voices.values()) {
            origins = origins.plus(voice.together());
        }
        var newest =
                groups.stream()
                        .map(Group::newest)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .orElse(null);
        return new Tally(items, origins, distances, newest, demonstration);
    }

    /// @param kind of source
    public record OfKind(SourceKind kind, Tally tally) {}

    /// Only the kinds of which there is something.
    static List<OfKind> byKind(List<Group> groups) {
        return Arrays.stream(SourceKind.values())
                .map(kind ->
                        new OfKind(
                                kind, of(groups.stream().filter(it -> it.kind() == kind).toList())))
                .filter(each -> !each.tally().isNone())
                .toList();
    }

    public boolean isNone() {
        return items.all() == 0;
    }

    public @Nullable Directness closest() {
        return distances.closest();
    }
}
