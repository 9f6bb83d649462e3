package org.ettle.theory;

import java.time.Instant;
import org.ettle.platform.store.OrganisationId;

/// What happened in the room, told to whoever listens in the transaction in which it happened.
public sealed interface TheoryFact {

    /// The organisation that did it.
    OrganisationId organisation();

    record MapBegun(ChangeMap map) implements TheoryFact {

        @Override
        public OrganisationId organisation() {
            return map.owner();
        }
    }

    record VersionRecorded(OrganisationId organisation, ChangeMap.Id map, MapVersion.Id version)
            implements TheoryFact {}

    record VersionPublished(
            OrganisationId organisation, ChangeMap.Id map, MapVersion.Id version, Instant at)
            implements TheoryFact {}

    record VersionsRelated(OrganisationId organisation, MapVersion.Id from, MapVersion.Id to)
            implements TheoryFact {}
}
