package org.ettle.theory.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Outcome.Code;
import org.ettle.theory.Tier;
import org.jspecify.annotations.Nullable;

/// What must hold after an edit: the vision is still reached, parents stand later, and no link
/// closes a loop without saying how the feedback works. What was so before the edit is not held
/// against it.
final class Consequences {

    private Consequences() {}

    static @Nullable DraftRefusal refusalOf(MapVersion before, Shape after) {
        var parent = parentNotLater(before, after);
        if (parent != null) {
            return parent;
        }
        var cutOff = visionCutOff(before, after);
        return cutOff != null ? cutOff : loop(before, after);
    }

    private static @Nullable DraftRefusal parentNotLater(MapVersion before, Shape after) {
        var order = before.tiers().stream().map(Tier::key).toList();
        var tiers =
                after.outcomes().stream().collect(Collectors.toMap(Outcome::code, Outcome::tier));
        return after.links().stream()
                .filter(link -> link.kind() == Link.Kind.PARENT)
                .filter(link ->
                        order.indexOf(tiers.get(link.from()))
                                >= order.indexOf(tiers.get(link.to())))
                .findFirst()
                .map(link -> new DraftRefusal.ParentNotLater(link.name()))
                .orElse(null);
    }

    private static @Nullable DraftRefusal visionCutOff(MapVersion before, Shape after) {
        var reachedBefore = ends(before.links());
        var reached = ends(after.links());
        return EditRules.Vision.of(before.tiers(), before.outcomes()).stream()
                .filter(code -> reachedBefore.contains(code) && !reached.contains(code))
                .findFirst()
                .map(DraftRefusal.VisionCutOff::new)
                .orElse(null);
    }

    private static Set<Code> ends(List<Link> links) {
        return links.stream().map(Link::to).collect(Collectors.toSet());
    }

    private static @Nullable DraftRefusal loop(MapVersion before, Shape after) {
        var old = silent(before.links());
        var now = silent(after.links());
        for (var link : now) {
            if (!old.contains(link)) {
                var back = path(now, link.to(), link.from());
                if (!back.isEmpty()) {
                    return new DraftRefusal.LinkWouldLoop(back);
                }
            }
        }
        return null;
    }

    /// Links that do not say how they feed back.
    private static Set<Link.Name> silent(List<Link> links) {
        return links.stream()
                .filter(link -> link.feedback() == null)
                .map(Link::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The outcomes on a shortest way, its ends included; empty when there is none.
    private static List<Code> path(Set<Link.Name> links, Code from, Code to) {
        var leaving = links.stream().collect(Collectors.groupingBy(Link.Name::from));
        Map<Code, Code> cameFrom = new HashMap<>();
        var seen = new HashSet<>(Set.of(from));
        var waiting = new ArrayDeque<>(Set.of(from));
        while (!waiting.isEmpty()) {
            var here = waiting.remove();
            if (here.equals(to)) {
                return back(cameFrom, here);
            }
            for (var link : leaving.getOrDefault(here, List.of())) {
                if (seen.add(link.to())) {
                    cameFrom.put(link.to(), here);
                    waiting.add(link.to());
                }
            }
        }
        return List.of();
    }

    private static List<Code> back(Map<Code, Code> cameFrom, Code end) {
        var path = new ArrayList<Code>();
        for (@Nullable Code here = end; here != null; here = cameFrom.get(here)) {
            path.addFirst(here);
        }
        return path;
    }
}
