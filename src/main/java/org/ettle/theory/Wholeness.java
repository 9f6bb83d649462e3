package org.ettle.theory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether everything that a version's parts name is in the version.
final class Wholeness {

    private Wholeness() {}

    /// Every fault, so that an author mends all of them in one go.
    static List<String> faultsOf(MapVersion version) {
        var faults = new ArrayList<String>();
        once(faults, version.tiers(), tier -> "tier “" + tier.key() + "”");
        once(faults, version.lanes(), lane -> "lane “" + lane.key() + "”");
        once(faults, version.tags(), tag -> "tag “" + tag.key() + "”");
        once(faults, version.sources(), source -> "source “" + source.key() + "”");
        once(faults, version.links(), Wholeness::sentence);
        once(
                faults,
                version.outcomes().stream().filter(it -> it.slot() != null).toList(),
                outcome ->
                        "place %d of tier %s%s"
                                .formatted(
                                        outcome.slot(),
                                        outcome.tier(),
                                        outcome.lane() == null
                                                ? ""
                                                : " and lane " + outcome.lane()));
        var tiers = keys(version.tiers(), Tier::key);
        var lanes = keys(version.lanes(), Lane::key);
        var tags = keys(version.tags(), Tag::key);
        var sources = keys(version.sources(), Source::key);
        for (var outcome : version.outcomes()) {
            var name = "outcome " + outcome.code();
            named(faults, name, "tier", outcome.tier(), tiers);
            named(faults, name, "lane", outcome.lane(), lanes);
            outcome.tags().forEach(tag -> named(faults, name, "tag", tag, tags));
            named(faults, name, "source", outcome.citation().source(), sources);
            if (tiers.contains(outcome.tier())
                    && version.tierOf(outcome).spans() != (outcome.lane() == null)) {
                faults.add(name + " must have a lane, unless its tier spans the lanes");
            }
        }
        for (var lane : version.lanes()) {
            named(faults, "lane " + lane.key(), "source", lane.citation().source(), sources);
        }
        for (var tag : version.tags()) {
            named(faults, "tag " + tag.key(), "source", tag.citation().source(), sources);
        }
        for (var link : version.links()) {
            var name = "the link from " + link.from() + " to " + link.to();
            if (version.find(link.from()).isEmpty() || version.find(link.to()).isEmpty()) {
                faults.add(name + " has an end that is not in the version");
            }
            named(faults, name, "source", link.citation().source(), sources);
            link.assumptions()
                    .forEach(each ->
                            named(faults, name, "source", each.citation().source(), sources));
            link.rivals()
                    .forEach(each ->
                            named(faults, name, "source", each.citation().source(), sources));
            if (link.kind() == Link.Kind.PARENT && !leadsOnward(version, link)) {
                faults.add(name + " must lead to an outcome of a later tier, as its parent");
            }
        }
        return faults;
    }

    /// What the database keeps once can be named once only.
    private static <T> void once(List<String> faults, List<T> parts, Function<T, String> name) {
        var seen = new HashSet<String>();
        for (var part : parts) {
            if (!seen.add(name.apply(part))) {
                faults.add(name.apply(part) + " is taken twice");
            }
        }
    }

    private static String sentence(Link link) {
        return "the %s link from %s to %s"
                .formatted(link.kind().name().toLowerCase(Locale.ROOT), link.from(), link.to());
    }

    /// A parent stands in a later tier than its child, so nesting can never go round in a circle.
    private static boolean leadsOnward(MapVersion version, Link link) {
        var order = version.tiers().stream().map(Tier::key).toList();
        var from = version.find(link.from()).map(end -> order.indexOf(end.tier()));
        var to = version.find(link.to()).map(end -> order.indexOf(end.tier()));
        return from.isEmpty() || to.isEmpty() || from.get() < to.get();
    }

    /// Every outcome or source that the crosswalk names and its versions do not have.
    static List<String> faultsOf(Crosswalk crosswalk, MapVersion from, MapVersion to) {
        var faults = new ArrayList<String>();
        var sources = keys(to.sources(), Source::key);
        for (var edge : crosswalk.edges()) {
            inVersion(faults, from, edge.from());
            inVersion(faults, to, edge.to());
            named(faults, "a change", "source", edge.citation().source(), sources);
        }
        return faults;
    }

    private static void inVersion(
            List<String> faults, MapVersion version, Outcome.@Nullable Code code) {
        if (code != null && version.find(code).isEmpty()) {
            faults.add("version " + version.name() + " has no outcome " + code);
        }
    }

    private static <T> Set<String> keys(List<T> parts, Function<T, String> key) {
        return parts.stream().map(key).collect(Collectors.toSet());
    }

    private static void named(
            List<String> faults, String who, String what, @Nullable String key, Set<String> known) {
        if (key != null && !known.contains(key)) {
            faults.add(who + " names the unknown " + what + " “" + key + "”");
        }
    }
}
