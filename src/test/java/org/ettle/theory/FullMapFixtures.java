package org.ettle.theory;

import java.net.URI;
import java.util.List;
import org.ettle.platform.store.OrganisationId;

/// A map that fills every table of the room and every field of every part, with every value that a
/// field may have somewhere and no value where there may be none.
public final class FullMapFixtures {

    private FullMapFixtures() {}

    private static final Citation PRINTED = new Citation("first", "Page 1", Basis.READ_IN_FULL);
    private static final Citation OPENED = new Citation("second", null, Basis.OPENING_READ);
    private static final Citation RECALLED = new Citation(null, "Somewhere", Basis.RECALLED);

    public static ChangeMap aMap(OrganisationId owner, String address) {
        return new ChangeMap(ChangeMap.Id.fresh(), owner, address, "The map", "About the map");
    }

    public static MapVersion aVersion(ChangeMap.Id map, String name) {
        return new MapVersion(
                MapVersion.Id.fresh(),
                map,
                new MapVersion.Heading(
                        name, "Version " + name, "A publisher", "May 2018", "About the version"),
                new MapVersion.State.Draft(),
                List.of(
                        new Tier("step", "Steps", "are needed for", false),
                        new Tier("key", "Key outcomes", null, false),
                        new Tier("vision", "Vision", null, true)),
                List.of(
                        new Lane("system", Lane.Kind.SYSTEM, "System", "About systems", PRINTED),
                        new Lane("people", Lane.Kind.PEOPLE, "People", "About people", OPENED),
                        new Lane("work", Lane.Kind.WORKFORCE, "Work", "About work", RECALLED)),
                outcomes(),
                links(),
                List.of(
                        new Tag("audit", Tag.Kind.SYSTEM_AREA, "Audit", PRINTED),
                        new Tag("digital", Tag.Kind.GOLDEN_THREAD, "Digital", OPENED)),
                List.of(
                        new Source("second", "Second source", "A body", "2019", null, "Not known"),
                        new Source(
                                "first",
                                "First source",
                                "A body",
                                "2018",
                                URI.create("https://example.org/first?page=1"),
                                "Open Government Licence v3.0")),
                List.of(new MapVersion.Gap("Gap one"), new MapVersion.Gap("Gap two")));
    }

    private static List<Outcome> outcomes() {
        return List.of(
                new Outcome(
                        new Outcome.Code("V"),
                        "People's outcomes are met “fully” <b>& soon</b>",
                        Standing.OFFICIAL,
                        "vision",
                        null,
                        "People",
                        "It is the aim.",
                        PRINTED,
                        "The owner",
                        List.of("digital", "audit"),
                        3),
                new Outcome(
                        new Outcome.Code("1"),
                        "Advocacy is there",
                        Standing.WORKING,
                        "key",
                        "people",
                        null,
                        null,
                        Citation.inferred(),
                        null,
                        List.of(),
                        0),
                new Outcome(
                        new Outcome.Code("2"),
                        "Workers listen",
                        Standing.WORKING,
                        "step",
                        "work",
                        "Workers",
                        null,
                        RECALLED,
                        null,
                        List.of("audit"),
                        5));
    }

    private static List<Link> links() {
        return List.of(
                new Link(
                        new Outcome.Code("1"),
                        new Outcome.Code("V"),
                        Link.Kind.PARENT,
                        "A voice helps.",
                        null,
                        PRINTED,
                        List.of(
                                assumption("Nobody looked", Link.Assumption.Status.UNTESTED),
                                assumption("It held", Link.Assumption.Status.HOLDS),
                                assumption("It held in part", Link.Assumption.Status.MIXED),
                                assumption("It failed", Link.Assumption.Status.FAILS)),
                        List.of(
                                new Link.Rival("Money did it", OPENED),
                                new Link.Rival("Luck did it", Citation.inferred()))),
                new Link(
                        new Outcome.Code("2"),
                        new Outcome.Code("1"),
                        Link.Kind.INFLUENCE,
                        null,
                        "Those who are heard speak up again.",
                        Citation.inferred(),
                        List.of(),
                        List.of()));
    }

    private static Link.Assumption assumption(String statement, Link.Assumption.Status status) {
        return new Link.Assumption(statement, status, OPENED);
    }

    /// Names every type of change.
    public static Crosswalk aCrosswalk(MapVersion.Id from, MapVersion.Id to) {
        return new Crosswalk(
                from,
                to,
                List.of(
                        edge("V", "V", false, Crosswalk.Change.SAME),
                        edge(
                                "1",
                                "1",
                                true,
                                Crosswalk.Change.SPLIT,
                                Crosswalk.Change.REWORDED,
                                Crosswalk.Change.REDEFINED,
                                Crosswalk.Change.NARROWED,
                                Crosswalk.Change.EXTENDED,
                                Crosswalk.Change.MOVED,
                                Crosswalk.Change.ACTOR_CHANGED,
                                Crosswalk.Change.MERGED,
                                Crosswalk.Change.SUPERSEDED),
                        edge("2", "", true, Crosswalk.Change.DROPPED),
                        edge("", "2", false, Crosswalk.Change.ADDED)),
                List.of(new MapVersion.Gap("Not all is known")));
    }

    /// NullAway does not see in a class file that a nested type (`Outcome.@Nullable Code`) may be
    /// null, so it is not asked here.
    @SuppressWarnings("NullAway")
    private static Crosswalk.Edge edge(
            String from, String to, boolean provisional, Crosswalk.Change... changes) {
        return new Crosswalk.Edge(
                from.isEmpty() ? null : new Outcome.Code(from),
                to.isEmpty() ? null : new Outcome.Code(to),
                List.of(changes),
                "Because",
                "An author",
                provisional ? RECALLED : PRINTED,
                provisional);
    }

    /// One map with two published versions, the crosswalk between them and a draft: every table has
    /// rows that are published, and every table of versions has rows that are not.
    public static ChangeMap fill(ChangeMaps maps, OrganisationId owner, String address) {
        return TheoryRoom.as(
                owner,
                () -> {
                    var map = aMap(owner, address);
                    maps.begin(map);
                    var first = aVersion(map.id(), "first");
                    var second = aVersion(map.id(), "second");
                    var draft = aVersion(map.id(), "draft");
                    for (var version : List.of(first, second, draft)) {
                        maps.record(version);
                    }
                    maps.publish(first.id(), "It is ready.");
                    maps.publish(second.id(), "It is ready.");
                    maps.relate(aCrosswalk(first.id(), second.id()));
                    return map;
                });
    }
}
