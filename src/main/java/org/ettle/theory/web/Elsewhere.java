package org.ettle.theory.web;

import java.util.ArrayList;
import java.util.List;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.comparison.Comparison;
import org.ettle.theory.comparison.Step;
import org.ettle.theory.comparison.Succession;

/// Where an outcome was, or what it became, in the other versions of its map.
///
/// @param there the outcomes of the other version that belong to it; empty when it was added,
///   dropped or not compared
/// @param isCompared whether any crosswalk speaks of it
public record Elsewhere(
        MapVersion.Heading version,
        String href,
        boolean isEarlier,
        boolean isCompared,
        List<OutcomeLine> there,
        List<String> changes,
        boolean provisional,
        List<String> reasons) {

    /// One entry for each other version, oldest first.
    static List<Elsewhere> of(
            String map,
            MapVersion here,
            Outcome outcome,
            List<MapVersion> versions,
            List<Crosswalk> crosswalks) {
        var all = new ArrayList<Elsewhere>();
        boolean isEarlier = true;
        for (var other : versions) {
            if (other.id().equals(here.id())) {
                isEarlier = false;
            } else {
                var comparison =
                        isEarlier
                                ? Comparison.between(other, here, versions, crosswalks)
                                : Comparison.between(here, other, versions, crosswalks);
                all.add(
                        entry(
                                new VersionAddress(map, other.name()),
                                other,
                                isEarlier,
                                comparison,
                                outcome));
            }
        }
        return all;
    }

    private static Elsewhere entry(
            VersionAddress address,
            MapVersion other,
            boolean isEarlier,
            Comparison comparison,
            Outcome outcome) {
        var found =
                comparison.successions().stream()
                        .filter(each -> side(each, !isEarlier).contains(outcome))
                        .findFirst();
        var there =
                found.map(each -> side(each, isEarlier)).orElse(List.of()).stream()
                        .map(each -> OutcomeLine.of(other, each, address))
                        .toList();
        return new Elsewhere(
                other.heading(),
                address.picture(),
                isEarlier,
                found.isPresent(),
                there,
                found.map(each -> each.changes().stream().map(Change::title).toList())
                        .orElse(List.of()),
                found.map(Succession::provisional).orElse(false),
                found.map(each -> each.steps().stream().map(Step::reason).distinct().toList())
                        .orElse(List.of()));
    }

    private static List<Outcome> side(Succession succession, boolean earlier) {
        return earlier ? succession.from() : succession.to();
    }
}
