package org.ettle.theory.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.Citation;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.jspecify.annotations.Nullable;

/// A whole version as a JSON document. Its JSON Schema is `api/map-version.schema.json`; the two
/// are changed together. What is not known is null and never left out.
public record MapDocument(
        @JsonProperty("$schema") String schema,
        About map,
        Version version,
        List<Tier> tiers,
        List<Lane> lanes,
        List<Outcome> outcomes,
        List<Arrow> links,
        List<Tag> tags,
        List<Source> sources,
        List<String> gaps) {

    /// The lasting name of the schema; it is also where Ettle serves it.
    public static final String SCHEMA = "/api/v1/schemas/map-version.json";

    public record About(String address, String title, String about) {
        public static About of(ChangeMap map) {
            return new About(map.address(), map.title(), map.about());
        }
    }

    /// @param state `draft` or `published`
    /// @param published when its source was published, as known
    /// @param publishedHere when it was published in Ettle; null for a draft
    public record Version(
            String name,
            String title,
            String publisher,
            String published,
            String about,
            String state,
            @Nullable String publishedHere) {

        public static Version of(MapVersion version) {
            var heading = version.heading();
            var at =
                    version.state() instanceof MapVersion.State.Published it
                            ? it.at().toString()
                            : null;
            return new Version(
                    heading.name(),
                    heading.title(),
                    heading.publisher(),
                    heading.published(),
                    heading.about(),
                    at == null ? "draft" : "published",
                    at);
        }
    }

    public record Tier(String key, String title, @Nullable String hint, boolean spans) {}

    public record Lane(String key, String kind, String title, String about, Cited citation) {}

    public record Outcome(
            String code,
            String label,
            String standing,
            String tier,
            @Nullable String lane,
            @Nullable String actor,
            @Nullable String rationale,
            Cited citation,
            @Nullable String owner,
            List<String> tags,
            @Nullable Integer slot) {

        public static Outcome of(org.ettle.theory.Outcome outcome) {
            return new Outcome(
                    outcome.code().value(),
                    outcome.label(),
                    Words.kebab(outcome.standing()),
                    outcome.tier(),
                    outcome.lane(),
                    outcome.actor(),
                    outcome.rationale(),
                    Cited.of(outcome.citation()),
                    outcome.owner(),
                    outcome.tags(),
                    outcome.slot());
        }
    }

    public record Arrow(
            String from,
            String to,
            String kind,
            @Nullable String rationale,
            @Nullable String feedback,
            Cited citation,
            List<Assumption> assumptions,
            List<Rival> rivals) {

        public static Arrow of(Link link) {
            return new Arrow(
                    link.from().value(),
                    link.to().value(),
                    Words.kebab(link.kind()),
                    link.rationale(),
                    link.feedback(),
                    Cited.of(link.citation()),
                    link.assumptions().stream().map(Assumption::of).toList(),
                    link.rivals().stream().map(Rival::of).toList());
        }
    }

    public record Assumption(String statement, String status, Cited citation) {
        static Assumption of(Link.Assumption it) {
            return new Assumption(
                    it.statement(), Words.kebab(it.status()), Cited.of(it.citation()));
        }
    }

    public record Rival(String statement, Cited citation) {
        static Rival of(Link.Rival it) {
            return new Rival(it.statement(), Cited.of(it.citation()));
        }
    }

    public record Tag(String key, String kind, String label, Cited citation) {}

    public record Source(
            String key,
            String title,
            String publisher,
            String published,
            @Nullable String address,
            String licence) {

        static Source of(org.ettle.theory.Source it) {
            var address = it.address() == null ? null : it.address().toString();
            return new Source(
                    it.key(), it.title(), it.publisher(), it.published(), address, it.licence());
        }
    }

    /// @param source the key of a source; null when no source states it
    /// @param basis what of the source was read
    public record Cited(@Nullable String source, @Nullable String locator, String basis) {
        public static Cited of(Citation citation) {
            return new Cited(citation.source(), citation.locator(), Words.kebab(citation.basis()));
        }
    }

    public static MapDocument of(ChangeMap map, MapVersion version) {
        return new MapDocument(
                SCHEMA,
                About.of(map),
                Version.of(version),
                version.tiers().stream()
                        .map(it -> new Tier(it.key(), it.title(), it.hint(), it.spans()))
                        .toList(),
                version.lanes().stream()
                        .map(it ->
                                new Lane(
                                        it.key(),
                                        Words.kebab(it.kind()),
                                        it.title(),
                                        it.about(),
                                        Cited.of(it.citation())))
                        .toList(),
                version.outcomes().stream().map(Outcome::of).toList(),
                version.links().stream().map(Arrow::of).toList(),
                version.tags().stream()
                        .map(it ->
                                new Tag(
                                        it.key(),
                                        Words.kebab(it.kind()),
                                        it.label(),
                                        Cited.of(it.citation())))
                        .toList(),
                version.sources().stream().map(Source::of).toList(),
                version.gaps().stream().map(MapVersion.Gap::statement).toList());
    }
}
