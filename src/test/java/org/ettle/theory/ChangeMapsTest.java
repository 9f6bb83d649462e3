package org.ettle.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.theory.FullMapFixtures.aCrosswalk;
import static org.ettle.theory.FullMapFixtures.aMap;
import static org.ettle.theory.FullMapFixtures.aVersion;
import static org.ettle.theory.TheoryRoom.OURS;
import static org.ettle.theory.TheoryRoom.THEIRS;
import static org.ettle.theory.TheoryRoom.as;
import static org.ettle.theory.TheoryRoom.asThePublic;

import java.time.Instant;
import java.util.List;
import org.ettle.platform.store.Askers;
import org.ettle.platform.store.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class ChangeMapsTest {

    private static final TheoryRoom ROOM = TheoryRoom.open();
    private static int rooms;

    private final ChangeMaps maps = ROOM.maps();
    private final ChangeMap map = aMap(OURS, "map-" + rooms++);

    @BeforeEach
    void a_map_is_begun() {
        assertThat(as(OURS, () -> maps.begin(map)))
                .isEqualTo(new Answer.Done(new TheoryFact.MapBegun(map)));
    }

    @Test
    void every_field_of_a_version_comes_back_as_it_was_recorded() {
        var version = recorded("2018");

        var read = as(OURS, () -> maps.getVersion(map.address(), "2018"));

        assertThat(read).usingRecursiveComparison().isEqualTo(version);
    }

    @Test
    void every_field_of_a_crosswalk_comes_back_as_it_was_recorded() {
        var crosswalk = aCrosswalk(published("2018").id(), published("2019").id());

        assertThat(as(OURS, () -> maps.relate(crosswalk))).isInstanceOf(Answer.Done.class);

        assertThat(asThePublic(() -> maps.crosswalks(map.id()))).containsExactly(crosswalk);
        assertThat(asThePublic(() -> maps.findCrosswalk(crosswalk.from(), crosswalk.to())))
                .contains(crosswalk);
        assertThat(asThePublic(() -> maps.findCrosswalk(crosswalk.to(), crosswalk.from())))
                .isEmpty();
    }

    @Test
    void versions_stand_in_the_order_in_which_they_were_recorded() {
        recorded("b");
        recorded("a");
        recorded("c");

        assertThat(as(OURS, () -> maps.versions(map.id())))
                .extracting(MapVersion::name)
                .containsExactly("b", "a", "c");
    }

    @Test
    void an_outcome_without_a_slot_is_given_the_next_free_one() {
        var small =
                SmallMapFixtures.aMap("small " + map.address())
                        .with(SmallMapFixtures.anOutcome("a", "A", "step", "people").at(2))
                        .step("b", "B")
                        .step("c", "C")
                        .step("d", "D", "system")
                        .version();
        var version = named(small.of(map.id()), "small");

        as(OURS, () -> maps.record(version));

        assertThat(as(OURS, () -> maps.getVersion(map.address(), "small")).outcomes())
                .extracting(Outcome::slot)
                .containsExactly(2, 6, 10, 0);
    }

    @Test
    void publishing_is_told_as_a_fact_with_the_time_of_the_database() {
        var version = recorded("2018");
        var before = Instant.now().minusSeconds(60);

        var answer = as(OURS, () -> maps.publish(version.id(), "It is ready."));

        assertThat(answer).isInstanceOf(Answer.Done.class);
        var fact = (TheoryFact.VersionPublished) ((Answer.Done) answer).fact();
        assertThat(fact.organisation()).isEqualTo(OURS);
        assertThat(fact.map()).isEqualTo(map.id());
        assertThat(fact.version()).isEqualTo(version.id());
        assertThat(fact.at()).isBetween(before, Instant.now().plusSeconds(60));
        assertThat(ROOM.facts()).contains(fact);
        assertThat(asThePublic(() -> maps.getVersion(map.address(), "2018")).state())
                .isEqualTo(new MapVersion.State.Published(fact.at()));
    }

    @Test
    void a_version_is_published_once() {
        var version = published("2018");

        assertThat(refusal(as(OURS, () -> maps.publish(version.id(), "It is ready."))))
                .isInstanceOf(TheoryRefusal.AlreadyPublished.class);
    }

    @Test
    void an_address_and_a_name_are_given_once() {
        recorded("2018");

        assertThat(refusal(as(OURS, () -> maps.begin(aMap(OURS, map.address())))))
                .isEqualTo(new TheoryRefusal.AddressTaken(map.address()));
        assertThat(refusal(as(OURS, () -> maps.record(aVersion(map.id(), "2018")))))
                .isEqualTo(new TheoryRefusal.NameTaken("2018"));
    }

    @Test
    void drafts_are_not_related() {
        var first = published("first").id();
        var draft = recorded("draft").id();

        assertThat(refusal(as(OURS, () -> maps.relate(aCrosswalk(first, draft)))))
                .isEqualTo(new TheoryRefusal.NotYetPublished("draft"));
    }

    @Test
    void versions_are_related_once() {
        var first = published("first").id();
        var second = published("second").id();
        as(OURS, () -> maps.relate(aCrosswalk(first, second)));

        assertThat(refusal(as(OURS, () -> maps.relate(aCrosswalk(first, second)))))
                .isEqualTo(new TheoryRefusal.AlreadyRelated("first", "second"));
    }

    @Test
    void a_crosswalk_names_only_what_its_versions_have() {
        var first = published("first").id();
        var second = published("second").id();
        var unknown =
                new Crosswalk(
                        first,
                        second,
                        List.of(SmallMapFixtures.anEdge("X", "Y", Crosswalk.Change.SAME)),
                        List.of());

        assertThat(refusal(as(OURS, () -> maps.relate(unknown))))
                .isEqualTo(
                        new TheoryRefusal.NotInTheVersions(
                                List.of(
                                        "version first has no outcome X",
                                        "version second has no outcome Y")));
    }

    @Test
    void a_draft_is_seen_by_its_organisation_alone() {
        recorded("draft");

        assertThat(as(OURS, () -> maps.versions(map.id()))).hasSize(1);
        assertThat(as(THEIRS, () -> maps.versions(map.id()))).isEmpty();
        assertThat(asThePublic(() -> maps.versions(map.id()))).isEmpty();
        assertThat(asThePublic(maps::list)).doesNotContain(map);
        assertThatThrownBy(() -> asThePublic(() -> maps.get(map.address())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(THEIRS, () -> maps.getVersion(map.address(), "draft")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_published_is_seen_by_everybody_and_the_draft_beside_it_is_not() {
        published("2018");
        recorded("draft");

        assertThat(asThePublic(maps::list)).contains(map);
        assertThat(asThePublic(() -> maps.versions(map.id())))
                .extracting(MapVersion::name)
                .containsExactly("2018");
        assertThat(as(THEIRS, () -> maps.versions(map.id())))
                .extracting(MapVersion::name)
                .containsExactly("2018");
    }

    @Test
    void nobody_writes_into_the_map_of_another_organisation() {
        var version = recorded("draft");

        assertThatThrownBy(() -> as(THEIRS, () -> maps.record(aVersion(map.id(), "theirs"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(THEIRS, () -> maps.publish(version.id(), "It is ready.")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(THEIRS, () -> maps.begin(aMap(OURS, "for-them"))))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> asThePublic(() -> maps.begin(aMap(OURS, "for-all"))))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_map_of_ones_own_comes_before_another_at_the_same_address() {
        var theirs = aMap(THEIRS, map.address());
        as(THEIRS, () -> maps.begin(theirs));
        published("2018");

        assertThat(as(THEIRS, () -> maps.get(map.address()))).isEqualTo(theirs);
        assertThat(as(OURS, () -> maps.get(map.address()))).isEqualTo(map);
        assertThat(asThePublic(() -> maps.get(map.address()))).isEqualTo(map);
    }

    @Test
    void a_published_version_is_read_once() {
        published("2018");

        var first = asThePublic(() -> maps.getVersion(map.address(), "2018"));
        var second = as(THEIRS, () -> maps.getVersion(map.address(), "2018"));

        assertThat(second).isSameAs(first);
    }

    @Test
    void what_a_rolled_back_transaction_published_is_not_kept() {
        var version = recorded("2018");

        Askers.run(
                TheoryRoom.member(OURS),
                () ->
                        ROOM.database()
                                .transactions()
                                .executeWithoutResult(transaction -> {
                                    maps.publish(version.id(), "It is ready.");
                                    assertThat(find("2018").isPublished()).isTrue();
                                    transaction.setRollbackOnly();
                                }));

        assertThat(as(OURS, () -> maps.getVersion(map.address(), "2018")).isPublished()).isFalse();
    }

    private MapVersion find(String name) {
        return maps.getVersion(map.address(), name);
    }

    private MapVersion recorded(String name) {
        var version = aVersion(map.id(), name);
        assertThat(as(OURS, () -> maps.record(version))).isInstanceOf(Answer.Done.class);
        return version;
    }

    private MapVersion published(String name) {
        var version = recorded(name);
        assertThat(as(OURS, () -> maps.publish(version.id(), "It is ready.")))
                .isInstanceOf(Answer.Done.class);
        return version;
    }

    private static TheoryRefusal refusal(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).reason();
    }

    private static MapVersion named(MapVersion version, String name) {
        return new MapVersion(
                MapVersion.Id.fresh(),
                version.map(),
                new MapVersion.Heading(name, name, "A publisher", "2018", "About it"),
                version.state(),
                version.tiers(),
                version.lanes(),
                version.outcomes(),
                version.links(),
                version.tags(),
                version.sources(),
                version.gaps());
    }
}
