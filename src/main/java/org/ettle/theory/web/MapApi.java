package org.ettle.theory.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.TaggedAnswers;
import org.ettle.platform.store.NotFound;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.ChangeMaps;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Lane;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.comparison.Comparison;
import org.ettle.theory.export.ChecksDocument;
import org.ettle.theory.export.ComparisonDocument;
import org.ettle.theory.export.HitsDocument;
import org.ettle.theory.export.MapDocument;
import org.ettle.theory.export.OutcomeDocument;
import org.ettle.theory.export.ShelfDocument;
import org.ettle.theory.lint.Lint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What the pages of maps give, for programs. `api/openapi.json` describes every route; the two are
/// changed together. Unlike a page, it does not guess what a faulty question may have meant.
@RestController
@OpenToAll
@RequestMapping("/api/v1")
class MapApi {

    private static final int LONGEST_SEARCH = 200;

    private final ChangeMaps maps;
    private final JsonMapper json;

    MapApi(ChangeMaps maps, JsonMapper json) {
        this.maps = maps;
        this.json = json;
    }

    @GetMapping("/maps")
    ResponseEntity<?> shelf() {
        return answer(new ShelfDocument(maps.list().stream().map(this::kept).toList()));
    }

    @GetMapping("/maps/{map}")
    ResponseEntity<?> map(@PathVariable String map) {
        return answer(kept(maps.get(map)));
    }

    @GetMapping("/maps/{map}/versions/{version}")
    ResponseEntity<?> version(@PathVariable String map, @PathVariable String version) {
        return answer(MapDocument.of(maps.get(map), maps.getVersion(map, version)));
    }

    @GetMapping("/maps/{map}/versions/{version}/outcomes/{code}")
    ResponseEntity<?> outcome(
            @PathVariable String map, @PathVariable String version, @PathVariable String code) {
        var whole = maps.getVersion(map, version);
        var outcome =
                Outcome.Code.find(code)
                        .flatMap(whole::find)
                        .orElseThrow(() -> new NotFound("this outcome"));
        return answer(OutcomeDocument.of(maps.get(map), whole, outcome));
    }

    @GetMapping("/maps/{map}/versions/{version}/checks")
    ResponseEntity<?> checks(@PathVariable String map, @PathVariable String version) {
        return answer(ChecksDocument.of(maps.get(map), Lint.of(maps.getVersion(map, version))));
    }

    @GetMapping("/maps/{map}/comparison")
    ResponseEntity<?> comparison(
            @PathVariable String map,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String lane) {
        var found = maps.get(map);
        var versions = maps.versions(found.id());
        var earlier = named(versions, from);
        var later = named(versions, to);
        if (earlier.isEmpty() || later.isEmpty() || earlier.equals(later)) {
            return refused(
                    "Name two different versions, as in ?from=…&to=…. Choose from: "
                            + versions.stream()
                                    .map(MapVersion::name)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        var change = constant(Change.values(), type);
        if (type != null && change.isEmpty()) {
            return refused("There is no such type. Choose from: " + keys(Change.values()) + ".");
        }
        var kind = constant(Lane.Kind.values(), lane);
        if (lane != null && kind.isEmpty()) {
            return refused("There is no such lane. Choose from: " + keys(Lane.Kind.values()) + ".");
        }
        var comparison =
                Comparison.between(
                        earlier.get(), later.get(), versions, maps.crosswalks(found.id()));
        return answer(
                ComparisonDocument.of(
                        found,
                        comparison,
                        comparison.list(change.orElse(null), kind.orElse(null))));
    }

    @GetMapping("/search")
    ResponseEntity<?> search(@RequestParam(name = "q", defaultValue = "") String words) {
        var sought = words.strip();
        if (sought.isEmpty()) {
            return refused("Say what to look for, as in ?q=budget.");
        }
        if (sought.length() > LONGEST_SEARCH) {
            return refused("Look for fewer words: at most " + LONGEST_SEARCH + " characters.");
        }
        return answer(HitsDocument.of(sought, maps.search(sought)));
    }

    private ShelfDocument.Kept kept(ChangeMap map) {
        return ShelfDocument.Kept.of(map, maps.versions(map.id()));
    }

    private ResponseEntity<?> answer(Object document) {
        return TaggedAnswers.of(MediaType.APPLICATION_JSON, json.writeValueAsBytes(document));
    }

    private static ResponseEntity<?> refused(String words) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static Optional<MapVersion> named(List<MapVersion> versions, @Nullable String name) {
        return versions.stream().filter(version -> version.name().equals(name)).findFirst();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, @Nullable String key) {
        return Arrays.stream(constants)
                .filter(constant -> MapWords.key(constant).equals(key))
                .findFirst();
    }

    private static String keys(Enum<?>[] constants) {
        return Arrays.stream(constants).map(MapWords::key).collect(Collectors.joining(", "));
    }
}
