package org.ettle.theory;

import java.util.List;
import java.util.Optional;
import org.ettle.platform.store.OrganisationId;

/// A version with those that it came from, or those that came from it, by recorded crosswalks in
/// any number of steps. A fork comes from another organisation's version.
///
/// @param kin the version itself first, and the nearest before those that are further away
public record Lineage(List<Kin> kin, List<Crosswalk> crosswalks) {

    public Lineage {
        kin = List.copyOf(kin);
        crosswalks = List.copyOf(crosswalks);
    }

    /// @param steps crosswalks on the shortest way from the version whose lineage it is
    public record Kin(ChangeMap map, MapVersion version, int steps) {

        public OrganisationId organisation() {
            return map.owner();
        }
    }

    public Kin self() {
        return kin.getFirst();
    }

    public Optional<Kin> find(OrganisationId organisation, MapVersion.Id version) {
        return kin.stream()
                .filter(each -> each.organisation().equals(organisation))
                .filter(each -> each.version().id().equals(version))
                .findFirst();
    }

    public List<MapVersion> versions() {
        return kin.stream().map(Kin::version).toList();
    }
}
