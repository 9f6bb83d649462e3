package org.ettle.theory.draft;

import java.util.List;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.Tag;

/// What an edit would make of the parts of a version that edits can change. It need not be whole.
record Shape(MapVersion.Heading heading, List<Outcome> outcomes, List<Link> links, List<Tag> tags) {

    Shape {
        outcomes = List.copyOf(outcomes);
        links = List.copyOf(links);
        tags = List.copyOf(tags);
    }

    static Shape of(MapVersion version) {
        return new Shape(version.heading(), version.outcomes(), version.links(), version.tags());
    }

    Shape with(MapVersion.Heading other) {
        return new Shape(other, outcomes, links, tags);
    }

    Shape withOutcomes(List<Outcome> others) {
        return new Shape(heading, others, links, tags);
    }

    Shape withLinks(List<Link> others) {
        return new Shape(heading, outcomes, others, tags);
    }

    Shape withTags(List<Tag> others) {
        return new Shape(heading, outcomes, links, others);
    }

    /// The version with this shape, and with a slot for every outcome.
    MapVersion version(MapVersion before) {
        return new MapVersion(
                        before.id(),
                        before.map(),
                        heading,
                        before.state(),
                        before.tiers(),
                        before.lanes(),
                        outcomes,
                        links,
                        tags,
                        before.sources(),
                        before.gaps())
                .placed();
    }
}
