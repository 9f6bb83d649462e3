package org.ettle.evidence;

import java.util.Optional;
import org.ettle.platform.store.NotFound;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.MapVersion;
import org.springframework.stereotype.Component;

/// Looks whether what evidence should bear on is there. Only a published version stays as it is, so
/// evidence is tied to no other.
@Component
public class Targets {

    private final ChangeMaps maps;

    Targets(ChangeMaps maps) {
        this.maps = maps;
    }

    /// @throws NotFound when there is no such published version, or the asker may not see it
    MapVersion version(OrganisationId organisation, MapVersion.Id version) {
        return maps.findPublished(organisation, version)
                .orElseThrow(() -> new NotFound("this version of the map"));
    }

    /// What is wrong with the target.
    ///
    /// @throws NotFound when there is no such published version, or the asker may not see it
    public Optional<EvidenceRefusal> refusalOf(Target target) {
        var version = version(target.organisation(), target.version());
        return switch (target) {
            case Target.AnOutcome(_, _, var code) when version.find(code).isEmpty() ->
                    Optional.of(new EvidenceRefusal.NotInTheVersion(code.value()));
            case Target.ALink(_, _, var name)
                    when version.links().stream().noneMatch(link -> link.name().equals(name)) ->
                    Optional.of(new EvidenceRefusal.NotInTheVersion(name.toString()));
            default -> Optional.empty();
        };
    }
}
