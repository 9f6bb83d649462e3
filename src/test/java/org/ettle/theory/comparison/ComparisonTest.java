package org.ettle.theory.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ettle.theory.Crosswalk.Change.ACTOR_CHANGED;
import static org.ettle.theory.Crosswalk.Change.ADDED;
import static org.ettle.theory.Crosswalk.Change.DROPPED;
import static org.ettle.theory.Crosswalk.Change.EXTENDED;
import static org.ettle.theory.Crosswalk.Change.MERGED;
import static org.ettle.theory.Crosswalk.Change.MOVED;
import static org.ettle.theory.Crosswalk.Change.NARROWED;
import static org.ettle.theory.Crosswalk.Change.REDEFINED;
import static org.ettle.theory.Crosswalk.Change.REWORDED;
import static org.ettle.theory.Crosswalk.Change.SAME;
import static org.ettle.theory.Crosswalk.Change.SPLIT;
import static org.ettle.theory.Crosswalk.Change.SUPERSEDED;
import static org.ettle.theory.SmallMapFixtures.aCrosswalk;
import static org.ettle.theory.SmallMapFixtures.aMap;
import static org.ettle.theory.SmallMapFixtures.anEdge;
import static org.ettle.theory.SmallMapFixtures.provisional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ettle.platform.RandomWorlds;
import org.ettle.theory.Crosswalk;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Crosswalk.Edge;
import org.ettle.theory.Lane;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.SmallMapFixtures;
import org.ettle.theory.comparison.Comparison.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    private static final MapVersion OLD = mapOf("old", "A", "B", "C", "D");
    private static final MapVersion MIDDLE = mapOf("middle", "K", "L", "M", "N");
    private static final MapVersion NEW = mapOf("new", "W", "X", "Y", "Z");

    @Test
    void a_split_is_one_succession_with_several_outcomes_after_it() {
        var comparison = oldToMiddle(anEdge("A", "K", SPLIT), anEdge("A", "L", SPLIT, REWORDED));
        assertThat(shape(comparison)).containsExactly("A → K, L [SPLIT, REWORDED]");
        assertThat(comparison.tallies())
                .containsExactly(new Tally(REWORDED, 0, 1), new Tally(SPLIT, 1, 1));
    }

    @Test
    void a_merger_is_one_succession_with_several_outcomes_before_it() {
        var comparison = oldToMiddle(anEdge("A", "K", MERGED), anEdge("B", "K", MERGED));
        assertThat(shape(comparison)).containsExactly("A, B → K [MERGED]");
    }

    @Test
    void what_no_crosswalk_mentions_is_neither_added_nor_dropped() {
        var comparison =
                oldToMiddle(
                        anEdge("A", "K", SAME), anEdge("B", "", DROPPED), anEdge("", "L", ADDED));
        assertThat(shape(comparison))
                .containsExactly("A → K [SAME]", "B →  [DROPPED]", " → L [ADDED]");
        assertThat(codes(comparison.fromNotCompared())).containsExactly("C", "D");
        assertThat(codes(comparison.toNotCompared())).containsExactly("M", "N");
    }

    @Test
    void versions_without_a_crosswalk_are_not_compared_at_all() {
        var comparison = Comparison.between(OLD, MIDDLE, List.of(OLD, MIDDLE), List.of());
        assertThat(comparison.isRecorded()).isFalse();
        assertThat(comparison.successions()).isEmpty();
        assertThat(comparison.fromNotCompared()).hasSize(4);
        assertThat(comparison.gaps()).isNotEmpty();
    }

    @Test
    void a_version_is_not_compared_with_itself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.between(OLD, OLD, List.of(OLD), List.of()));
    }

    @Test
    void a_crosswalk_over_a_version_that_the_asker_may_not_see_is_not_used() {
        var comparison =
                Comparison.between(
                        OLD,
                        NEW,
                        List.of(OLD, NEW),
                        List.of(
                                aCrosswalk("old", "middle", anEdge("A", "K", SAME)),
                                aCrosswalk("middle", "new", anEdge("K", "W", SAME))));
        assertThat(comparison.isRecorded()).isFalse();
    }

    @Test
    void read_backwards_every_change_is_turned_and_its_reason_kept() {
        var comparison =
                Comparison.between(
                        MIDDLE,
                        OLD,
                        List.of(OLD, MIDDLE),
                        List.of(
                                aCrosswalk(
                                        "old",
                                        "middle",
                                        anEdge("A", "K", SPLIT),
                                        anEdge("A", "L", SPLIT),
                                        anEdge("B", "M", EXTENDED, MOVED),
                                        anEdge("", "N", ADDED),
                                        anEdge("C", "", DROPPED))));
        assertThat(shape(comparison))
                .containsExactly(
                        "K, L → A [MERGED]",
                        "M → B [NARROWED, MOVED]",
                        "N →  [DROPPED]",
                        " → C [ADDED]");
        assertThat(comparison.isBackwards()).isTrue();
        var step = comparison.pairs().getLast().steps().getFirst();
        assertThat(step.reason()).isEqualTo("B became M");
        assertThat(step.earlier()).isEqualTo(OLD);
        assertThat(step.edge().changes()).containsExactly(EXTENDED, MOVED);
    }

    static List<Composition> compositions() {
        return List.of(
                new Composition(
                        "to stay the same changes nothing",
                        List.of(anEdge("A", "K", SAME)),
                        List.of(anEdge("K", "W", MOVED, REWORDED)),
                        "A → W [MOVED, REWORDED]"),
                new Composition(
                        "twice the same is the same",
                        List.of(anEdge("A", "K", SAME)),
                        List.of(anEdge("K", "W", SAME)),
                        "A → W [SAME]"),
                new Composition(
                        "the weightier change comes first",
                        List.of(anEdge("A", "K", REWORDED)),
                        List.of(anEdge("K", "W", ACTOR_CHANGED, MOVED)),
                        "A → W [MOVED, ACTOR_CHANGED, REWORDED]"),
                new Composition(
                        "rewording says nothing beside a change of meaning",
                        List.of(anEdge("A", "K", REWORDED)),
                        List.of(anEdge("K", "W", SUPERSEDED)),
                        "A → W [SUPERSEDED]"),
                new Composition(
                        "narrowed and extended make it redefined, provisionally",
                        List.of(anEdge("A", "K", NARROWED)),
                        List.of(anEdge("K", "W", EXTENDED)),
                        "A → W [REDEFINED] ?"),
                new Composition(
                        "a provisional step makes the whole provisional",
                        List.of(provisional(anEdge("A", "K", MOVED))),
                        List.of(anEdge("K", "W", SAME)),
                        "A → W [MOVED] ?"),
                new Composition(
                        "a split of which one part was dropped narrowed it",
                        List.of(anEdge("A", "K", SPLIT), anEdge("A", "L", SPLIT)),
                        List.of(anEdge("K", "W", SAME), anEdge("L", "", DROPPED)),
                        "A → W [NARROWED] ?"),
                new Composition(
                        "a merger with what was added on the way extended it",
                        List.of(anEdge("A", "K", SAME), anEdge("", "L", ADDED)),
                        List.of(anEdge("K", "W", MERGED), anEdge("L", "W", MERGED)),
                        "A → W [EXTENDED] ?"),
                new Composition(
                        "a split that was merged again is neither",
                        List.of(anEdge("A", "K", SPLIT), anEdge("A", "L", SPLIT)),
                        List.of(anEdge("K", "W", MERGED), anEdge("L", "W", MERGED)),
                        "A → W [REWORDED] ?"),
                new Composition(
                        "a split whose other part is not compared stays a split",
                        List.of(anEdge("A", "K", SPLIT), anEdge("A", "L", SPLIT)),
                        List.of(anEdge("K", "W", SAME)),
                        "A → W [SPLIT]"),
                new Composition(
                        "what was added on the way was added",
                        List.of(anEdge("", "K", ADDED)),
                        List.of(anEdge("K", "W", REWORDED)),
                        " → W [ADDED]"),
                new Composition(
                        "what was dropped after a change was dropped",
                        List.of(anEdge("A", "K", REWORDED)),
                        List.of(anEdge("K", "", DROPPED)),
                        "A →  [DROPPED]"),
                new Composition(
                        "splits and mergers in a row belong together",
                        List.of(anEdge("A", "K", SPLIT), anEdge("A", "L", SPLIT)),
                        List.of(anEdge("K", "W", SAME), anEdge("L", "X", SAME)),
                        "A → W, X [SPLIT]"));
    }

    record Composition(String rule, List<Edge> first, List<Edge> second, String expected) {

        @Override
        public String toString() {
            return rule;
        }
    }

    @ParameterizedTest
    @MethodSource("compositions")
    void changes_over_a_version_between_are_put_together(Composition of) {
        var comparison =
                between(
                        OLD,
                        NEW,
                        aCrosswalk("old", "middle", of.first.toArray(Edge[]::new)),
                        aCrosswalk("middle", "new", of.second.toArray(Edge[]::new)));
        assertThat(shape(comparison)).containsExactly(of.expected);
        assertThat(comparison.via()).containsExactly(MIDDLE);
    }

    @Test
    void what_came_and_went_between_the_versions_is_in_neither() {
        var comparison =
                between(
                        OLD,
                        NEW,
                        aCrosswalk("old", "middle", anEdge("", "K", ADDED)),
                        aCrosswalk("middle", "new", anEdge("K", "", DROPPED)));
        assertThat(comparison.isRecorded()).isTrue();
        assertThat(comparison.successions()).isEmpty();
    }

    @Test
    void a_composed_change_names_the_outcomes_it_went_through_and_the_part_it_lost() {
        var comparison =
                between(
                        OLD,
                        NEW,
                        aCrosswalk(
                                "old", "middle", anEdge("A", "K", SPLIT), anEdge("A", "L", SPLIT)),
                        aCrosswalk(
                                "middle", "new", anEdge("K", "W", SAME), anEdge("L", "", DROPPED)));
        assertThat(codes(comparison.successions().getFirst().through())).containsExactly("K", "L");
    }

    @Test
    void a_crosswalk_of_its_own_goes_before_one_through_others() {
        var comparison =
                between(
                        OLD,
                        NEW,
                        aCrosswalk("old", "middle", anEdge("A", "K", SAME)),
                        aCrosswalk("middle", "new", anEdge("K", "W", SAME)),
                        aCrosswalk("old", "new", anEdge("A", "X", REDEFINED)));
        assertThat(shape(comparison)).containsExactly("A → X [REDEFINED]");
        assertThat(comparison.via()).isEmpty();
    }

    @Test
    void successions_are_found_by_change_and_by_lane() {
        var before = aMap("old").step("A", "One", "people").step("B", "Two", "system").version();
        var after =
                aMap("middle").step("K", "One", "workforce").step("L", "Two", "system").version();
        var comparison =
                Comparison.between(
                        before,
                        after,
                        List.of(before, after),
                        List.of(
                                aCrosswalk(
                                        "old",
                                        "middle",
                                        anEdge("A", "K", MOVED, REWORDED),
                                        anEdge("B", "L", REWORDED))));
        assertThat(comparison.list(REWORDED, null)).hasSize(2);
        assertThat(comparison.list(MOVED, null)).hasSize(1);
        assertThat(comparison.list(null, Lane.Kind.PEOPLE)).hasSize(1);
        assertThat(comparison.list(null, Lane.Kind.WORKFORCE)).hasSize(1);
        assertThat(comparison.list(MOVED, Lane.Kind.SYSTEM)).isEmpty();
        assertThat(comparison.find(new Outcome.Code("A"))).isPresent();
        assertThat(comparison.find(new Outcome.Code("K"))).isEmpty();
    }

    @Test
    void a_link_is_kept_gone_or_new_only_where_both_ends_are_paired() {
        var before =
                aMap("old")
                        .step("A", "One")
                        .step("B", "Two")
                        .step("C", "Three")
                        .step("D", "Four")
                        .linked("A", "B")
                        .linked("B", "C")
                        .linked("A", "D")
                        .version();
        var after =
                aMap("middle")
                        .step("K", "One")
                        .step("L", "Two")
                        .step("M", "Three")
                        .linked("K", "L")
                        .linked("K", "M")
                        .version();
        var comparison =
                Comparison.between(
                        before,
                        after,
                        List.of(before, after),
                        List.of(
                                aCrosswalk(
                                        "old",
                                        "middle",
                                        anEdge("A", "K", SAME),
                                        anEdge("B", "L", SAME),
                                        anEdge("C", "M", SAME))));
        assertThat(comparison.links())
                .extracting(it -> it.kind() + " " + it.from().code() + "-" + it.to().code())
                .containsExactly("KEPT A-B", "GONE B-C", "NEW K-M");
    }

    @Test
    void links_of_a_kind_that_one_version_does_not_show_are_not_compared() {
        var before = aMap("old").step("A", "One").step("B", "Two").linked("A", "B").version();
        var after = aMap("middle").step("K", "One").step("L", "Two").version();
        var crosswalk = aCrosswalk("old", "middle", anEdge("A", "K", SAME), anEdge("B", "L", SAME));
        var both = List.of(before, after);
        assertThat(Comparison.between(before, after, both, List.of(crosswalk)).links()).isEmpty();
        assertThat(Comparison.between(after, before, both, List.of(crosswalk)).links()).isEmpty();
    }

    @Test
    void outcomes_that_became_one_have_no_link_to_lose() {
        var before = aMap("old").step("A", "One").step("B", "Two").linked("A", "B").version();
        var after = aMap("middle").step("K", "One").version();
        var comparison =
                Comparison.between(
                        before,
                        after,
                        List.of(before, after),
                        List.of(
                                aCrosswalk(
                                        "old",
                                        "middle",
                                        anEdge("A", "K", MERGED),
                                        anEdge("B", "K", MERGED))));
        assertThat(comparison.links()).isEmpty();
    }

    @Test
    void every_outcome_is_in_one_succession_or_not_compared() {
        RandomWorlds.inEach(dice -> {
            var comparison = aChain(dice).ends();
            var told =
                    Stream.concat(
                                    comparison.successions().stream()
                                            .flatMap(it -> it.from().stream()),
                                    comparison.fromNotCompared().stream())
                            .toList();
            assertThat(told).containsExactlyInAnyOrderElementsOf(comparison.from().outcomes());
            var toldAfter =
                    Stream.concat(
                                    comparison.successions().stream()
                                            .flatMap(it -> it.to().stream()),
                                    comparison.toNotCompared().stream())
                            .toList();
            assertThat(toldAfter).containsExactlyInAnyOrderElementsOf(comparison.to().outcomes());
        });
    }

    @Test
    void two_outcomes_are_paired_exactly_when_the_crosswalks_lead_from_one_to_the_other() {
        RandomWorlds.inEach(dice -> {
            var chain = aChain(dice);
            assertThat(
                            chain.ends().pairs().stream()
                                    .map(it -> List.of(it.from().code(), it.to().code())))
                    .containsExactlyInAnyOrderElementsOf(chain.led());
        });
    }

    @Test
    void the_comparison_read_backwards_is_its_mirror_image() {
        RandomWorlds.inEach(dice -> {
            var chain = aChain(dice);
            var mirrored =
                    chain.backwards().successions().stream()
                            .map(ComparisonTest::mirrorImage)
                            .toList();
            assertThat(chain.ends().successions().stream().map(ComparisonTest::image))
                    .containsExactlyInAnyOrderElementsOf(mirrored);
        });
    }

    @Test
    void a_succession_is_provisional_where_any_of_its_steps_is() {
        RandomWorlds.inEach(dice ->
                assertThat(aChain(dice).ends().successions())
                        .allSatisfy(it ->
                                assertThat(it.provisional() || noneProvisional(it)).isTrue()));
    }

    @Test
    void chief_changes_add_up_to_the_successions() {
        RandomWorlds.inEach(dice -> {
            var comparison = aChain(dice).ends();
            assertThat(comparison.tallies().stream().mapToInt(Tally::chiefly).sum())
                    .isEqualTo(comparison.successions().size());
        });
    }

    private static boolean noneProvisional(Succession succession) {
        return succession.steps().stream().noneMatch(Step::provisional);
    }

    private static List<Object> image(Succession it) {
        return List.of(
                Set.copyOf(codes(it.from())),
                Set.copyOf(codes(it.to())),
                Set.copyOf(it.changes()),
                it.provisional());
    }

    private static List<Object> mirrorImage(Succession it) {
        return List.of(
                Set.copyOf(codes(it.to())),
                Set.copyOf(codes(it.from())),
                Set.copyOf(it.changes().stream().map(Change::reversed).toList()),
                it.provisional());
    }

    /// Versions in a row with a crosswalk from each to the next.
    private record Chain(List<MapVersion> versions, List<Crosswalk> crosswalks) {

        Comparison ends() {
            return Comparison.between(
                    versions.getFirst(), versions.getLast(), versions, crosswalks);
        }

        Comparison backwards() {
            return Comparison.between(
                    versions.getLast(), versions.getFirst(), versions, crosswalks);
        }

        Set<List<Outcome.Code>> led() {
            var led = new HashSet<List<Outcome.Code>>();
            versions.getFirst().outcomes().forEach(it -> led.add(List.of(it.code(), it.code())));
            for (var crosswalk : crosswalks) {
                var here = List.copyOf(led);
                led.clear();
                for (var pair : here) {
                    crosswalk.edges().stream()
                            .filter(edge -> pair.getLast().equals(edge.from()) && edge.to() != null)
                            .forEach(edge -> led.add(List.of(pair.getFirst(), edge.to())));
                }
            }
            return led;
        }
    }

    private static Chain aChain(RandomWorlds.Dice dice) {
        var versions = new ArrayList<MapVersion>();
        for (int i = 0; i < dice.between(2, 4); i++) {
            versions.add(
                    mapOf(
                            "v" + i,
                            letters(i).subList(0, dice.between(1, 5)).toArray(String[]::new)));
        }
        var crosswalks = new ArrayList<Crosswalk>();
        for (int i = 1; i < versions.size(); i++) {
            crosswalks.add(aPassage(dice, versions.get(i - 1), versions.get(i)));
        }
        return new Chain(versions, crosswalks);
    }

    private static List<String> letters(int version) {
        return Stream.of("A", "B", "C", "D", "E").map(letter -> letter + version).toList();
    }

    private static Crosswalk aPassage(RandomWorlds.Dice dice, MapVersion before, MapVersion after) {
        var edges = new LinkedHashSet<Edge>();
        for (var from : before.outcomes()) {
            for (var to : after.outcomes()) {
                if (dice.chance(2)) {
                    edges.add(anyEdge(dice, from.code().value(), to.code().value()));
                }
            }
        }
        var froms = edges.stream().map(Edge::from).toList();
        var tos = edges.stream().map(Edge::to).toList();
        before.outcomes().stream()
                .filter(it -> !froms.contains(it.code()) && dice.chance(5))
                .forEach(it -> edges.add(anEdge(it.code().value(), "", DROPPED)));
        after.outcomes().stream()
                .filter(it -> !tos.contains(it.code()) && dice.chance(5))
                .forEach(it -> edges.add(anEdge("", it.code().value(), ADDED)));
        return aCrosswalk(before.name(), after.name(), edges.toArray(Edge[]::new));
    }

    private static Edge anyEdge(RandomWorlds.Dice dice, String from, String to) {
        var possible =
                Arrays.stream(Change.values()).filter(it -> it != ADDED && it != DROPPED).toList();
        var changes = new LinkedHashSet<Change>();
        changes.add(dice.oneOf(possible));
        changes.add(dice.oneOf(possible));
        var edge = anEdge(from, to, changes.toArray(Change[]::new));
        return dice.chance(2) ? provisional(edge) : edge;
    }

    private static MapVersion mapOf(String name, String... codes) {
        SmallMapFixtures map = aMap(name);
        for (var code : codes) {
            map.step(code, "Outcome " + code);
        }
        return map.version();
    }

    private static Comparison oldToMiddle(Edge... edges) {
        return between(OLD, MIDDLE, aCrosswalk("old", "middle", edges));
    }

    private static Comparison between(MapVersion from, MapVersion to, Crosswalk... crosswalks) {
        return Comparison.between(from, to, List.of(OLD, MIDDLE, NEW), List.of(crosswalks));
    }

    /// "A → K, L [SPLIT]", with a question mark where it is provisional.
    private static List<String> shape(Comparison comparison) {
        return comparison.successions().stream()
                .map(it ->
                        String.join(", ", codes(it.from()))
                                + " → "
                                + String.join(", ", codes(it.to()))
                                + " "
                                + it.changes()
                                + (it.provisional() ? " ?" : ""))
                .toList();
    }

    private static List<String> codes(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.code().value()).toList();
    }
}
