package org.ettle.theory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Crosswalk.Edge;
import org.jspecify.annotations.Nullable;

/// Small maps for tests, written in as few words as they need.
public final class SmallMapFixtures {

    private static final Citation NOWHERE = Citation.inferred();

    private final String name;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private SmallMapFixtures(String name) {
        this.name = name;
    }

    /// A map of four tiers (process, step, key, vision) and three lanes (people, workforce,
    /// system).
    public static SmallMapFixtures aMap(String name) {
        return new SmallMapFixtures(name);
    }

    public SmallMapFixtures vision(String code, String label) {
        return with(anOutcome(code, label, "vision", null));
    }

    public SmallMapFixtures key(String code, String label) {
        return with(anOutcome(code, label, "key", "people"));
    }

    public SmallMapFixtures step(String code, String label) {
        return step(code, label, "people");
    }

    public SmallMapFixtures step(String code, String label, String lane) {
        return with(anOutcome(code, label, "step", lane));
    }

    public SmallMapFixtures with(Outcome outcome) {
        outcomes.add(outcome);
        return this;
    }

    /// A link that says why it should hold, of which nothing has been tested.
    public SmallMapFixtures linked(String from, String to) {
        return with(aLink(from, to, "Because it should.", List.of(), List.of()));
    }

    public SmallMapFixtures with(Link link) {
        links.add(link);
        return this;
    }

    public MapVersion version() {
        return new MapVersion(
                id(name),
                new ChangeMap.Id(new UUID(0, 1)),
                new MapVersion.Heading(
                        name, "The map of " + name, "A publisher", name, "About it."),
                new MapVersion.State.Draft(),
                List.of(
                        new Tier("process", "Process", null, true),
                        new Tier("step", "Steps", null, false),
                        new Tier("key", "Key outcomes", null, false),
                        new Tier("vision", "Vision", null, true)),
                List.of(
                        aLane("people", Lane.Kind.PEOPLE),
                        aLane("workforce", Lane.Kind.WORKFORCE),
                        aLane("system", Lane.Kind.SYSTEM)),
                outcomes,
                links,
                List.of(),
                List.of(),
                List.of());
    }

    public static Outcome anOutcome(String code, String label, String tier, @Nullable String lane) {
        return new Outcome(
                new Outcome.Code(code),
                label,
                Standing.OFFICIAL,
                tier,
                lane,
                null,
                null,
                NOWHERE,
                "An owner",
                List.of(),
                null);
    }

    public static Link aLink(
            String from,
            String to,
            @Nullable String rationale,
            List<Link.Assumption> assumptions,
            List<Link.Rival> rivals) {
        return new Link(
                new Outcome.Code(from),
                new Outcome.Code(to),
                Link.Kind.INFLUENCE,
                rationale,
                null,
                NOWHERE,
                assumptions,
                rivals);
    }

    public static Link.Assumption anAssumption(String statement, Link.Assumption.Status status) {
        return new Link.Assumption(statement, status, NOWHERE);
    }

    public static Link.Rival aRival(String statement) {
        return new Link.Rival(statement, NOWHERE);
    }

    public static Crosswalk aCrosswalk(String from, String to, Edge... edges) {
        return new Crosswalk(id(from), id(to), List.of(edges), List.of());
    }

    /// An edge whose reason names its ends; an empty end is none.
    ///
    /// NullAway does not see in a class file that a nested type (`Outcome.@Nullable Code`) may be
    /// null, so it is not asked here.
    @SuppressWarnings("NullAway")
    public static Edge anEdge(String from, String to, Change... changes) {
        return new Edge(
                from.isEmpty() ? null : new Outcome.Code(from),
                to.isEmpty() ? null : new Outcome.Code(to),
                List.of(changes),
                "%s became %s".formatted(from, to),
                "An author",
                NOWHERE,
                false);
    }

    @SuppressWarnings("NullAway")
    public static Edge provisional(Edge edge) {
        return new Edge(
                edge.from(),
                edge.to(),
                edge.changes(),
                edge.reason(),
                edge.author(),
                edge.citation(),
                true);
    }

    public static MapVersion.Id id(String name) {
        return new MapVersion.Id(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Lane aLane(String key, Lane.Kind kind) {
        return new Lane(key, kind, kind.words(), "About it.", NOWHERE);
    }
}
