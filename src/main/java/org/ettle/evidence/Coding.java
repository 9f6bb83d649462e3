package org.ettle.evidence;

import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// A claim to be coded on a passage.
///
/// @param mapOrganisation whose the map is
/// @param version the version whose outcomes cause and effect may be
public record Coding(
        Passage.Id passage,
        OrganisationId mapOrganisation,
        MapVersion.Id version,
        Claim.Factor cause,
        Claim.Factor effect,
        Claim.Direction direction,
        Claim.Attribution attribution,
        @Nullable String context,
        @Nullable String mechanism) {}
