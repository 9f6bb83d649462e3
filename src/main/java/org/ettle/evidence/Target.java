package org.ettle.evidence;

import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;

/// What evidence tells of: an outcome or a link of one version of a map, which may be another
/// organisation's.
public sealed interface Target {

    /// Whose the map is.
    OrganisationId organisation();

    MapVersion.Id version();

    record AnOutcome(OrganisationId organisation, MapVersion.Id version, Outcome.Code code)
            implements Target {}

    record ALink(OrganisationId organisation, MapVersion.Id version, Link.Name link)
            implements Target {}
}
