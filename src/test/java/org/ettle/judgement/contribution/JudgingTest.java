package org.ettle.judgement.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ettle.judgement.Band;
import org.ettle.judgement.contribution.Condition.Met;
import org.ettle.judgement.contribution.Judging.JudgedLink;
import org.ettle.judgement.contribution.Verdict.NotSupported;
import org.ettle.judgement.contribution.Verdict.NotYetAssessable;
import org.ettle.judgement.contribution.Verdict.PartlySupported;
import org.ettle.judgement.contribution.Verdict.Reason;
import org.ettle.judgement.contribution.Verdict.Supported;
import org.ettle.platform.RandomWorlds;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private static final Map<Condition, Met> ALL_MET = conditions(Met.FULLY);

    /// a → b → z, and beside it a → z.
    private static final List<JudgedLink> SURE =
            List.of(
                    link("a", "b", Band.LIKELY),
                    link("b", "z", Band.VERY_LIKELY),
                    link("a", "z", Band.UNLIKELY));

    @Test
    void a_contribution_is_supported_by_one_pathway_that_is_sure_enough() {
        assertThat(judging(SURE, ALL_MET).verdict())
                .isEqualTo(new Supported(List.of(name("a", "b"), name("b", "z"))));
    }

    @Test
    void it_is_partly_supported_where_a_link_is_less_sure_than_needed() {
        var less = List.of(link("a", "b", Band.AS_LIKELY_AS_NOT), link("b", "z", Band.VERY_LIKELY));
        assertThat(judging(less, ALL_MET).verdict())
                .isEqualTo(
                        new PartlySupported(
                                List.of(name("a", "b"), name("b", "z")),
                                List.of(name("a", "b")),
                                List.of()));
    }

    @Test
    void it_is_partly_supported_where_one_condition_is_met_in_part() {
        assertThat(judging(SURE, with(Condition.STEPS_SEEN, Met.PARTLY)).verdict())
                .isEqualTo(
                        new PartlySupported(
                                List.of(name("a", "b"), name("b", "z")),
                                List.of(),
                                List.of(Condition.STEPS_SEEN)));
    }

    @Test
    void two_conditions_met_in_part_leave_it_open() {
        var two = new EnumMap<>(with(Condition.STEPS_SEEN, Met.PARTLY));
        two.put(Condition.THEORY_PLAUSIBLE, Met.PARTLY);
        assertThat(judging(SURE, two).verdict())
                .isEqualTo(
                        open(
                                new Reason.SeveralPartly(
                                        List.of(
                                                Condition.THEORY_PLAUSIBLE,
                                                Condition.STEPS_SEEN))));
    }

    @Test
    void it_is_not_supported_where_every_pathway_failed_a_test_it_had_to_pass() {
        var failed =
                List.of(
                        failed("a", "b"),
                        link("b", "z", Band.VERY_LIKELY),
                        failed("a", "z"),
                        link("q", "b", null));
        assertThat(judging(failed, Map.of()).verdict())
                .isEqualTo(new NotSupported(List.of(name("a", "b"), name("a", "z"))));
        // One pathway that did not fail is enough.
        var one = new ArrayList<>(failed);
        one.set(2, link("a", "z", Band.LIKELY));
        assertThat(judging(one, ALL_MET).verdict())
                .isEqualTo(new Supported(List.of(name("a", "z"))));
    }

    @Test
    void a_link_that_failed_carries_no_pathway_however_sure_it_is() {
        var links =
                List.of(
                        new JudgedLink(name("a", "z"), false, Band.VERY_LIKELY, true),
                        link("a", "b", Band.LIKELY),
                        link("b", "z", Band.AS_LIKELY_AS_NOT));
        assertThat(judging(links, ALL_MET).verdict())
                .isEqualTo(
                        new PartlySupported(
                                List.of(name("a", "b"), name("b", "z")),
                                List.of(name("b", "z")),
                                List.of()));
    }

    @Test
    void by_default_nothing_can_be_said_and_it_is_told_why() {
        assertThat(judging(List.of(link("a", "z", null)), Map.of()).verdict())
                .isEqualTo(
                        open(
                                new Reason.NotRated(List.of(name("a", "z"))),
                                new Reason.ConditionOpen(Condition.THEORY_PLAUSIBLE, Met.NOT_KNOWN),
                                new Reason.ConditionOpen(Condition.ACTIVITIES_DONE, Met.NOT_KNOWN),
                                new Reason.ConditionOpen(Condition.STEPS_SEEN, Met.NOT_KNOWN),
                                new Reason.ConditionOpen(Condition.OTHERS_WEIGHED, Met.NOT_KNOWN)));
        assertThat(judging(List.of(link("q", "r", Band.LIKELY)), ALL_MET).verdict())
                .isEqualTo(open(new Reason.NoPathway()));
        assertThat(judging(SURE, with(Condition.ACTIVITIES_DONE, Met.NOT)).verdict())
                .isEqualTo(open(new Reason.ConditionOpen(Condition.ACTIVITIES_DONE, Met.NOT)));
    }

    @Test
    void what_is_not_rated_is_named_on_a_pathway_that_did_not_fail() {
        var links = List.of(failed("a", "z"), link("a", "b", null), link("b", "z", Band.LIKELY));
        assertThat(judging(links, ALL_MET).verdict())
                .isEqualTo(open(new Reason.NotRated(List.of(name("a", "b")))));
    }

    @Test
    void a_rival_that_is_as_likely_leaves_it_open() {
        var judging =
                new Judging(
                        SURE,
                        List.of(code("a")),
                        code("z"),
                        0,
                        Band.LIKELY,
                        ALL_MET,
                        List.of("more money", "emergency rules"));
        assertThat(judging.verdict())
                .isEqualTo(
                        open(
                                new Reason.RivalAsLikely("emergency rules"),
                                new Reason.RivalAsLikely("more money")));
    }

    @Test
    void feedback_carries_a_pathway_only_in_the_judged_time() {
        var links = List.of(new JudgedLink(name("a", "z"), true, Band.LIKELY, false));
        assertThat(judging(links, ALL_MET).verdict()).isEqualTo(open(new Reason.NoPathway()));
        assertThat(
                        new Judging(
                                        links,
                                        List.of(code("a")),
                                        code("z"),
                                        1,
                                        Band.LIKELY,
                                        ALL_MET,
                                        List.of())
                                .verdict())
                .isInstanceOf(Supported.class);
    }

    @Test
    void every_condition_has_words() {
        assertThat(Arrays.stream(Condition.values()).map(Condition::words))
                .doesNotHaveDuplicates()
                .allMatch(words -> words.endsWith("."));
    }

    /// From worst to best: a surer link never makes a lesser verdict.
    @Test
    void a_surer_link_never_makes_a_lesser_verdict() {
        RandomWorlds.inEach(dice -> {
            var links = new ArrayList<JudgedLink>();
            for (var from : List.of("a", "b", "c")) {
                for (var to : List.of("b", "c", "z")) {
                    if (!from.equals(to) && dice.chance(6)) {
                        links.add(link(from, to, dice.oneOf(List.of(Band.values()))));
                    }
                }
            }
            if (links.isEmpty()) {
                return;
            }
            var conditions = dice.chance(5) ? ALL_MET : with(Condition.STEPS_SEEN, Met.PARTLY);
            var before = judging(links, conditions).verdict();
            int which = dice.between(0, links.size() - 1);
            var link = links.get(which);
            links.set(which, new JudgedLink(link.name(), false, Band.VERY_LIKELY, false));
            assertThat(rank(judging(links, conditions).verdict()))
                    .isGreaterThanOrEqualTo(rank(before));
        });
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case NotSupported _ -> 0;
            case NotYetAssessable _ -> 1;
            case PartlySupported _ -> 2;
            case Supported _ -> 3;
        };
    }

    private static Verdict open(Reason... reasons) {
        return new NotYetAssessable(List.of(reasons));
    }

    private static Judging judging(List<JudgedLink> links, Map<Condition, Met> conditions) {
        return new Judging(
                links, List.of(code("a")), code("z"), 0, Band.LIKELY, conditions, List.of());
    }

    private static Map<Condition, Met> conditions(Met met) {
        var all = new EnumMap<Condition, Met>(Condition.class);
        Arrays.stream(Condition.values()).forEach(condition -> all.put(condition, met));
        return all;
    }

    private static Map<Condition, Met> with(Condition condition, Met met) {
        var all = conditions(Met.FULLY);
        all.put(condition, met);
        return all;
    }

    private static JudgedLink link(String from, String to, @Nullable Band band) {
        return new JudgedLink(name(from, to), false, band, false);
    }

    private static JudgedLink failed(String from, String to) {
        return new JudgedLink(name(from, to), false, null, true);
    }

    private static Link.Name name(String from, String to) {
        return new Link.Name(code(from), code(to), Link.Kind.PARENT);
    }

    private static Outcome.Code code(String code) {
        return new Outcome.Code(code);
    }
}
