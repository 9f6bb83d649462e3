package org.ettle.judgement.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ettle.evidence.Target;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Viewed;
import org.springframework.stereotype.Component;

/// Finds what a page is asked about.
@Component
public class Asked {

    private final ChangeMaps maps;

    Asked(ChangeMaps maps) {
        this.maps = maps;
    }

    /// What is judged, in its version.
    public record Placed(Viewed viewed, Target target) {

        public TargetLine line() {
            return TargetLine.of(viewed, target);
        }
    }

    /// @throws NotFound when there is no such version, or the asker may not see it
    public Placed place(Target target) {
        var kin = maps.getKin(target.organisation(), target.version());
        return new Placed(new Viewed(kin.map(), kin.version()), target);
    }

    /// By the names in an address; empty where it names neither outcome nor link.
    ///
    /// @throws NotFound when there is no such version, outcome or link to be seen
    public Optional<Placed> find(Typed query) {
        if (query.text("outcome").isEmpty() && query.text("from").isEmpty()) {
            return Optional.empty();
        }
        var viewed = version(query);
        var owner = viewed.map().owner();
        var version = viewed.version();
        Target target =
                query.text("outcome").isEmpty()
                        ? new Target.ALink(owner, version.id(), link(query, version).name())
                        : new Target.AnOutcome(
                                owner,
                                version.id(),
                                Outcome.Code.find(query.text("outcome"))
                                        .flatMap(version::find)
                                        .map(Outcome::code)
                                        .orElseThrow(() -> new NotFound("this outcome")));
        return Optional.of(new Placed(viewed, target));
    }

    private static Link link(Typed query, MapVersion version) {
        return version.links().stream()
                .filter(each -> each.from().value().equals(query.text("from")))
                .filter(each -> each.to().value().equals(query.text("to")))
                .filter(each -> each.kind().name().equals(query.text("kind")))
                .findFirst()
                .orElseThrow(() -> new NotFound("this link"));
    }

    /// @throws NotFound when there is no such published version, or the asker may not see it
    public Viewed version(Typed query) {
        return version(query.text("map"), query.text("version"));
    }

    /// @throws NotFound when there is no such published version, or the asker may not see it
    public Viewed version(String map, String version) {
        var found = maps.open(map, version);
        if (!found.version().isPublished()) {
            throw new NotFound("this version of the map");
        }
        return new Viewed(found.map(), found.version());
    }

    /// Every published version, the fullest of each map first.
    public List<Viewed> versions() {
        var all = new ArrayList<Viewed>();
        for (var map : maps.list()) {
            maps.versions(map.id()).stream()
                    .filter(MapVersion::isPublished)
                    .sorted(Comparator.comparingInt((MapVersion it) -> -it.links().size()))
                    .forEach(version -> all.add(new Viewed(map, version)));
        }
        return all;
    }
}
