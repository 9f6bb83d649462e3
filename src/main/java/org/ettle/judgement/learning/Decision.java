package org.ettle.judgement.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ettle.judgement.Judgement;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// What was decided on a judgement, with all that follows from it. It is never changed.
///
/// @param judgement another organisation's, where it was published
/// @param toAll whether everybody may read it once the judgement is published
public record Decision(
        OrganisationId organisation,
        Id id,
        Judgement.Name judgement,
        String words,
        String reason,
        Instant at,
        @Nullable UUID by,
        boolean toAll,
        List<Action> actions) {

    public Decision {
        actions = List.copyOf(actions);
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
