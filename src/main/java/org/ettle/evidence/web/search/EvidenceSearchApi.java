package org.ettle.evidence.web.search;

import java.util.Optional;
import java.util.stream.Stream;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.evidence.search.EvidenceSearch;
import org.ettle.evidence.search.Findable;
import org.ettle.evidence.search.Searched;
import org.ettle.evidence.search.Sought;
import org.ettle.evidence.web.ProgramAnswers;
import org.ettle.evidence.web.TargetNames;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.Typed;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The search of the page, for programs: the same words, the same filters, the same order.
@RestController
@OpenToAll
class EvidenceSearchApi {

    private static final int LAST_PAGE = EvidenceSearch.MOST / Sought.ON_A_PAGE;

    private final EvidenceSearch search;
    private final TargetNames names;
    private final JsonMapper json;

    EvidenceSearchApi(EvidenceSearch search, TargetNames names, JsonMapper json) {
        this.search = search;
        this.names = names;
        this.json = json;
    }

    @GetMapping("/api/v1/evidence/search")
    ResponseEntity<?> search(@RequestParam MultiValueMap<String, String> asked) {
        var plain = new LinkedMultiValueMap<>(asked);
        var unknown =
                Stream.of(
                                ProgramAnswers.named(plain, "what", Findable.class),
                                ProgramAnswers.named(plain, "kind", SourceKind.class),
                                ProgramAnswers.named(plain, "stance", Stance.class))
                        .flatMap(Optional::stream)
                        .findFirst();
        if (unknown.isPresent()) {
            return ProgramAnswers.refused(unknown.get());
        }
        var form = new SearchForm(new Typed(plain), names.versions());
        var fault = form.fault();
        int page = ProgramAnswers.page(asked, LAST_PAGE);
        if (fault != null || page == 0) {
            return ProgramAnswers.refused(fault == null ? ProgramAnswers.NO_PAGE : fault);
        }
        return switch (search.find(form.sought(page))) {
            case Searched.NothingAsked() ->
                    ProgramAnswers.refused(
                            "Say what to look for, as in ?q=budget, or narrow by a filter.");
            case Searched.OnlyCommonWords() -> ProgramAnswers.answer(json, FoundDocument.nothing());
            case Searched.Found found -> ProgramAnswers.answer(json, FoundDocument.of(found, page));
        };
    }
}
