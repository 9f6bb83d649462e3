package org.ettle.theory.content;

import java.net.URI;
import java.util.Optional;
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

/// Reads one version of a map from its file.
final class VersionFile {

    private VersionFile() {}

    static Optional<MapVersion> read(Entry file, ChangeMap.Id map) {
        var version =
                file.make(() ->
                        new MapVersion(
                                MapVersion.Id.fresh(),
                                map,
                                heading(file),
                                new MapVersion.State.Draft(),
                                file.list("tiers", VersionFile::tier),
                                file.list("lanes", VersionFile::lane),
                                file.list("outcomes", VersionFile::outcome),
                                file.list("links", VersionFile::link),
                                file.list("tags", VersionFile::tag),
                                file.list("sources", VersionFile::source),
                                file.texts("gaps").stream().map(MapVersion.Gap::new).toList()));
        file.noMore();
        return version;
    }

    static Citation citation(Entry of) {
        var entry = of.entry("citation");
        var citation =
                new Citation(
                        entry.optionalText("source"),
                        entry.optionalText("locator"),
                        entry.choice("basis", Basis.class));
        entry.noMore();
        return citation;
    }

    private static MapVersion.Heading heading(Entry file) {
        return new MapVersion.Heading(
                file.text("name"),
                file.text("title"),
                file.text("publisher"),
                file.text("published"),
                file.text("about"));
    }

    private static Optional<Tier> tier(Entry entry) {
        return entry.make(() ->
                new Tier(
                        entry.text("key"),
                        entry.text("title"),
                        entry.optionalText("hint"),
                        entry.truth("spans")));
    }

    private static Optional<Lane> lane(Entry entry) {
        return entry.make(() ->
                new Lane(
                        entry.text("key"),
                        entry.choice("kind", Lane.Kind.class),
                        entry.text("title"),
                        entry.text("about"),
                        citation(entry)));
    }

    private static Optional<Tag> tag(Entry entry) {
        return entry.make(() ->
                new Tag(
                        entry.text("key"),
                        entry.choice("kind", Tag.Kind.class),
                        entry.text("label"),
                        citation(entry)));
    }

    private static Optional<Source> source(Entry entry) {
        return entry.make(() -> {
            var address = entry.optionalText("address");
            return new Source(
                    entry.text("key"),
                    entry.text("title"),
                    entry.text("publisher"),
                    entry.text("published"),
                    address == null ? null : URI.create(address),
                    entry.text("licence"));
        });
    }

    private static Optional<Outcome> outcome(Entry entry) {
        return entry.make(() ->
                new Outcome(
                        new Outcome.Code(entry.text("code")),
                        entry.text("label"),
                        entry.choice("standing", Standing.class),
                        entry.text("tier"),
                        entry.optionalText("lane"),
                        entry.optionalText("actor"),
                        entry.optionalText("rationale"),
                        citation(entry),
                        entry.optionalText("owner"),
                        entry.texts("tags"),
                        entry.optionalNumber("slot")));
    }

    private static Optional<Link> link(Entry entry) {
        return entry.make(() ->
                new Link(
                        new Outcome.Code(entry.text("from")),
                        new Outcome.Code(entry.text("to")),
                        entry.choice("kind", Link.Kind.class),
                        entry.optionalText("rationale"),
                        entry.optionalText("feedback"),
                        citation(entry),
                        entry.optionalList("assumptions", VersionFile::assumption),
                        entry.optionalList("rivals", VersionFile::rival)));
    }

    private static Optional<Link.Assumption> assumption(Entry entry) {
        return entry.make(() ->
                new Link.Assumption(
                        entry.text("statement"),
                        entry.choice("status", Link.Assumption.Status.class),
                        citation(entry)));
    }

    private static Optional<Link.Rival> rival(Entry entry) {
        return entry.make(() -> new Link.Rival(entry.text("statement"), citation(entry)));
    }
}
