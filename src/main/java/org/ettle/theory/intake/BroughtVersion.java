package org.ettle.theory.intake;

import java.net.URI;
import java.util.List;
import org.ettle.theory.Basis;
import org.ettle.theory.ChangeMap;
import org.ettle.theory.Citation;
import org.ettle.theory.Lane;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Source;
import org.ettle.theory.Standing;
import org.ettle.theory.Tag;
import org.ettle.theory.Tier;
import org.ettle.theory.export.MapDocument;
import org.ettle.theory.export.Words;

/// The version that a document of the JSON format describes, as a new draft.
final class BroughtVersion {

    private BroughtVersion() {}

    /// @param document keeps to the schema
    static MapVersion of(MapDocument document) {
        var version = document.version();
        return new MapVersion(
                MapVersion.Id.fresh(),
                ChangeMap.Id.fresh(),
                new MapVersion.Heading(
                        version.name(),
                        version.title(),
                        version.publisher(),
                        version.published(),
                        version.about()),
                new MapVersion.State.Draft(),
                document.tiers().stream().map(BroughtVersion::tier).toList(),
                document.lanes().stream().map(BroughtVersion::lane).toList(),
                document.outcomes().stream().map(BroughtVersion::outcome).toList(),
                document.links().stream().map(BroughtVersion::link).toList(),
                document.tags().stream().map(BroughtVersion::tag).toList(),
                document.sources().stream().map(BroughtVersion::source).toList(),
                document.gaps().stream().map(MapVersion.Gap::new).toList());
    }

    private static Tier tier(MapDocument.Tier it) {
        return new Tier(it.key(), it.title(), it.hint(), it.spans());
    }

    private static Lane lane(MapDocument.Lane it) {
        return new Lane(
                it.key(),
                Words.constant(Lane.Kind.class, it.kind()),
                it.title(),
                it.about(),
                citation(it.citation()));
    }

    private static Outcome outcome(MapDocument.Outcome it) {
        return new Outcome(
                new Outcome.Code(it.code()),
                it.label(),
                Words.constant(Standing.class, it.standing()),
                it.tier(),
                it.lane(),
                it.actor(),
                it.rationale(),
                citation(it.citation()),
                it.owner(),
                it.tags(),
                it.slot());
    }

    private static Link link(MapDocument.Arrow it) {
        return new Link(
                new Outcome.Code(it.from()),
                new Outcome.Code(it.to()),
                Words.constant(Link.Kind.class, it.kind()),
                it.rationale(),
                it.feedback(),
                citation(it.citation()),
                it.assumptions().stream().map(BroughtVersion::assumption).toList(),
                it.rivals().stream().map(BroughtVersion::rival).toList());
    }

    private static Link.Assumption assumption(MapDocument.Assumption it) {
        return new Link.Assumption(
                it.statement(),
                Words.constant(Link.Assumption.Status.class, it.status()),
                citation(it.citation()));
    }

    private static Link.Rival rival(MapDocument.Rival it) {
        return new Link.Rival(it.statement(), citation(it.citation()));
    }

    private static Tag tag(MapDocument.Tag it) {
        return new Tag(
                it.key(),
                Words.constant(Tag.Kind.class, it.kind()),
                it.label(),
                citation(it.citation()));
    }

    private static Source source(MapDocument.Source it) {
        return new Source(
                it.key(),
                it.title(),
                it.publisher(),
                it.published(),
                it.address() == null ? null : URI.create(it.address()),
                it.licence());
    }

    private static Citation citation(MapDocument.Cited it) {
        return new Citation(it.source(), it.locator(), Words.constant(Basis.class, it.basis()));
    }

    /// The same parts under another heading; used where only the tables come from a file.
    static MapVersion of(
            MapVersion frame,
            MapVersion.Heading heading,
            List<Outcome> outcomes,
            List<Link> links) {
        return new MapVersion(
                MapVersion.Id.fresh(),
                ChangeMap.Id.fresh(),
                heading,
                new MapVersion.State.Draft(),
                frame.tiers(),
                frame.lanes(),
                outcomes,
                links,
                frame.tags(),
                frame.sources(),
                List.of());
    }
}
