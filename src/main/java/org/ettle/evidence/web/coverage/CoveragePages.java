package org.ettle.evidence.web.coverage;

import house.templates.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ettle.evidence.coverage.Tallies;
import org.ettle.evidence.remapping.Place;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Beside;
import org.ettle.theory.beside.Viewed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How far a map is covered by evidence, what is missing, and the evidence on a link.
@Controller
@OpenToAll
@RequestMapping("/evidence")
class CoveragePages {

    private final Versions versions;
    private final Tallies tallies;
    private final KeptCounts counts;
    private final List<Beside> beside;
    private final Templates templates;

    CoveragePages(
            Versions versions,
            Tallies tallies,
            KeptCounts counts,
            List<Beside> beside,
            Templates templates) {
        this.versions = versions;
        this.tallies = tallies;
        this.counts = counts;
        this.beside = beside;
        this.templates = templates;
    }

    @GetMapping("/coverage")
    Html coverage(
            @RequestParam(required = false) @Nullable String map,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "") String invented) {
        var viewed = versions.get(map, version);
        boolean hides = hides(invented);
        return new Html(
                templates.evidenceCoverageMatrix(
                        frame("Coverage, " + viewed.version().heading().title()).acrossTheWindow(),
                        MatrixSheet.of(
                                viewed,
                                tallies.of(viewed, !hides),
                                versions.fields(viewed),
                                hides,
                                CoverageAddress.coverage(viewed)
                                                .replace("/coverage?", "/coverage.csv?")
                                        + (hides ? "&invented=hide" : ""))));
    }

    @GetMapping("/gaps")
    Html gaps(
            @RequestParam(required = false) @Nullable String map,
            @RequestParam(required = false) @Nullable String version) {
        var viewed = versions.get(map, version);
        return new Html(
                templates.evidenceCoverageGaps(
                        frame("What is missing, " + viewed.version().heading().title())
                                .acrossTheWindow(),
                        GapsSheet.of(
                                viewed,
                                tallies.gaps(viewed, CoverageWords.thisYear()),
                                versions.fields(viewed),
                                CoverageAddress.gaps(viewed).replace("/gaps?", "/gaps.csv?"))));
    }

    @GetMapping("/links")
    Html link(
            @RequestParam String map,
            @RequestParam String version,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "PARENT") String kind,
            @RequestParam(defaultValue = "") String page) {
        var viewed = versions.get(map, version);
        var link = link(viewed, from, to, kind);
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        var place = new Place.ALink(link.name());
        var tally = counts.of(viewed).tally().of(place);
        return new Html(
                templates.evidenceCoverageLink(
                        frame(
                                "Evidence on the link from %s to %s, %s, %s"
                                        .formatted(
                                                from,
                                                to,
                                                link.kind().words(),
                                                viewed.version().heading().title())),
                        ShownLink.of(
                                viewed,
                                link,
                                beside.stream()
                                        .flatMap(it -> it.more(viewed, link.name()).stream())
                                        .toList()),
                        PanelSheet.of(
                                tally,
                                counts.list(viewed, place, number),
                                number,
                                CoverageAddress.links(viewed, link.name()) + "&page=")));
    }

    private static Link link(Viewed viewed, String from, String to, String kind) {
        return Arrays.stream(Link.Kind.values())
                .filter(each -> each.name().equals(kind))
                .flatMap(each ->
                        Outcome.Code.find(from).stream()
                                .flatMap(a ->
                                        Outcome.Code.find(to)
                                                .filter(b -> !b.equals(a))
                                                .map(b -> new Link.Name(a, b, each))
                                                .stream()))
                .flatMap(name ->
                        viewed.version().links().stream().filter(link -> link.name().equals(name)))
                .findFirst()
                .orElseThrow(() -> new NotFound("this link"));
    }

    static boolean hides(String invented) {
        return Optional.of(invented).filter("hide"::equals).isPresent();
    }

    private static Frame frame(String title) {
        return Frame.titled(title).in(Section.EVIDENCE).under("Evidence", "/evidence");
    }
}
