package org.ettle.evidence.web.search;

import house.templates.Templates;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ettle.evidence.search.EvidenceSearch;
import org.ettle.evidence.search.Findable;
import org.ettle.evidence.search.Hit;
import org.ettle.evidence.search.Searched;
import org.ettle.evidence.search.Sought;
import org.ettle.evidence.web.Address;
import org.ettle.evidence.web.EvidenceWords;
import org.ettle.evidence.web.Mark;
import org.ettle.evidence.web.SourceAreas;
import org.ettle.evidence.web.TargetNames;
import org.ettle.evidence.web.coverage.PageLinks;
import org.ettle.evidence.web.search.EvidenceSearchSheet.State;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Section;
import org.ettle.platform.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Words, looked for in all evidence.
@Controller
@OpenToAll
class EvidenceSearchPages {

    private final EvidenceSearch search;
    private final TargetNames names;
    private final SourceAreas areas;
    private final Templates templates;

    EvidenceSearchPages(
            EvidenceSearch search, TargetNames names, SourceAreas areas, Templates templates) {
        this.search = search;
        this.names = names;
        this.areas = areas;
        this.templates = templates;
    }

    @GetMapping(SearchForm.ADDRESS)
    Html search(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "1") int page) {
        var form = new SearchForm(new Typed(asked), names.versions());
        int number = Math.clamp(page, 1, EvidenceSearch.MOST / Sought.ON_A_PAGE);
        var title =
                form.words().isEmpty()
                        ? "Search the evidence"
                        : "Search the evidence: " + form.words();
        return new Html(
                templates.evidenceSearchFound(
                        Frame.titled(title).in(Section.EVIDENCE).under("Evidence", "/evidence"),
                        sheet(form, number)));
    }

    private EvidenceSearchSheet sheet(SearchForm form, int page) {
        if (form.fault() != null) {
            return sheet(form, State.NOT_UNDERSTOOD);
        }
        return switch (search.find(form.sought(page))) {
            case Searched.NothingAsked() -> sheet(form, State.NOT_ASKED);
            case Searched.OnlyCommonWords() -> sheet(form, State.ONLY_COMMON_WORDS);
            case Searched.Found(var hits, _, _) when hits.isEmpty() && page > 1 -> sheet(form, 1);
            case Searched.Found(var hits, _, _) when hits.isEmpty() -> sheet(form, State.NOTHING);
            case Searched.Found found -> sheet(form, State.FOUND, found, page);
        };
    }

    private EvidenceSearchSheet sheet(SearchForm form, State state) {
        return sheet(form, state, new Searched.Found(List.of(), 0, false), 1);
    }

    private EvidenceSearchSheet sheet(
            SearchForm form, State state, Searched.Found found, int page) {
        return new EvidenceSearchSheet(
                form.words(),
                form.fields(areas.titles()),
                form.isNarrowed(),
                form.wordsAlone(),
                state,
                found.hits().stream().map(this::line).toList(),
                found.total(),
                found.more(),
                PageLinks.of(found.total(), Sought.ON_A_PAGE, page, form.address(), ""));
    }

    private EvidenceSearchSheet.Line line(Hit hit) {
        var from = hit.from();
        return new EvidenceSearchSheet.Line(
                href(hit),
                hit.title(),
                hit.what() == Findable.PASSAGE ? EvidenceWords.opening(hit.words().text()) : "",
                Excerpt.of(hit.words()),
                facts(hit),
                from == null
                        ? List.of()
                        : Mark.of(from.demonstration(), from.superseded(), hit.published()));
    }

    private List<String> facts(Hit hit) {
        var from = hit.from();
        if (from == null) {
            return List.of(hit.what().title());
        }
        var area = from.area();
        return Stream.of(
                        hit.what().title(),
                        hit.what() == Findable.CLAIM ? from.title() : null,
                        from.kind().title(),
                        from.dated(),
                        from.publisher(),
                        area == null ? null : areas.title(area))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String href(Hit hit) {
        var passage = hit.passage();
        var from = hit.from();
        return passage != null
                ? Address.of(passage)
                : from != null ? Address.of(from.id()) : "/evidence/indicators/" + hit.address();
    }
}
