package org.ettle.evidence.remapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ettle.platform.RandomWorlds.Dice;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Lineage;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.SmallMapFixtures;

/// Makes up versions that came from each other, evidence on them, and decisions about it.
final class EvidenceWorlds {

    static final OrganisationId OURS = OrganisationId.of("00000000-0000-4000-8000-00000000000a");

    private static final List<Change> OF_PAIRS =
            List.of(
                    Change.SAME,
                    Change.REWORDED,
                    Change.MOVED,
                    Change.ACTOR_CHANGED,
                    Change.NARROWED,
                    Change.SPLIT,
                    Change.MERGED);

    private final Dice dice;
    private final List<Lineage.Kin> kin = new ArrayList<>();
    private final List<Crosswalk> crosswalks = new ArrayList<>();

    EvidenceWorlds(Dice dice) {
        this.dice = dice;
        var world = UUID.randomUUID().toString();
        int versions = dice.between(2, 4);
        for (int number = 0; number < versions; number++) {
            kin.add(new Lineage.Kin(map(), version(world + number), 0));
            if (number > 0) {
                // Mostly a line; at times a fork.
                int from = dice.chance(7) ? number - 1 : dice.between(0, number - 1);
                crosswalks.add(crosswalk(kin.get(from).version(), kin.get(number).version()));
            }
        }
    }

    /// @param decisions that stand on it
    record Made(UUID id, MapVersion.Id version, Place place, List<Ways.Decided> decisions) {}

    List<Lineage.Kin> kin() {
        return kin;
    }

    List<Made> evidence() {
        return IntStream.range(0, dice.between(1, 12)).mapToObj(_ -> made()).toList();
    }

    private Made made() {
        var version = dice.oneOf(kin).version();
        var place = dice.oneOf(Ways.places(version));
        var decisions = new ArrayList<Ways.Decided>();
        for (var later : kin) {
            var ancestry = ancestry(later);
            boolean isLater =
                    !later.version().id().equals(version.id())
                            && ancestry.find(OURS, version.id()).isPresent();
            if (isLater
                    && dice.chance(4)
                    && Ways.to(ancestry).fate(OURS, version.id(), place, decisions)
                            instanceof Fate.Queued) {
                decisions.add(new Ways.Decided(OURS, later.version().id(), some(later.version())));
            }
        }
        return new Made(UUID.randomUUID(), version.id(), place, decisions);
    }

    private List<Place> some(MapVersion version) {
        var places = new HashSet<Place>();
        for (int i = dice.between(0, 2); i > 0; i--) {
            places.add(dice.oneOf(Ways.places(version)));
        }
        return List.copyOf(places);
    }

    /// As [org.ettle.theory.ChangeMaps] tells it.
    Lineage ancestry(Lineage.Kin of) {
        var found = new ArrayList<Lineage.Kin>();
        found.add(new Lineage.Kin(of.map(), of.version(), 0));
        var walked = new ArrayList<Crosswalk>();
        for (int next = 0; next < found.size(); next++) {
            var here = found.get(next);
            for (var crosswalk : crosswalks) {
                if (crosswalk.to().equals(here.version().id())) {
                    walked.add(crosswalk);
                    kin.stream()
                            .filter(each -> each.version().id().equals(crosswalk.from()))
                            .forEach(each ->
                                    found.add(
                                            new Lineage.Kin(
                                                    each.map(), each.version(), here.steps() + 1)));
                }
            }
        }
        return new Lineage(found, walked);
    }

    private Crosswalk crosswalk(MapVersion from, MapVersion to) {
        var edges = new ArrayList<Crosswalk.Edge>();
        var pairs = new HashSet<List<String>>();
        for (int i = dice.between(1, 6); i > 0; i--) {
            var a = dice.oneOf(from.outcomes()).code().value();
            var b = dice.oneOf(to.outcomes()).code().value();
            if (pairs.add(List.of(a, b))) {
                edges.add(SmallMapFixtures.anEdge(a, b, dice.oneOf(OF_PAIRS)));
            }
        }
        for (var outcome : from.outcomes()) {
            var code = outcome.code().value();
            if (pairs.stream().noneMatch(pair -> pair.getFirst().equals(code)) && dice.chance(4)) {
                edges.add(SmallMapFixtures.anEdge(code, "", Change.DROPPED));
            }
        }
        return new Crosswalk(from.id(), to.id(), edges, List.of());
    }

    private MapVersion version(String name) {
        var map = SmallMapFixtures.aMap(name);
        var codes = List.of("A", "B", "C", "D").subList(0, dice.between(2, 4));
        codes.forEach(code -> map.key(code, code + " of " + name));
        var drawn = new HashSet<Link.Name>();
        for (int i = dice.between(0, 4); i > 0; i--) {
            var from = dice.oneOf(codes);
            var to = dice.oneOf(codes);
            if (!from.equals(to)) {
                var link = SmallMapFixtures.aLink(from, to, null, List.of(), List.of());
                if (drawn.add(link.name())) {
                    map.with(link);
                }
            }
        }
        return map.version();
    }

    private static ChangeMap map() {
        return new ChangeMap(new ChangeMap.Id(new UUID(0, 1)), OURS, "made-up", "Made up", "");
    }
}
