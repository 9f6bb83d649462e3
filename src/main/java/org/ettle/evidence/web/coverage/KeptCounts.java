package org.ettle.evidence.web.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.coverage.PlaceTally;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.evidence.coverage.VersionTally;
import org.ettle.evidence.remapping.Place;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Remembered;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.TheoryFact;
import org.ettle.theory.beside.Note;
import org.ettle.theory.beside.Notes;
import org.ettle.theory.beside.Viewed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The counts of whole published versions, kept until evidence, a version or a crosswalk changes,
/// because many open pages that show them. A draft is counted each time.
@Component
class KeptCounts {

    static final String TITLE = "Evidence";

    private static final int MOST = 500;

    private final Tallies tallies;
    private final Remembered<Version, Counted> kept = new Remembered<>(MOST);

    KeptCounts(Tallies tallies) {
        this.tallies = tallies;
    }

    private record Version(OrganisationId owner, MapVersion.Id id) {}

    /// @param tally with invented items
    /// @param notes the same in a few words for each outcome and link
    record Counted(VersionTally tally, Notes notes) {}

    Counted of(Viewed viewed) {
        var version = viewed.version();
        return version.isPublished()
                ? kept.get(new Version(viewed.map().owner(), version.id()), () -> counted(viewed))
                : counted(viewed);
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

    private Counted counted(Viewed viewed) {
        var tally = tallies.of(viewed, true);
        var outcomes = new HashMap<Outcome.Code, Note>();
        for (var outcome : viewed.version().outcomes()) {
            outcomes.put(
                    outcome.code(),
                    note(
                            tally.of(new Place.AnOutcome(outcome.code())),
                            viewed.outcomes() + outcome.code() + "#evidence"));
        }
        var links = links(viewed, viewed.version().links(), tally);
        return new Counted(tally, new Notes(TITLE, outcomes, links));
    }

    static Map<Link.Name, Note> links(Viewed viewed, List<Link> links, VersionTally tally) {
        return links.stream()
                .map(Link::name)
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                name ->
                                        note(
                                                tally.of(new Place.ALink(name)),
                                                CoverageAddress.links(viewed, name))));
    }

    private static Note note(PlaceTally tally, String address) {
        boolean isNone = tally.isNone() && tally.waiting() == 0;
        return new Note(CoverageWords.note(tally), isNone, isNone ? null : address);
    }
}
