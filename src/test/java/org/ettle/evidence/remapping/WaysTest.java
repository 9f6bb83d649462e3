package org.ettle.evidence.remapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.evidence.remapping.EvidenceWorlds.OURS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.ettle.evidence.Bearing;
import org.ettle.platform.RandomWorlds;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.TestDatabase;
import org.ettle.theory.Link;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On made-up worlds: every bearing has exactly one fate in every later version, and the database
/// counts by the same fates as the rules tell.
class WaysTest {

    /// What one world leaves in the database is there to be counted with the next.
    private static final int WORLDS_KEPT = 80;

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Asker US = Asker.theProgram(OURS, "test");
    private static final UUID SOURCE = UUID.randomUUID();

    @BeforeAll
    static void there_is_a_source() {
        DATABASE.as(
                US,
                () -> {
                    var origin = UUID.randomUUID();
                    DATABASE.jdbc()
                            .sql(
                                    "insert into evidence.origin (id, kind, label)"
                                            + " values (?, 'DOCUMENT', 'A')")
                            .param(origin)
                            .update();
                    DATABASE.jdbc()
                            .sql(
                                    "insert into evidence.source (id, kind, title, origin_id, dated,"
                                            + " consent, reuse, checked, demonstration) values (?,"
                                            + " 'AUDIT', 'A', ?, '2018', 'NOT_NEEDED', 'PUBLIC', 'YES',"
                                            + " false)")
                            .params(SOURCE, origin)
                            .update();
                });
    }

    @Test
    void every_bearing_is_carried_or_queued_or_decided_or_history() {
        RandomWorlds.inEach(dice -> {
            var world = new EvidenceWorlds(dice);
            var evidence = world.evidence();
            for (var later : world.kin()) {
                var ways = Ways.to(world.ancestry(later));
                for (var made : evidence) {
                    var fate = ways.fate(OURS, made.version(), made.place(), made.decisions());
                    boolean isLater = ways.ancestry().find(OURS, made.version()).isPresent();
                    switch (fate) {
                        case Fate.Carried(var onto) ->
                                assertThat(onto)
                                        .isNotEmpty()
                                        .allMatch(place -> place.isIn(later.version()));
                        case Fate.Queued queued -> assertThat(queued.steps()).isNotEmpty();
                        case Fate.Decided(var onto) ->
                                assertThat(made.decisions())
                                        .contains(
                                                new Ways.Decided(OURS, later.version().id(), onto));
                        case Fate.History(var why) ->
                                assertThat(why == Fate.History.Why.ELSEWHERE).isNotEqualTo(isLater);
                    }
                }
            }
        });
    }

    @Test
    void the_database_counts_by_the_same_fates() {
        RandomWorlds.inEach(
                WORLDS_KEPT,
                dice -> {
                    var world = new EvidenceWorlds(dice);
                    var evidence = world.evidence();
                    keep(evidence);
                    for (var later : world.kin()) {
                        var ways = Ways.to(world.ancestry(later));
                        assertThat(counted(ways, ways.written(null), null))
                                .isEqualTo(told(ways, evidence));
                        for (var place : Ways.places(later.version())) {
                            assertThat(counted(ways, ways.written(Set.of(place)), place))
                                    .isEqualTo(only(place, told(ways, evidence)));
                        }
                    }
                });
    }

    /// Told that what waits is carried, the database counts it, and the comparison above would say
    /// so.
    @Test
    void a_way_that_is_told_wrongly_is_noticed() {
        var noticed = new boolean[1];
        RandomWorlds.inEach(dice -> {
            if (noticed[0]) {
                return;
            }
            var world = new EvidenceWorlds(dice);
            var evidence = world.evidence();
            keep(evidence);
            for (var later : world.kin()) {
                var ways = Ways.to(world.ancestry(later));
                var wrong = ways.written(null).replace("\"WAITS\"", "\"CARRIED\"");
                if (!counted(ways, wrong, null).equals(told(ways, evidence))) {
                    noticed[0] = true;
                }
            }
        });
        assertThat(noticed[0]).isTrue();
    }

    /// What each bearing counts for, by the rules.
    private static Map<UUID, Set<String>> told(Ways ways, List<EvidenceWorlds.Made> evidence) {
        var told = new HashMap<UUID, Set<String>>();
        for (var made : evidence) {
            var onto =
                    switch (ways.fate(OURS, made.version(), made.place(), made.decisions())) {
                        case Fate.Carried(var places) -> places;
                        case Fate.Decided(var places) -> places;
                        case Fate.Queued _, Fate.History _ -> List.<Place>of();
                    };
            if (!onto.isEmpty()) {
                told.put(made.id(), keys(onto));
            }
        }
        return new TreeMap<>(told);
    }

    private static Map<UUID, Set<String>> only(Place place, Map<UUID, Set<String>> told) {
        var only = new TreeMap<UUID, Set<String>>();
        told.forEach((bearing, places) -> {
            if (places.contains(place.key())) {
                only.put(bearing, Set.of(place.key()));
            }
        });
        return only;
    }

    private static Map<UUID, Set<String>> counted(
            Ways ways, String written, @Nullable Place wanted) {
        var counted = new TreeMap<UUID, Set<String>>();
        DATABASE.as(
                US,
                () -> {
                    DATABASE.jdbc()
                            .sql(
                                    "select bearing_id, onto from evidence.brought("
                                            + ":ways::jsonb, :stops::jsonb, :wanted)"
                                            + " where state = 'CARRIED' and onto is not null")
                            .param("ways", written)
                            .param("stops", ways.writtenStops())
                            .param("wanted", wanted == null ? null : wanted.key())
                            .query((row, _) ->
                                    counted.computeIfAbsent(
                                                    row.getObject("bearing_id", UUID.class),
                                                    _ -> new TreeSet<>())
                                            .add(row.getString("onto")))
                            .list();
                });
        return counted;
    }

    private static Set<String> keys(List<Place> places) {
        var keys = new TreeSet<String>();
        places.forEach(place -> keys.add(place.key()));
        return keys;
    }

    private static void keep(List<EvidenceWorlds.Made> evidence) {
        DATABASE.as(
                US,
                () -> {
                    for (var made : evidence) {
                        bear(made);
                        made.decisions().forEach(decision -> decide(made, decision));
                    }
                });
    }

    private static void bear(EvidenceWorlds.Made made) {
        Link.@Nullable Name link = made.place() instanceof Place.ALink(var name) ? name : null;
        DATABASE.jdbc()
                .sql(
                        "insert into evidence.bearing (id, source_id, map_organisation_id, version_id,"
                                + " outcome_code, link_from, link_to, link_kind, stance, directness) values"
                                + " (:id, :source, :organisation, :version, :code, :from, :to, :kind,"
                                + " 'SUPPORTS', 'DIRECT')")
                .param("id", made.id())
                .param("source", SOURCE)
                .param("organisation", OURS.value())
                .param("version", made.version().value())
                .param("code", link == null ? made.place().key() : null)
                .param("from", link == null ? null : link.from().value())
                .param("to", link == null ? null : link.to().value())
                .param("kind", link == null ? null : link.kind().name())
                .update();
    }

    private static void decide(EvidenceWorlds.Made made, Ways.Decided decision) {
        var store = new RemappingStore(DATABASE.jdbc());
        var id = Decision.Id.fresh();
        var bearings = List.of(new Bearing.Id(made.id()));
        if (decision.places().isEmpty()) {
            store.decide(id, bearings, OURS, decision.version(), 0, null, "Because.");
        }
        for (int number = 0; number < decision.places().size(); number++) {
            store.decide(
                    id,
                    bearings,
                    OURS,
                    decision.version(),
                    number,
                    decision.places().get(number),
                    "Because.");
        }
    }
}
