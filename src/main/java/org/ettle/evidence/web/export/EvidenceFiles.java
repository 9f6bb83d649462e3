package org.ettle.evidence.web.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ettle.access.People;
import org.ettle.evidence.Claims;
import org.ettle.evidence.ClaimsFound;
import org.ettle.evidence.ClaimsSought;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Passages;
import org.ettle.evidence.Source;
import org.ettle.evidence.Sources;
import org.ettle.evidence.SourcesFound;
import org.ettle.evidence.export.ClaimTable;
import org.ettle.evidence.export.SourceRis;
import org.ettle.evidence.export.SourceTable;
import org.ettle.evidence.web.RegisterFilter;
import org.ettle.evidence.web.TargetNames;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.TaggedAnswers;
import org.ettle.platform.store.Askers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the register and its pages show, as files to take away. Files of the register take its
/// filter.
@RestController
@OpenToAll
class EvidenceFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType RIS =
            new MediaType("application", "x-research-info-systems", StandardCharsets.UTF_8);

    private final Sources sources;
    private final Passages passages;
    private final Claims claims;
    private final RegisterFilter filter;
    private final TargetNames names;
    private final People people;

    EvidenceFiles(
            Sources sources,
            Passages passages,
            Claims claims,
            RegisterFilter filter,
            TargetNames names,
            People people) {
        this.sources = sources;
        this.passages = passages;
        this.claims = claims;
        this.filter = filter;
        this.names = names;
        this.people = people;
    }

    @GetMapping("/evidence/sources.csv")
    ResponseEntity<byte[]> sources(@RequestParam MultiValueMap<String, String> asked) {
        return file("sources.csv", CSV, SourceTable.of(found(asked)));
    }

    @GetMapping("/evidence/sources.ris")
    ResponseEntity<byte[]> references(@RequestParam MultiValueMap<String, String> asked) {
        return file(
                "sources.ris",
                RIS,
                SourceRis.of(found(asked).stream().map(SourcesFound.Line::source).toList()));
    }

    @GetMapping("/evidence/claims.csv")
    ResponseEntity<byte[]> claims(@RequestParam MultiValueMap<String, String> asked) {
        var of = found(asked).stream().map(SourcesFound.Line::source).toList();
        return claims(ClaimsSought.all().in(of));
    }

    @GetMapping("/evidence/sources/{source}/source.ris")
    ResponseEntity<byte[]> reference(@PathVariable("source") UUID id) {
        return file("source.ris", RIS, SourceRis.of(List.of(source(id))));
    }

    @GetMapping("/evidence/sources/{source}/claims.csv")
    ResponseEntity<byte[]> claimsInSource(@PathVariable("source") UUID id) {
        return claims(ClaimsSought.all().in(List.of(source(id))));
    }

    @GetMapping("/evidence/passages/{passage}/claims.csv")
    ResponseEntity<byte[]> claimsOnPassage(@PathVariable("passage") UUID id) {
        return claims(ClaimsSought.all().on(passages.get(new Passage.Id(id))));
    }

    private Source source(UUID id) {
        return sources.get(new Source.Id(id));
    }

    private List<SourcesFound.Line> found(MultiValueMap<String, String> asked) {
        return sources.listAll(filter.sought(asked, 1));
    }

    private ResponseEntity<byte[]> claims(ClaimsSought sought) {
        var found = claims.list(sought).claims();
        var versions = new VersionKeys(names);
        return file("claims.csv", CSV, ClaimTable.of(found, versions::of, names(found)));
    }

    private Map<UUID, String> names(List<ClaimsFound.Coded> found) {
        return Askers.get().organisation() == null
                ? Map.of()
                : people.names(
                        found.stream()
                                .map(it -> it.claim().codedBy())
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return TaggedAnswers.head(bytes)
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
