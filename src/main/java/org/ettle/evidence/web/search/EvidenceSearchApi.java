package org.ettle.evidence.web.search;

import java.util.List;
import java.util.Optional;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Stance;
import org.ettle.evidence.export.Keys;
import org.ettle.evidence.search.EvidenceSearch;
import org.ettle.evidence.search.Findable;
import org.ettle.evidence.search.Searched;
import org.ettle.evidence.search.Sought;
import org.ettle.evidence.web.TargetNames;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.TaggedAnswers;
import org.ettle.platform.page.Typed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
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

    private static final String NO_PAGE = "Ask for a page by its number, as in ?page=2.";

    /// What names one of a closed list, and which.
    private static final List<Closed<?>> CLOSED =
            List.of(
                    new Closed<>("what", Findable.class),
                    new Closed<>("kind", SourceKind.class),
                    new Closed<>("stance", Stance.class));

    private final EvidenceSearch search;
    private final TargetNames names;
    private final JsonMapper json;

    EvidenceSearchApi(EvidenceSearch search, TargetNames names, JsonMapper json) {
        this.search = search;
        this.names = names;
        this.json = json;
    }

    private record Closed<E extends Enum<E>>(String parameter, Class<E> type) {

        /// The own name of what programs call so.
        Optional<String> name(String key) {
            return Keys.find(type, key).map(Enum::name);
        }

        String words() {
            return "There is no such " + parameter + ". Choose from: " + Keys.all(type) + ".";
        }
    }

    @GetMapping("/api/v1/evidence/search")
    ResponseEntity<?> search(@RequestParam MultiValueMap<String, String> asked) {
        var plain = new LinkedMultiValueMap<>(asked);
        for (var closed : CLOSED) {
            var key = asked.getFirst(closed.parameter());
            if (key != null && !key.isEmpty()) {
                var name = closed.name(key);
                if (name.isEmpty()) {
                    return refused(closed.words());
                }
                plain.set(closed.parameter(), name.get());
            }
        }
        var form = new SearchForm(new Typed(plain), names.versions());
        var fault = form.fault();
        int page = page(asked);
        if (fault != null || page == 0) {
            return refused(fault == null ? NO_PAGE : fault);
        }
        return switch (search.find(form.sought(page))) {
            case Searched.NothingAsked() ->
                    refused("Say what to look for, as in ?q=budget, or narrow by a filter.");
            case Searched.OnlyCommonWords() -> answer(FoundDocument.nothing());
            case Searched.Found found -> answer(FoundDocument.of(found, page));
        };
    }

    /// @return 0 where what was asked for is no page
    private static int page(MultiValueMap<String, String> asked) {
        var page = asked.getFirst("page");
        int last = EvidenceSearch.MOST / Sought.ON_A_PAGE;
        int number = page == null ? 1 : page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 0;
        return number > last ? 0 : number;
    }

    private ResponseEntity<?> answer(FoundDocument document) {
        return TaggedAnswers.of(MediaType.APPLICATION_JSON, json.writeValueAsBytes(document));
    }

    private static ResponseEntity<?> refused(String words) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
