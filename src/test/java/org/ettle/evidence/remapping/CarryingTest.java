package org.ettle.evidence.remapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.theory.SmallMapFixtures.aCrosswalk;
import static org.ettle.theory.SmallMapFixtures.aLink;
import static org.ettle.theory.SmallMapFixtures.aMap;
import static org.ettle.theory.SmallMapFixtures.anEdge;
import static org.ettle.theory.SmallMapFixtures.provisional;

import java.util.List;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Crosswalk.Edge;
import org.ettle.theory.MapVersion;
import org.ettle.theory.SmallMapFixtures;
import org.ettle.theory.comparison.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarryingTest {

    private static final MapVersion OLD = version("old", "A", "B", "C");
    private static final MapVersion MIDDLE = version("middle", "K", "L", "M");
    private static final MapVersion NEW = version("new", "X", "Y", "Z");

    @ParameterizedTest
    @EnumSource(names = {"SAME", "REWORDED", "MOVED"})
    void what_kept_its_meaning_takes_its_evidence_along(Change change) {
        assertThat(oldToNew(anEdge("A", "X", change)).of(at("A"))).isEqualTo(carried("X"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ACTOR_CHANGED",
                "SPLIT",
                "MERGED",
                "REDEFINED",
                "NARROWED",
                "EXTENDED",
                "SUPERSEDED"
            })
    void what_did_not_waits_for_a_decision(Change change) {
        assertThat(oldToNew(anEdge("A", "X", change)).of(at("A")))
                .isInstanceOfSatisfying(
                        Way.Waits.class,
                        waits -> {
                            assertThat(waits.candidates()).containsExactly(at("X"));
                            assertThat(waits.steps())
                                    .singleElement()
                                    .satisfies(step ->
                                            assertThat(step.reason()).isEqualTo("A became X"));
                        });
    }

    @Test
    void one_change_of_meaning_among_others_is_enough() {
        assertThat(oldToNew(anEdge("A", "X", Change.MOVED, Change.ACTOR_CHANGED)).of(at("A")))
                .isInstanceOf(Way.Waits.class);
    }

    @Test
    void an_outcome_that_only_moved_into_two_waits_too() {
        var carrying = oldToNew(anEdge("A", "X", Change.MOVED), anEdge("A", "Y", Change.MOVED));
        assertThat(candidates(carrying.of(at("A")))).containsExactly(at("X"), at("Y"));
    }

    @Test
    void two_outcomes_that_only_moved_into_one_wait_both() {
        var carrying = oldToNew(anEdge("A", "X", Change.MOVED), anEdge("B", "X", Change.SAME));
        assertThat(candidates(carrying.of(at("A")))).containsExactly(at("X"));
        assertThat(candidates(carrying.of(at("B")))).containsExactly(at("X"));
    }

    @Test
    void what_was_dropped_is_history_and_what_nobody_compared_stays() {
        var carrying = oldToNew(anEdge("A", "", Change.DROPPED));
        assertThat(carrying.of(at("A"))).isEqualTo(new Way.Dropped());
        assertThat(carrying.of(at("B"))).isEqualTo(new Way.NotCompared());
    }

    @Test
    void a_pairing_that_is_not_certain_says_so() {
        assertThat(oldToNew(provisional(anEdge("A", "X", Change.SAME))).of(at("A")))
                .isEqualTo(new Way.Carried(at("X"), true));
    }

    @Test
    void it_goes_along_over_several_versions() {
        var carrying =
                overMiddle(
                        aCrosswalk("old", "middle", anEdge("A", "K", Change.REWORDED)),
                        aCrosswalk("middle", "new", anEdge("K", "X", Change.MOVED)));
        assertThat(carrying.of(at("A"))).isEqualTo(carried("X"));
    }

    @Test
    void a_split_that_was_merged_again_is_none() {
        var carrying =
                overMiddle(
                        aCrosswalk(
                                "old",
                                "middle",
                                anEdge("A", "K", Change.SPLIT),
                                anEdge("A", "L", Change.SPLIT)),
                        aCrosswalk(
                                "middle",
                                "new",
                                anEdge("K", "X", Change.MERGED),
                                anEdge("L", "X", Change.MERGED)));
        assertThat(carrying.of(at("A"))).isInstanceOf(Way.Carried.class);
    }

    /// What is found in a later version tells nothing of the one that it came from.
    @Test
    void nothing_goes_back_to_an_earlier_version() {
        var back =
                Carrying.by(
                        Comparison.onwards(
                                NEW,
                                OLD,
                                List.of(OLD, NEW),
                                List.of(aCrosswalk("old", "new", anEdge("A", "X", Change.SAME)))));
        assertThat(back.of(at("X"))).isEqualTo(new Way.NotCompared());
    }

    @Test
    void nothing_goes_from_one_version_to_another_that_came_from_the_same() {
        var between =
                Carrying.by(
                        Comparison.onwards(
                                MIDDLE,
                                NEW,
                                List.of(OLD, MIDDLE, NEW),
                                List.of(
                                        aCrosswalk("old", "middle", anEdge("A", "K", Change.SAME)),
                                        aCrosswalk("old", "new", anEdge("A", "X", Change.SAME)))));
        assertThat(between.of(at("K"))).isEqualTo(new Way.NotCompared());
    }

    @Test
    void a_links_evidence_goes_along_with_both_ends_where_the_link_is_drawn() {
        var kept = new Edge[] {anEdge("A", "X", Change.SAME), anEdge("B", "Y", Change.REWORDED)};
        assertThat(linked("X", "Y", kept).of(link("A", "B")))
                .isEqualTo(new Way.Carried(link("X", "Y"), false));
        assertThat(linked("Y", "Z", kept).of(link("A", "B"))).isEqualTo(new Way.Dropped());
        assertThat(oldToNew(kept).of(link("A", "B"))).isEqualTo(new Way.NotCompared());
    }

    @Test
    void a_links_evidence_waits_with_either_end() {
        var carrying =
                linked("X", "Y", anEdge("A", "X", Change.SAME), anEdge("B", "Y", Change.NARROWED));
        assertThat(candidates(carrying.of(link("A", "B")))).containsExactly(link("X", "Y"));
    }

    @Test
    void a_link_that_lost_an_end_is_history() {
        var carrying =
                linked("X", "Y", anEdge("A", "X", Change.SPLIT), anEdge("B", "", Change.DROPPED));
        assertThat(carrying.of(link("A", "B"))).isEqualTo(new Way.Dropped());
    }

    @Test
    void a_place_is_named_by_one_word_and_found_by_it() {
        for (var place : List.of(at("A"), link("A", "B"))) {
            assertThat(Place.of(place.key())).isEqualTo(place);
        }
        assertThat(Place.find("A B")).isEmpty();
        assertThat(Place.find("A B NOTHING")).isEmpty();
        assertThat(Place.find("")).isEmpty();
    }

    private static Carrying oldToNew(Edge... edges) {
        return Carrying.by(
                Comparison.onwards(
                        OLD, NEW, List.of(OLD, NEW), List.of(aCrosswalk("old", "new", edges))));
    }

    private static Carrying overMiddle(Crosswalk... crosswalks) {
        return Carrying.by(
                Comparison.onwards(OLD, NEW, List.of(OLD, MIDDLE, NEW), List.of(crosswalks)));
    }

    private static Carrying linked(String from, String to, Edge... edges) {
        var later =
                map("new", "X", "Y", "Z")
                        .with(aLink(from, to, null, List.of(), List.of()))
                        .version();
        return Carrying.by(
                Comparison.onwards(
                        OLD, later, List.of(OLD, later), List.of(aCrosswalk("old", "new", edges))));
    }

    private static MapVersion version(String name, String... codes) {
        return map(name, codes).version();
    }

    private static SmallMapFixtures map(String name, String... codes) {
        var map = aMap(name);
        for (var code : codes) {
            map.key(code, code + " of " + name);
        }
        return map;
    }

    private static Place at(String code) {
        return Place.of(code);
    }

    private static Place link(String from, String to) {
        return Place.of(from + " " + to + " INFLUENCE");
    }

    private static Way carried(String code) {
        return new Way.Carried(at(code), false);
    }

    private static List<Place> candidates(Way way) {
        assertThat(way).isInstanceOf(Way.Waits.class);
        return ((Way.Waits) way).candidates();
    }
}
