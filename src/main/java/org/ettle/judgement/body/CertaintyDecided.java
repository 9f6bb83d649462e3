package org.ettle.judgement.body;

import java.time.Instant;
import java.util.UUID;
import org.ettle.judgement.Judgement;
import org.ettle.judgement.certainty.Certainty;
import org.ettle.judgement.certainty.Decision;
import org.ettle.platform.store.OrganisationId;
import org.jspecify.annotations.Nullable;

/// How certain somebody holds the evidence of a judgement to be as a whole.
///
/// @param suggested what the rule told then
public record CertaintyDecided(
        OrganisationId organisation,
        UUID id,
        Judgement.Id judgement,
        Rated rated,
        Certainty suggested,
        Decision decision,
        Instant at,
        @Nullable UUID by) {

    /// Whether the rule suggests today what it did then.
    public boolean isSuggestedStill() {
        return rated.suggest().level() == suggested;
    }
}
