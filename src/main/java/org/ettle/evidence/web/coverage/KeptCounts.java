package org.ettle.evidence.web.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
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

/// The counts of whole published versions, and the first page of what bears on each place, kept
/// until evidence, a version or a crosswalk changes, because many open pages that show them. A
/// draft is counted each time, and who turns over to further pages waits for them.
@Component
class KeptCounts {

    static final String TITLE = "Evidence";

    private static final int MOST = 500;
    private static final int MOST_PAGES = 2_000;

    private final Tallies tallies;
    private final Remembered<Version, Counted> kept = new Remembered<>(MOST);
    private final Remembered<FirstPage, Tallies.Listed> firstPages = new Remembered<>(MOST_PAGES);

    KeptCounts(Tallies tallies) {
        this.tallies = tallies;
    }

    private record Version(OrganisationId owner, MapVersion.Id id) {

        static Version of(Viewed viewed) {
            return new Version(viewed.map().owner(), viewed.version().id());
        }
    }

    private record FirstPage(Version version, Place place) {}

    /// @param tally with invented items
    /// @param notes the same in a few words for each outcome and link
    record Counted(VersionTally tally, Notes notes) {}

    Counted of(Viewed viewed) {
        var version = viewed.version();
        return version.isPublished()
                ? kept.get(Version.of(viewed), () -> counted(viewed))
                : counted(viewed);
    }

    /// @param page from 1
    Tallies.Listed list(Viewed viewed, Place place, int page) {
        Supplier<Tallies.Listed> listed =
                () -> tallies.list(viewed, place, of(viewed).tally().of(place), page);
        return page == 1 && viewed.version().isPublished()
                ? firstPages.get(new FirstPage(Version.of(viewed), place), listed)
                : listed.get();
    }

    @TransactionalEventListener
    void told(EvidenceFact fact) {
        forget();
    }

    @TransactionalEventListener
    void told(TheoryFact.VersionPublished fact) {
        forget();
    }

    @TransactionalEventListener
    void told(TheoryFact.VersionsRelated fact) {
        forget();
    }

    private void forget() {
        kept.forget();
        firstPages.forget();
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
