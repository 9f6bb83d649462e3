package org.ettle.judgement.body;

import java.time.Instant;
import org.ettle.evidence.Target;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// What a judge entered on a link for one facet.
///
/// @param evidence that tells it; null where none is named
/// @param toAll whether everybody may read it
/// @param demonstration invented, to try Ettle with
public record FacetEntry(
        OrganisationId organisation,
        Target.ALink target,
        Facet facet,
        String words,
        Tallies.@Nullable Named evidence,
        boolean toAll,
        boolean demonstration,
        Instant at) {}
