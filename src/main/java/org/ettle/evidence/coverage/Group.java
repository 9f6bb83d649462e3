package org.ettle.evidence.coverage;

import org.ettle.evidence.SourceKind;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.Ways;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// Items of one voice and kind that came the same way to the same place.
///
/// @param madeFor the version under which they were made
/// @param onto where they count; null where they count nowhere
/// @param voice whose they are, by a name that is the same for every item of one origin
/// @param newest the last year of which any of them tells; null where none says
record Group(
        OrganisationId madeForOrganisation,
        MapVersion.Id madeFor,
        @Nullable Place onto,
        Ways.State state,
        SourceKind kind,
        String voice,
        boolean demonstration,
        Stances stances,
        Distances distances,
        @Nullable Integer newest) {

    int items() {
        return stances.all();
    }
}
