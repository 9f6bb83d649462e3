package org.ettle.judgement;

import java.time.Instant;
import java.util.UUID;
import org.ettle.evidence.Target;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// Where somebody looked for what tells against something, and what they found.
public record ContrarySearch(
        OrganisationId organisation,
        Id id,
        Target target,
        String lookedIn,
        String lookedFor,
        String found,
        Instant at,
        @Nullable UUID by) {

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
