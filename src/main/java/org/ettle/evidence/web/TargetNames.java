package org.ettle.evidence.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ettle.evidence.ClaimsSought;
import org.ettle.evidence.Target;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.springframework.stereotype.Component;

/// What outcomes and links are called, and where their pages are.
@Component
public class TargetNames {

    private final ChangeMaps maps;

    TargetNames(ChangeMaps maps) {
        this.maps = maps;
    }

    /// A published version with the map to which it belongs.
    public record Placed(ChangeMap map, MapVersion version) {

        /// Names it in addresses and forms.
        public String key() {
            return map.address() + "/" + version.name();
        }

        String outcome(Outcome.Code code) {
            return "/maps/" + key() + "/outcomes/" + code;
        }

        /// What was chosen among the outcomes and links of the version.
        public Optional<Target> chosen(Typed typed) {
            if (!typed.text("outcome").isEmpty()) {
                return Choices.outcome(typed, "outcome", version.outcomes())
                        .chosen()
                        .map(it ->
                                new Target.AnOutcome(
                                        map.owner(), version.id(), new Outcome.Code(it.key())));
            }
            return Choices.link(typed, "link", version)
                    .chosen()
                    .flatMap(it ->
                            version.links().stream()
                                    .map(Link::name)
                                    .filter(link -> Choices.key(link).equals(it.key()))
                                    .findFirst())
                    .map(link -> new Target.ALink(map.owner(), version.id(), link));
        }
    }

    /// Every published version that the asker may see, the newest of each map first.
    public List<Placed> versions() {
        return maps.list().stream()
                .flatMap(map ->
                        maps.versions(map.id()).reversed().stream()
                                .filter(MapVersion::isPublished)
                                .map(version -> new Placed(map, version)))
                .toList();
    }

    /// @param key as [Placed#key] writes it
    public Optional<Placed> find(String key) {
        var parts = key.split("/", -1);
        return parts.length != 2
                ? Optional.empty()
                : maps.findVersion(parts[0], parts[1])
                        .filter(MapVersion::isPublished)
                        .map(version -> new Placed(maps.get(parts[0]), version));
    }

    /// The version of a target with its map, where the asker may see it.
    public Optional<Placed> find(Target target) {
        return find(target.organisation(), target.version());
    }

    private Optional<Placed> find(OrganisationId organisation, MapVersion.Id id) {
        return maps.findPublished(organisation, id)
                .flatMap(version ->
                        maps.list().stream()
                                .filter(map ->
                                        map.id().equals(version.map())
                                                && map.owner().equals(organisation))
                                .min(Comparator.comparing(ChangeMap::address))
                                .map(map -> new Placed(map, version)));
    }

    /// What a version is called in addresses, as in `sds/2018`; empty where the asker may not see
    /// it.
    ///
    /// @param organisation whose the map is
    public Optional<String> key(OrganisationId organisation, MapVersion.Id version) {
        return find(organisation, version).map(Placed::key);
    }

    /// The version of this key.
    public Optional<ClaimsSought.Version> version(String key) {
        return find(key)
                .map(placed ->
                        new ClaimsSought.Version(placed.map().owner(), placed.version().id()));
    }

    public TargetLine line(Target target) {
        var found = find(target);
        return switch (target) {
            case Target.AnOutcome(_, _, var code) ->
                    found.map(placed -> outcome(placed, code))
                            .orElseGet(() -> unseen(code.value()));
            case Target.ALink(_, _, var link) ->
                    found.map(placed -> link(placed, link))
                            .orElseGet(() -> unseen(link.toString()));
        };
    }

    private static TargetLine unseen(String code) {
        return new TargetLine(code, "In a version that you cannot see", "", null);
    }

    private static TargetLine outcome(Placed placed, Outcome.Code code) {
        return new TargetLine(
                code.value(),
                placed.version().find(code).map(Outcome::label).orElse("Not in the version"),
                placed.version().heading().title(),
                placed.outcome(code));
    }

    private static TargetLine link(Placed placed, Link.Name link) {
        return new TargetLine(
                link.from() + " to " + link.to(),
                sentence(placed.version(), link),
                placed.version().heading().title(),
                placed.outcome(link.from()));
    }

    static String sentence(MapVersion version, Link.Name link) {
        return label(version, link.from())
                + " "
                + link.kind().words()
                + " "
                + label(version, link.to());
    }

    private static String label(MapVersion version, Outcome.Code code) {
        return "“" + version.find(code).map(Outcome::label).orElse(code.value()) + "”";
    }
}
