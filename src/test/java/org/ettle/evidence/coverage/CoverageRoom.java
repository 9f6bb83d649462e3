package org.ettle.evidence.coverage;

import static org.ettle.evidence.EvidenceRoom.OURS;
import static org.ettle.evidence.EvidenceRoom.as;
import static org.ettle.evidence.EvidenceRoom.done;

import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.Bearing;
import org.ettle.evidence.Directness;
import org.ettle.evidence.EvidenceRoom;
import org.ettle.evidence.Source;
import org.ettle.evidence.SourceFact;
import org.ettle.evidence.Stance;
import org.ettle.evidence.Target;
import org.ettle.evidence.remapping.KeptWays;
import org.ettle.evidence.remapping.Place;
import org.ettle.evidence.remapping.RemappingParts;
import org.ettle.evidence.remapping.Remappings;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.SmallMapFixtures;
import org.ettle.theory.beside.Viewed;

/// The room of evidence with a second version of its map: the vision is the same, K1 was reworded
/// to P1, S1 was split into A1 and A2, S3 was dropped, and of K2 and S2 no crosswalk speaks.
public final class CoverageRoom {

    private final EvidenceRoom room;
    private final MapVersion later;

    private CoverageRoom(EvidenceRoom room) {
        this.room = room;
        this.later = as(OURS, this::published);
    }

    /// @param more classes that belong to the room too
    public static CoverageRoom open(Class<?>... more) {
        var parts =
                new ArrayList<Class<?>>(
                        List.of(
                                Tallies.class,
                                TallySheets.class,
                                Suggestions.class,
                                KeptWays.class));
        parts.addAll(RemappingParts.ALL);
        parts.addAll(List.of(more));
        return new CoverageRoom(EvidenceRoom.open(parts.toArray(Class<?>[]::new)));
    }

    private MapVersion published() {
        var maps = room.theory().maps();
        var draft =
                SmallMapFixtures.aMap("2024")
                        .vision("V", "People live as they choose")
                        .key("P1", "People are listened to")
                        .step("A1", "Advocacy is there early")
                        .step("A2", "Advocacy is independent")
                        .linked("P1", "V")
                        .linked("A1", "P1")
                        .version()
                        .of(room.version().map());
        maps.record(draft);
        maps.publish(draft.id(), "It is printed.");
        maps.relate(
                new Crosswalk(
                        room.version().id(),
                        draft.id(),
                        List.of(
                                SmallMapFixtures.anEdge("V", "V", Change.SAME),
                                SmallMapFixtures.anEdge("K1", "P1", Change.REWORDED),
                                SmallMapFixtures.anEdge("S1", "A1", Change.SPLIT),
                                SmallMapFixtures.anEdge("S1", "A2", Change.SPLIT),
                                SmallMapFixtures.anEdge("S3", "", Change.DROPPED)),
                        List.of()));
        return maps.getOwn(draft.id());
    }

    public EvidenceRoom evidence() {
        return room;
    }

    public MapVersion first() {
        return room.version();
    }

    public MapVersion later() {
        return later;
    }

    public Viewed viewed(MapVersion version) {
        return new Viewed(as(OURS, () -> room.theory().maps().getOwn(version.map())), version);
    }

    public Tallies tallies() {
        return room.door(Tallies.class);
    }

    public Remappings remappings() {
        return room.door(Remappings.class);
    }

    /// What a source of `OURS` bears on in the first version.
    public Bearing.Id bears(Source source, String place, Stance stance, Directness directness) {
        return as(
                OURS,
                () -> {
                    var answer =
                            room.bearings()
                                    .bear(source.id(), target(place), stance, directness, null);
                    return ((SourceFact.BearingMade) done(answer)).bearing();
                });
    }

    private Target target(String place) {
        return switch (Place.of(place)) {
            case Place.AnOutcome(var code) ->
                    new Target.AnOutcome(OURS, first().id(), new Outcome.Code(code.value()));
            case Place.ALink(var name) -> new Target.ALink(OURS, first().id(), name);
        };
    }
}
