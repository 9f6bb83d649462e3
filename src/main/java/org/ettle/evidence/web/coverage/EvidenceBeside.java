package org.ettle.evidence.web.coverage;

import house.templates.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ettle.evidence.EvidenceFact;
import org.ettle.evidence.coverage.PlaceTally;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.evidence.remapping.Place;
import org.ettle.platform.store.OrganisationId;
import org.ettle.platform.store.Remembered;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.TheoryFact;
import org.ettle.theory.beside.Beside;
import org.ettle.theory.beside.Note;
import org.ettle.theory.beside.Notes;
import org.ettle.theory.beside.Panel;
import org.ettle.theory.beside.Viewed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Evidence beside the outcomes and links of a map. What stands beside a whole published version is
/// kept until evidence, a version or a crosswalk changes, because many open such a page.
@Component
class EvidenceBeside implements Beside {

    private static final String TITLE = "Evidence";
    private static final int MOST = 500;

    private final Tallies tallies;
    private final Templates templates;
    private final Remembered<Version, Notes> kept = new Remembered<>(MOST);

    EvidenceBeside(Tallies tallies, Templates templates) {
        this.tallies = tallies;
        this.templates = templates;
    }

    private record Version(OrganisationId owner, MapVersion.Id id) {}

    @Override
    public Notes notes(Viewed viewed) {
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

    private Notes counted(Viewed viewed) {
        var tally = tallies.of(viewed, true);
        var outcomes = new HashMap<Outcome.Code, Note>();
        for (var outcome : viewed.version().outcomes()) {
            outcomes.put(
                    outcome.code(),
                    note(
                            tally.of(new Place.AnOutcome(outcome.code())),
                            viewed.outcomes() + outcome.code() + "#evidence"));
        }
        return new Notes(TITLE, outcomes, links(viewed, viewed.version().links(), tally.places()));
    }

    private static Map<Link.Name, Note> links(
            Viewed viewed, List<Link> links, Map<Place, PlaceTally> places) {
        return links.stream()
                .map(Link::name)
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                name ->
                                        note(
                                                places.getOrDefault(
                                                        new Place.ALink(name), PlaceTally.NONE),
                                                CoverageAddress.links(viewed, name))));
    }

    private static Note note(PlaceTally tally, String address) {
        boolean isNone = tally.isNone() && tally.waiting() == 0;
        return new Note(CoverageWords.note(tally), isNone, isNone ? null : address);
    }

    @Override
    public Panel panel(Viewed viewed, Outcome outcome, int page) {
        var version = viewed.version();
        var links =
                Stream.concat(
                                version.linksFrom(outcome.code()).stream(),
                                version.linksTo(outcome.code()).stream())
                        .toList();
        var place = new Place.AnOutcome(outcome.code());
        var listed =
                tallies.list(
                        viewed,
                        place,
                        links.stream()
                                .map(link -> new Place.ALink(link.name()))
                                .collect(Collectors.toSet()),
                        page);
        return new Panel(
                TITLE,
                templates.evidenceCoveragePanel(
                        PanelSheet.of(
                                listed, place, page, viewed.outcomes() + outcome.code() + "?page="),
                        CoverageAddress.coverage(viewed),
                        CoverageAddress.gaps(viewed)),
                links(viewed, links, listed.places()));
    }
}
