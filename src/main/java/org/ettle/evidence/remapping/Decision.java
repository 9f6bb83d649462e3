package org.ettle.evidence.remapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ettle.evidence.Withdrawal;
import org.ettle.platform.store.OrganisationId;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// That evidence bears on these places of a later version, or on none of them.
///
/// @param items on how many it was made
public record Decision(
        Id id,
        OrganisationId toOrganisation,
        MapVersion.Id to,
        List<Place> places,
        int items,
        String reason,
        Instant at,
        @Nullable UUID by,
        @Nullable Withdrawal withdrawn) {

    public Decision {
        places = List.copyOf(places);
    }

    public record Id(UUID value) {

        public static Id fresh() {
            return new Id(UUID.randomUUID());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
