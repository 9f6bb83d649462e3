package org.ettle.evidence.remapping;

import java.util.List;
import java.util.Set;
import org.ettle.evidence.Bearing;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// An order to decide on what waiting evidence bears in a later version.
///
/// @param only the bearings that are meant; null for all that wait there
/// @param onto the places of the later version
/// @param none whether it bears on nothing there
public record Decide(
        Where where,
        @Nullable Set<Bearing.Id> only,
        List<Place> onto,
        boolean none,
        String reason) {

    /// Names evidence that waits: where it stood last, and the version for which it waits.
    public record Where(
            OrganisationId fromOrganisation,
            MapVersion.Id from,
            Place place,
            OrganisationId toOrganisation,
            MapVersion.Id to) {}
}
