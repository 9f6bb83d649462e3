package org.ettle.evidence.web;

import house.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ettle.evidence.Analysts;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Sources;
import org.ettle.evidence.SourcesFound;
import org.ettle.evidence.SourcesSought;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.Signpost;
import org.ettle.platform.page.Typed;
import org.ettle.platform.store.Askers;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The register of sources.
@Controller
@OpenToAll
class RegisterPages {

    private final Sources sources;
    private final Bearings bearings;
    private final Analysts analysts;
    private final SourceAreas areas;
    private final TargetNames names;
    private final Templates templates;

    RegisterPages(
            Sources sources,
            Bearings bearings,
            Analysts analysts,
            SourceAreas areas,
            TargetNames names,
            Templates templates) {
        this.sources = sources;
        this.bearings = bearings;
        this.analysts = analysts;
        this.areas = areas;
        this.names = names;
        this.templates = templates;
    }

    @GetMapping("/evidence")
    Html register(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "1") int page) {
        var form = new RegisterForm(new Typed(asked));
        int number = Math.clamp(page, 1, 1_000_000);
        var found = sources.list(form.sought(names, number));
        boolean inside = Askers.get().organisation() != null;
        var sheet =
                new RegisterSheet(
                        form.fields(areas, sources.areas(), bearings.outcomes(), names, inside),
                        found.sources().stream().map(this::line).toList(),
                        found.total(),
                        form.isFilled(),
                        inside,
                        analysts.includeTheAsker(),
                        pages(form, found.total(), number),
                        files(form));
        return new Html(
                templates.evidenceRegister(Frame.titled("Evidence").in(Section.EVIDENCE), sheet));
    }

    private static List<Signpost> files(RegisterForm form) {
        return List.of(
                Signpost.to("Sources as CSV", form.file(Address.REGISTER + "/sources.csv")),
                Signpost.to("Sources as RIS", form.file(Address.REGISTER + "/sources.ris")),
                Signpost.to("Claims as CSV", form.file(Address.REGISTER + "/claims.csv")));
    }

    private RegisterSheet.Line line(SourcesFound.Line line) {
        var source = line.source();
        var said = source.description();
        var area = said.area();
        return new RegisterSheet.Line(
                Address.of(source.id()),
                said.title(),
                Mark.of(source),
                Stream.of(
                                said.kind().title(),
                                said.dated(),
                                said.publisher(),
                                area == null ? null : areas.title(area))
                        .filter(Objects::nonNull)
                        .toList(),
                holds(line));
    }

    private static String holds(SourcesFound.Line line) {
        var parts = new ArrayList<String>();
        if (line.passages() > 0) {
            parts.add(EvidenceWords.count(line.passages(), "passage", "passages"));
        }
        if (line.bearings() > 0) {
            parts.add(
                    "tells of "
                            + EvidenceWords.count(
                                    line.bearings(), "outcome or link", "outcomes or links"));
        }
        return parts.isEmpty() ? "Not tied to any outcome yet" : String.join(", ", parts);
    }

    private static List<Signpost> pages(RegisterForm form, int total, int here) {
        int last = (total + SourcesSought.ON_A_PAGE - 1) / SourcesSought.ON_A_PAGE;
        return IntStream.rangeClosed(1, last)
                .mapToObj(page ->
                        new Signpost(String.valueOf(page), form.address(page), page == here))
                .toList();
    }
}
