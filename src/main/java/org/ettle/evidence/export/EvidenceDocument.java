package org.ettle.evidence.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.ClaimsFound;
import org.ettle.evidence.Passage;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourcesFound;
import org.ettle.evidence.Target;
import org.jspecify.annotations.Nullable;

/// Evidence for programs. `api/openapi.json` describes it; the two are changed together.
public final class EvidenceDocument {

    private EvidenceDocument() {}

    /// @param total on all pages
    public record Sources(int total, int page, int pages, List<Brief> sources) {

        public Sources {
            sources = List.copyOf(sources);
        }

        public static Sources of(SourcesFound found, int page, int each) {
            return new Sources(
                    found.total(),
                    page,
                    pageCount(found.total(), each),
                    found.sources().stream().map(Brief::of).toList());
        }
    }

    /// @param from the first day of which it tells
    /// @param until the day after the last
    public record Brief(
            String id,
            boolean demonstration,
            String kind,
            String title,
            Voice origin,
            @Nullable String publisher,
            String dated,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String area,
            @Nullable String population,
            @Nullable String method,
            @Nullable String sample,
            @Nullable String limits,
            @Nullable String address,
            @Nullable String licence,
            String consent,
            String reuse,
            String checked,
            @Nullable String supersededBy,
            int passages) {

        static Brief of(SourcesFound.Line line) {
            return of(line.source(), line.passages());
        }

        static Brief of(Source source, int passages) {
            var said = source.description();
            var covers = said.covers();
            var address = said.address();
            var superseded = source.supersededBy();
            return new Brief(
                    source.id().toString(),
                    source.demonstration(),
                    Keys.of(said.kind()),
                    said.title(),
                    Voice.of(said.origin()),
                    said.publisher(),
                    said.dated(),
                    covers == null ? null : covers.from(),
                    covers == null ? null : covers.until(),
                    said.area(),
                    said.population(),
                    said.method(),
                    said.sample(),
                    said.limits(),
                    address == null ? null : address.toString(),
                    said.licence(),
                    Keys.of(said.permission().consent()),
                    Keys.of(said.permission().reuse()),
                    Keys.of(said.checked()),
                    superseded == null ? null : superseded.toString(),
                    passages);
        }
    }

    public record Voice(String kind, String label) {

        static Voice of(org.ettle.evidence.Origin origin) {
            return new Voice(Keys.of(origin.kind()), origin.label());
        }
    }

    /// @param tells what the source and its passages tell of
    public record Whole(Brief source, List<Tie> tells) {

        public Whole {
            tells = List.copyOf(tells);
        }

        public static Whole of(
                Source source,
                List<Passage> passages,
                List<Bearing> bearings,
                Function<Target, @Nullable String> versions) {
            return new Whole(
                    Brief.of(source, holding(passages).size()),
                    bearings.stream()
                            .filter(it -> it.withdrawn() == null)
                            .map(it -> Tie.of(it, versions.apply(it.target())))
                            .toList());
        }
    }

    /// @param version the map and its version, as in `sds/2018`; null where it cannot be seen
    /// @param outcome its code; null where it is a link
    /// @param link the codes of its ends and its kind; null where it is an outcome
    /// @param passage null where the source as a whole tells it
    public record Tie(
            @Nullable String version,
            @Nullable String outcome,
            @Nullable Ends link,
            String stance,
            String directness,
            @Nullable String note,
            @Nullable String passage) {

        static Tie of(Bearing bearing, @Nullable String version) {
            var passage = bearing.passage();
            return new Tie(
                    version,
                    bearing.target() instanceof Target.AnOutcome it ? it.code().value() : null,
                    bearing.target() instanceof Target.ALink it
                            ? new Ends(
                                    it.link().from().value(),
                                    it.link().to().value(),
                                    Keys.of(it.link().kind()))
                            : null,
                    Keys.of(bearing.stance()),
                    Keys.of(bearing.directness()),
                    bearing.note(),
                    passage == null ? null : passage.toString());
        }
    }

    public record Ends(String from, String to, String kind) {}

    public record Passages(String source, List<Quoted> passages) {

        public Passages {
            passages = List.copyOf(passages);
        }

        public static Passages of(Source source, List<Passage> passages) {
            return new Passages(
                    source.id().toString(),
                    holding(passages).stream().map(it -> Quoted.of(it, source)).toList());
        }
    }

    /// @param begins its place in the text, in Unicode code points, half-open
    public record Quoted(String id, String words, int begins, int ends, Voice origin) {

        static Quoted of(Passage passage, Source source) {
            var other = passage.origin();
            return new Quoted(
                    passage.id().toString(),
                    passage.quote(),
                    passage.begins(),
                    passage.ends(),
                    Voice.of(other == null ? source.description().origin() : other));
        }
    }

    public record Claims(int total, int page, int pages, List<Said> claims) {

        public Claims {
            claims = List.copyOf(claims);
        }

        public static Claims of(
                ClaimsFound found,
                int page,
                int each,
                Function<ClaimsFound.Coded, @Nullable String> versions) {
            return new Claims(
                    found.total(),
                    page,
                    pageCount(found.total(), each),
                    found.claims().stream().map(it -> Said.of(it, versions.apply(it))).toList());
        }
    }

    public record Said(
            String id,
            boolean demonstration,
            @Nullable String version,
            Factor cause,
            Factor effect,
            String direction,
            String attribution,
            @Nullable String context,
            @Nullable String mechanism,
            String words,
            String passage,
            int begins,
            int ends,
            String source,
            Voice origin,
            Instant codedAt) {

        static Said of(ClaimsFound.Coded coded, @Nullable String version) {
            var claim = coded.claim();
            return new Said(
                    claim.id().toString(),
                    coded.demonstration(),
                    version,
                    Factor.of(claim.cause()),
                    Factor.of(claim.effect()),
                    Keys.of(claim.direction()),
                    Keys.of(claim.attribution()),
                    claim.context(),
                    claim.mechanism(),
                    coded.words(),
                    claim.passage().toString(),
                    coded.begins(),
                    coded.ends(),
                    coded.source().toString(),
                    Voice.of(coded.origin()),
                    claim.codedAt());
        }
    }

    public record Factor(@Nullable String outcome, String words) {

        static Factor of(org.ettle.evidence.Claim.Factor factor) {
            var code = factor.code();
            return new Factor(code == null ? null : code.value(), factor.words());
        }
    }

    private static int pageCount(int total, int each) {
        return Math.max(1, (total + each - 1) / each);
    }

    private static List<Passage> holding(List<Passage> passages) {
        return passages.stream().filter(it -> it.withdrawn() == null).toList();
    }
}
