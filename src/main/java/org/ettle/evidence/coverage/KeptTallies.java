package org.ettle.evidence.coverage;

import org.ettle.evidence.EvidenceFact;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Remembered;
import org.ettle.theory.MapVersion;
import org.ettle.theory.TheoryFact;
import org.ettle.theory.beside.Viewed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The counts of whole published versions, for pages that many open: kept until evidence, a version
/// or a crosswalk changes. Those of a draft are counted each time.
@Component
public class KeptTallies {

    private static final int MOST = 500;

    private final Tallies tallies;
    private final Remembered<Counted, VersionTally> kept = new Remembered<>(MOST);

    KeptTallies(Tallies tallies) {
        this.tallies = tallies;
    }

    private record Counted(
            OrganisationId owner, MapVersion.Id version, boolean withDemonstration) {}

    /// @param withDemonstration whether invented items count
    public VersionTally of(Viewed viewed, boolean withDemonstration) {
        var version = viewed.version();
        if (!version.isPublished()) {
            return tallies.of(viewed, withDemonstration);
        }
        return kept.get(
                new Counted(viewed.map().owner(), version.id(), withDemonstration),
                () -> tallies.of(viewed, withDemonstration));
    }

    @TransactionalEventListener
    void told(EvidenceFact fact) {
        kept.forget();
    }

    @TransactionalEventListener
    void told(TheoryFact.VersionPublished fact) {
        kept.forget();
    }

    @TransactionalEventListener
    void told(TheoryFact.VersionsRelated fact) {
        kept.forget();
    }
}
