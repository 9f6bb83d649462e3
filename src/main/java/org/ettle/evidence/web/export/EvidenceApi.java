package org.ettle.evidence.web.export;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ettle.evidence.Bearings;
import org.ettle.evidence.Claims;
import org.ettle.evidence.ClaimsSought;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceKind;
import org.ettle.evidence.Sources;
import org.ettle.evidence.Stance;
import org.ettle.evidence.export.EvidenceDocument;
import org.ettle.evidence.web.ProgramAnswers;
import org.ettle.evidence.web.RegisterFilter;
import org.ettle.evidence.web.TargetNames;
import org.ettle.platform.page.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What the pages of evidence show to everybody, for programs. `api/openapi.json` describes every
/// route; the two are changed together.
@RestController
@OpenToAll
@RequestMapping("/api/v1/evidence")
class EvidenceApi {

    private static final int EACH = 100;
    private static final String BEYOND =
            "There is no such page. Each answer says in `pages` how many there are.";
    private static final String NO_VERSION =
            "There is no such version. Name map and version, as in ?version=sds/2018.";

    private final Sources sources;
    private final Passages passages;
    private final Bearings bearings;
    private final Claims claims;
    private final RegisterFilter filter;
    private final TargetNames names;
    private final JsonMapper json;

    EvidenceApi(
            Sources sources,
            Passages passages,
            Bearings bearings,
            Claims claims,
            RegisterFilter filter,
            TargetNames names,
            JsonMapper json) {
        this.sources = sources;
        this.passages = passages;
        this.bearings = bearings;
        this.claims = claims;
        this.filter = filter;
        this.names = names;
        this.json = json;
    }

    @GetMapping("/sources")
    ResponseEntity<?> sources(@RequestParam MultiValueMap<String, String> asked) {
        var plain = new LinkedMultiValueMap<>(asked);
        var fault =
                Stream.of(
                                ProgramAnswers.named(plain, "kind", SourceKind.class),
                                ProgramAnswers.named(plain, "stance", Stance.class),
                                filter.fault(plain))
                        .flatMap(Optional::stream)
                        .findFirst();
        int page = ProgramAnswers.page(asked);
        if (fault.isPresent() || page == 0) {
            return ProgramAnswers.refused(fault.orElse(ProgramAnswers.NO_PAGE));
        }
        var found = sources.list(filter.sought(plain, page), EACH);
        return found.sources().isEmpty() && page > 1
                ? ProgramAnswers.refused(BEYOND)
                : ProgramAnswers.answer(json, EvidenceDocument.Sources.of(found, page, EACH));
    }

    @GetMapping("/sources/{source}")
    ResponseEntity<?> source(@PathVariable("source") UUID id) {
        var source = sources.get(new Source.Id(id));
        return ProgramAnswers.answer(
                json,
                EvidenceDocument.Whole.of(
                        source,
                        passages.listOf(source),
                        bearings.listOf(source),
                        new VersionKeys(names)::of));
    }

    @GetMapping("/sources/{source}/passages")
    ResponseEntity<?> passages(@PathVariable("source") UUID id) {
        var source = sources.get(new Source.Id(id));
        return ProgramAnswers.answer(
                json, EvidenceDocument.Passages.of(source, passages.listOf(source)));
    }

    @GetMapping("/claims")
    ResponseEntity<?> claims(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable UUID source) {
        var on = names.version(version);
        int page = ProgramAnswers.page(asked);
        if (page == 0 || (!version.isEmpty() && on.isEmpty())) {
            return ProgramAnswers.refused(page == 0 ? ProgramAnswers.NO_PAGE : NO_VERSION);
        }
        var of = source == null ? null : List.of(sources.get(new Source.Id(source)));
        var found = claims.list(new ClaimsSought(of, null, on.orElse(null), page, EACH));
        return found.claims().isEmpty() && page > 1
                ? ProgramAnswers.refused(BEYOND)
                : ProgramAnswers.answer(
                        json,
                        EvidenceDocument.Claims.of(found, page, EACH, new VersionKeys(names)::of));
    }
}
