package org.ettle.evidence.web.coverage;

import house.templates.Templates;
import java.util.stream.Stream;
import org.ettle.evidence.remapping.Place;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Beside;
import org.ettle.theory.beside.Notes;
import org.ettle.theory.beside.Panel;
import org.ettle.theory.beside.Viewed;
import org.springframework.stereotype.Component;

/// Evidence beside the outcomes and links of a map.
@Component
class EvidenceBeside implements Beside {

    private final KeptCounts counts;
    private final Templates templates;

    EvidenceBeside(KeptCounts counts, Templates templates) {
        this.counts = counts;
        this.templates = templates;
    }

    @Override
    public Notes notes(Viewed viewed) {
        return counts.of(viewed).notes();
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
        var tally = counts.of(viewed).tally();
        return new Panel(
                KeptCounts.TITLE,
                templates.evidenceCoveragePanel(
                        PanelSheet.of(
                                tally.of(place),
                                counts.list(viewed, place, page),
                                page,
                                viewed.outcomes() + outcome.code() + "?page="),
                        CoverageAddress.coverage(viewed),
                        CoverageAddress.gaps(viewed)),
                KeptCounts.links(viewed, links, tally));
    }
}
