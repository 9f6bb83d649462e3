package org.ettle.judgement.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ettle.judgement.Band;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.pathway.Reach.NoPathway;
import org.ettle.judgement.pathway.Reach.NotYetAssessable;
import org.ettle.judgement.pathway.Reach.Reached;
import org.ettle.platform.RandomWorlds;
import org.ettle.platform.RandomWorlds.Dice;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.junit.jupiter.api.Test;

class PathwaysTest {

    @Test
    void a_chain_holds_as_often_as_frechet_lets_it() {
        var chain = List.of(point(.9), point(.8), point(.7));
        assertThat(Bounds.ofAll(chain)).isEqualTo(ChanceRange.of(.4, .7));
        assertThat(Bounds.ofAll(List.of(point(.4), point(.5)))).isEqualTo(ChanceRange.of(0, .4));
        assertThat(Bounds.ofAny(List.of(point(.4), point(.5)))).isEqualTo(ChanceRange.of(.5, .9));
        assertThat(Bounds.ofAny(List.of(point(.6), point(.5)))).isEqualTo(ChanceRange.of(.6, 1));
        assertThat(Bounds.ofAll(List.of(ChanceRange.of(.8, .9), ChanceRange.of(.7, .95))))
                .isEqualTo(ChanceRange.of(.5, .9));
        assertThat(Bounds.ofAny(List.of(ChanceRange.of(.2, .3), ChanceRange.of(.1, .4))))
                .isEqualTo(ChanceRange.of(.2, .7));
        assertThatThrownBy(() -> Bounds.ofAll(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bounds.ofAny(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_bounds_hold_what_independence_would_say() {
        RandomWorlds.inEach(dice -> {
            var chances = new ArrayList<ChanceRange>();
            double all = 1;
            double none = 1;
            for (int each = dice.between(1, 5); each > 0; each--) {
                var chance = new Chance(dice.between(0, Chance.WHOLE));
                chances.add(new ChanceRange(chance, chance));
                all *= chance.value();
                none *= 1 - chance.value();
            }
            assertThat(Bounds.ofAll(chances).contains(Chance.of(all))).isTrue();
            assertThat(Bounds.ofAny(chances).contains(Chance.of(1 - none))).isTrue();
        });
    }

    @Test
    void a_pathway_of_a_map_is_a_chain_and_names_its_weakest_link() {
        var links = List.of(link("a", "b", .9), link("b", "c", .7), link("c", "d", .8));
        assertThat(to("d", links))
                .isEqualTo(
                        new Reached(
                                ChanceRange.of(.4, .7),
                                Band.AS_LIKELY_AS_NOT,
                                List.of(name("a", "b"), name("b", "c"), name("c", "d")),
                                name("b", "c")));
        assertThat(((Reached) to("c", links)).range()).isEqualTo(ChanceRange.of(.6, .7));
    }

    @Test
    void of_equally_weak_links_the_first_is_named() {
        var links = List.of(link("a", "b", .7), link("b", "c", .7));
        assertThat(((Reached) to("c", links)).weakest()).isEqualTo(name("a", "b"));
    }

    @Test
    void several_routes_hold_at_least_as_often_as_the_best() {
        var links = List.of(link("a", "z", .4), link("b", "z", .5));
        assertThat(to("z", links))
                .isEqualTo(
                        new Reached(
                                ChanceRange.of(.5, .9),
                                Band.AS_LIKELY_AS_NOT,
                                List.of(name("b", "z")),
                                name("b", "z")));
        var wider =
                List.of(
                        link("a", "m", .9),
                        link("b", "m", .9),
                        link("m", "z", .6),
                        link("c", "z", .1));
        assertThat(((Reached) to("z", wider)).range()).isEqualTo(ChanceRange.of(.5, .7));
        var sure = List.of(link("a", "z", .9), link("b", "z", .9));
        assertThat(((Reached) to("z", sure)).range()).isEqualTo(ChanceRange.of(.9, 1));
    }

    @Test
    void of_routes_that_are_equal_the_shorter_and_then_the_first_is_told() {
        var certain =
                List.of(
                        link("a", "x", 1),
                        link("x", "y", 1),
                        link("y", "z", 1),
                        link("a", "w", 1),
                        link("w", "z", 1),
                        link("a", "v", 1),
                        link("v", "z", 1));
        assertThat(((Reached) to("z", certain)).route())
                .containsExactly(name("a", "v"), name("v", "z"));
    }

    @Test
    void a_bridge_between_routes_is_gone_over_both_ways() {
        // The largest flow has to take back what went over the bridge.
        var links =
                List.of(
                        link("a", "b", .3),
                        link("a", "c", .3),
                        link("b", "c", .3),
                        link("b", "z", .3),
                        link("c", "z", .3));
        assertThat(((Reached) to("z", links)).range()).isEqualTo(ChanceRange.of(0, .6));
    }

    @Test
    void what_is_not_yet_assessable_bounds_nothing() {
        var open = new RatedLink(name("a", "z"), false, null);
        assertThat(to("z", List.of(open))).isEqualTo(new NotYetAssessable(List.of(name("a", "z"))));
        // Beside a rated route it may hold or not.
        assertThat(((Reached) to("z", List.of(open, link("b", "z", .7)))).range())
                .isEqualTo(ChanceRange.of(.7, 1));
        var several =
                List.of(
                        new RatedLink(name("a", "b"), false, null),
                        new RatedLink(name("b", "z"), false, null),
                        link("a", "c", .5),
                        new RatedLink(name("c", "d"), false, null),
                        link("d", "z", .5));
        assertThat(to("z", several)).isEqualTo(new NotYetAssessable(List.of(name("c", "d"))));
    }

    @Test
    void feedback_takes_a_period_and_no_link_supports_itself() {
        var links =
                List.of(
                        link("a", "b", .9),
                        link("b", "c", .9),
                        feedback("c", "d", .9),
                        link("d", "b", .9),
                        feedback("d", "e", .9));
        assertThat(pathways(links, 0).to(code("d"))).isEqualTo(new NoPathway());
        assertThat(((Reached) pathways(links, 1).to(code("d"))).range())
                .isEqualTo(ChanceRange.of(.7, .9));
        assertThat(pathways(links, 1).to(code("e"))).isEqualTo(new NoPathway());
        assertThat(((Reached) pathways(links, 2).to(code("e"))).route())
                .containsExactly(name("a", "b"), name("b", "c"), name("c", "d"), name("d", "e"));
        // The way back to b adds nothing to b, in however many periods.
        for (int periods : List.of(0, 1, 2, 100)) {
            assertThat(((Reached) pathways(links, periods).to(code("b"))).range())
                    .isEqualTo(ChanceRange.of(.9, .9));
        }
    }

    @Test
    void a_loop_that_nobody_marked_is_no_pathway_to_itself() {
        var links = List.of(link("a", "b", .6), link("b", "c", 1), link("c", "b", 1));
        assertThat(((Reached) to("b", links)).range()).isEqualTo(ChanceRange.of(.6, .6));
        assertThat(((Reached) to("c", links)).route())
                .containsExactly(name("a", "b"), name("b", "c"));
    }

    /// A link that only a longer time would reach lets nothing through.
    @Test
    void the_high_end_counts_only_what_the_judged_time_reaches() {
        var links =
                List.of(
                        link("a", "z", .3),
                        feedback("a", "m", 1),
                        feedback("m", "z", .5),
                        link("x", "z", .1),
                        feedback("z", "x", 1));
        assertThat(((Reached) pathways(links, 1).to(code("z"))).range())
                .isEqualTo(ChanceRange.of(.3, .3));
        assertThat(((Reached) pathways(links, 2).to(code("z"))).range())
                .isEqualTo(ChanceRange.of(.5, .8));
    }

    @Test
    void what_is_a_start_or_no_outcome_is_reached_by_nothing() {
        var links = List.of(link("a", "b", .9));
        assertThat(to("a", links)).isEqualTo(new NoPathway());
        assertThat(to("q", links)).isEqualTo(new NoPathway());
        var elsewhere = new Pathways(links, List.of(code("q")), 0);
        assertThat(elsewhere.to(code("b"))).isEqualTo(new NoPathway());
        assertThat(elsewhere.toAll()).containsOnlyKeys(code("a"), code("b"));
        assertThat(elsewhere.along(code("q"), _ -> true)).isEmpty();
        assertThat(pathways(links, 0).along(code("a"), _ -> true)).isEmpty();
        assertThat(new Pathways(List.of(), List.of(), 0).toAll()).isEmpty();
    }

    @Test
    void a_start_that_links_lead_to_stays_a_start() {
        var links = List.of(link("a", "b", .5), link("b", "c", .5), link("c", "b", .5));
        var pathways = new Pathways(links, List.of(code("b")), 0);
        assertThat(pathways.toAll()).containsOnlyKeys(code("a"), code("c"));
        assertThat(pathways.to(code("b"))).isEqualTo(new NoPathway());
        assertThat(pathways.to(code("a"))).isEqualTo(new NoPathway());
        assertThat(((Reached) pathways.to(code("c"))).range()).isEqualTo(ChanceRange.of(.5, .5));
    }

    @Test
    void a_map_begins_where_no_link_leads() {
        assertThat(
                        Pathways.beginnings(
                                List.of(link("b", "c", 1), link("a", "c", 1), link("c", "d", 1))))
                .containsExactly(code("a"), code("b"));
    }

    @Test
    void a_pathway_of_such_links_only_is_found_with_the_fewest_links() {
        var links =
                List.of(
                        link("a", "z", .1),
                        link("a", "b", .9),
                        link("b", "z", .9),
                        feedback("a", "y", .9),
                        link("y", "z", .9));
        var pathways = pathways(links, 0);
        assertThat(pathways.along(code("z"), _ -> true)).containsExactly(name("a", "z"));
        assertThat(pathways.along(code("z"), link -> !link.name().equals(name("a", "z"))))
                .containsExactly(name("a", "b"), name("b", "z"));
        assertThat(pathways.along(code("z"), link -> link.name().from().equals(code("y"))))
                .isEmpty();
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> pathways(List.of(), -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pathways(List.of(), 101))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pathways(List.of(link("a", "b", .5), link("a", "b", .6)), 0))
                .isInstanceOf(IllegalArgumentException.class);
        var two =
                List.of(
                        link("a", "b", .5),
                        new RatedLink(
                                new Link.Name(code("a"), code("b"), Link.Kind.INFLUENCE),
                                false,
                                point(.4)));
        assertThat(((Reached) pathways(two, 100).to(code("b"))).range())
                .isEqualTo(ChanceRange.of(.5, .9));
    }

    /// The promise itself: in whichever way links hang together, a world of equally likely cases in
    /// which each holds or not, the outcome is reached as often as the interval says.
    @Test
    void the_interval_is_right_however_links_hang_together() {
        RandomWorlds.inEach(dice -> {
            int cases = 20;
            int periods = dice.between(0, 2);
            var worlds = new ArrayList<List<RatedLink>>();
            for (int each = 0; each < cases; each++) {
                worlds.add(new ArrayList<>());
            }
            var links = new ArrayList<RatedLink>();
            var before = new boolean[cases];
            for (var name : names(dice)) {
                // Some links are alike or opposite, which is where products go wrong.
                boolean isLikeBefore = dice.chance(6);
                var holds = new boolean[cases];
                int often = 0;
                for (int each = 0; each < cases; each++) {
                    holds[each] = isLikeBefore ? before[each] ^ dice.chance(1) : dice.chance(7);
                    often += holds[each] ? 1 : 0;
                }
                var link =
                        new RatedLink(
                                name, dice.chance(2), ChanceRange.point((double) often / cases));
                links.add(link);
                for (int each = 0; each < cases; each++) {
                    if (holds[each]) {
                        worlds.get(each).add(link);
                    }
                }
                before = holds;
            }
            long reached = worlds.stream().filter(held -> !routes(held, periods).isEmpty()).count();
            var reach = new Pathways(links, List.of(code("s")), periods).to(code("t"));
            if (reach instanceof Reached(var range, var _, var route, var weakest)) {
                assertThat(range.contains(Chance.of((double) reached / cases))).isTrue();
                assertThat(route).contains(weakest).doesNotHaveDuplicates();
                assertThat(route.getFirst().from()).isEqualTo(code("s"));
                assertThat(route.getLast().to()).isEqualTo(code("t"));
            } else {
                assertThat(reached).isZero();
            }
        });
    }

    /// Against every route, listed one by one.
    @Test
    void the_low_end_is_that_of_the_best_route_and_the_high_end_no_more_than_all_together() {
        RandomWorlds.inEach(dice -> {
            boolean hasFeedback = dice.chance(5);
            var links = new ArrayList<RatedLink>();
            for (var name : names(dice)) {
                links.add(new RatedLink(name, hasFeedback && dice.chance(3), aRange(dice)));
            }
            int periods = dice.between(0, 2);
            var routes = routes(links, periods);
            var reach = new Pathways(links, List.of(code("s")), periods).to(code("t"));
            if (routes.isEmpty()) {
                assertThat(reach).isEqualTo(new NoPathway());
                return;
            }
            var all = Bounds.ofAny(routes);
            var range = ((Reached) reach).range();
            assertThat(range.low()).isEqualTo(all.low());
            if (!hasFeedback) {
                assertThat(range.high()).isLessThanOrEqualTo(all.high());
            }
        });
    }

    private static List<ChanceRange> routes(List<RatedLink> links, int periods) {
        var routes = new ArrayList<ChanceRange>();
        follow("s", List.of(), links, periods, routes);
        return routes;
    }

    @Test
    void the_order_of_links_does_not_matter_and_one_answer_is_that_of_all() {
        RandomWorlds.inEach(dice -> {
            var links = new ArrayList<RatedLink>();
            for (var name : names(dice)) {
                links.add(
                        new RatedLink(name, dice.chance(2), dice.chance(2) ? null : aRange(dice)));
            }
            var one = new Pathways(links, List.of(code("s")), 2).toAll();
            Collections.shuffle(links, new Random(dice.between(0, 1_000)));
            var other = new Pathways(links, List.of(code("s")), 2);
            assertThat(other.toAll()).hasToString(one.toString());
            one.forEach((outcome, reach) -> assertThat(other.to(outcome)).isEqualTo(reach));
        });
    }

    @Test
    void a_surer_link_never_makes_an_outcome_less_sure() {
        RandomWorlds.inEach(dice -> {
            var links = new ArrayList<RatedLink>();
            var surer = new ArrayList<RatedLink>();
            for (var name : names(dice)) {
                var range = aRange(dice);
                links.add(new RatedLink(name, false, range));
                surer.add(
                        new RatedLink(
                                name,
                                false,
                                new ChanceRange(
                                        new Chance(
                                                dice.between(
                                                        range.low().tenThousandths(),
                                                        range.high().tenThousandths())),
                                        range.high())));
            }
            var before = new Pathways(links, List.of(code("s")), 0).to(code("t"));
            var after = new Pathways(surer, List.of(code("s")), 0).to(code("t"));
            if (before instanceof Reached less && after instanceof Reached more) {
                assertThat(more.range().low()).isGreaterThanOrEqualTo(less.range().low());
            }
        });
    }

    private static void follow(
            String at,
            List<RatedLink> route,
            List<RatedLink> links,
            int periods,
            List<ChanceRange> routes) {
        if (at.equals("t")) {
            routes.add(Bounds.ofAll(route.stream().map(RatedLink::orAnything).toList()));
            return;
        }
        for (var link : links) {
            var end = link.name().to().value();
            boolean isNew =
                    !end.equals("s")
                            && route.stream()
                                    .noneMatch(each -> each.name().to().value().equals(end));
            int left = periods - (link.feedback() ? 1 : 0);
            if (link.name().from().value().equals(at) && isNew && left >= 0) {
                var longer = new ArrayList<>(route);
                longer.add(link);
                follow(end, longer, links, left, routes);
            }
        }
    }

    private static List<Link.Name> names(Dice dice) {
        var codes = List.of("s", "a", "b", "c", "d", "t");
        var names = new ArrayList<Link.Name>();
        for (var from : codes) {
            for (var to : codes) {
                if (!from.equals(to) && dice.chance(4)) {
                    names.add(name(from, to));
                }
            }
        }
        return names;
    }

    private static ChanceRange aRange(Dice dice) {
        int one = dice.between(0, Chance.WHOLE);
        int other = dice.between(0, Chance.WHOLE);
        return new ChanceRange(new Chance(Math.min(one, other)), new Chance(Math.max(one, other)));
    }

    private static Reach to(String target, List<RatedLink> links) {
        return pathways(links, 0).to(code(target));
    }

    private static Pathways pathways(List<RatedLink> links, int periods) {
        return new Pathways(links, Pathways.beginnings(links), periods);
    }

    private static RatedLink link(String from, String to, double chance) {
        return new RatedLink(name(from, to), false, point(chance));
    }

    private static RatedLink feedback(String from, String to, double chance) {
        return new RatedLink(name(from, to), true, point(chance));
    }

    private static Link.Name name(String from, String to) {
        return new Link.Name(code(from), code(to), Link.Kind.PARENT);
    }

    private static Outcome.Code code(String code) {
        return new Outcome.Code(code);
    }

    private static ChanceRange point(double chance) {
        return ChanceRange.point(chance);
    }
}
