package org.ettle.judgement.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ettle.judgement.Band;
import org.ettle.judgement.Chance;
import org.ettle.judgement.ChanceRange;
import org.ettle.judgement.tracing.Hypotheses.Hypothesis;
import org.junit.jupiter.api.Test;

class OpinionsTest {

    private static final Hypotheses FOUR =
            new Hypotheses(
                    hypothesis("contributed", .4, .8),
                    List.of(
                            hypothesis("budget growth", .25, .2),
                            hypothesis("covid", .25, .45),
                            hypothesis("other", .1, .25)));

    @Test
    void rivals_stand_side_by_side() {
        assertThat(FOUR.after())
                .hasToString(
                        "{budget growth=0.0985, contributed=0.6305, covid=0.2217, other=0.0493}");
        assertThat(FOUR.asLikely()).isEmpty();
    }

    @Test
    void a_rival_that_is_as_likely_is_named() {
        var even =
                new Hypotheses(
                        hypothesis("contributed", .3, .4),
                        List.of(
                                hypothesis("z", .4, .3),
                                hypothesis("other", .1, .5),
                                hypothesis("a", .2, .61)));
        assertThat(even.asLikely()).containsExactly("a", "z");
    }

    @Test
    void two_that_are_equal_share_all_there_is() {
        var two =
                new Hypotheses(
                        hypothesis("contributed", .5, .5), List.of(hypothesis("other", .5, .5)));
        assertThat(two.after()).hasToString("{contributed=0.5000, other=0.5000}");
        assertThat(two.asLikely()).containsExactly("other");
    }

    @Test
    void chances_that_do_not_come_to_1_are_refused() {
        var contributed = hypothesis("contributed", .5, .5);
        assertThatThrownBy(() -> new Hypotheses(contributed, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hypotheses(contributed, List.of(hypothesis("r", .5001, .5))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Hypotheses(
                                hypothesis("contributed", .5, 0), List.of(hypothesis("r", .5, 0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Hypotheses(contributed, List.of(hypothesis("contributed", .5, .5)))
                                .after())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void where_rubric_and_tracing_differ_it_is_flagged() {
        assertThat(SecondOpinion.of(Band.LIKELY, Band.LIKELY))
                .isEqualTo(new SecondOpinion.Agrees(Band.LIKELY));
        assertThat(SecondOpinion.of(Band.LIKELY, Band.UNLIKELY))
                .isEqualTo(new SecondOpinion.Differs(Band.LIKELY, Band.UNLIKELY));
        assertThat(SecondOpinion.of(null, Band.LIKELY))
                .isEqualTo(new SecondOpinion.Differs(null, Band.LIKELY));
        assertThat(SecondOpinion.of(Band.LIKELY, null))
                .isEqualTo(new SecondOpinion.Differs(Band.LIKELY, null));
        assertThat(SecondOpinion.of(null, null)).isEqualTo(new SecondOpinion.Silent());
    }

    @Test
    void two_readings_of_a_clue_are_kept_as_one_that_holds_both() {
        var one =
                new Clue(
                        new Clue.Id("c"),
                        "Seen",
                        ChanceRange.of(.7, .8),
                        Rivals.of(Map.of("money", ChanceRange.of(.1, .2)), ChanceRange.of(.3, .4)),
                        TracingFixtures.REGISTERED);
        var other =
                new Clue(
                        new Clue.Id("c"),
                        "Seen",
                        ChanceRange.of(.6, .7),
                        Rivals.of(
                                Map.of(
                                        "money",
                                        ChanceRange.of(.15, .3),
                                        "rules",
                                        ChanceRange.of(.5, .6)),
                                ChanceRange.of(.2, .3)),
                        TracingFixtures.LOOKED);
        var both = one.and(other);
        assertThat(both.ifContributed()).isEqualTo(ChanceRange.of(.6, .8));
        assertThat(both.rivals())
                .isEqualTo(
                        Rivals.of(
                                Map.of(
                                        "money",
                                        ChanceRange.of(.1, .3),
                                        "rules",
                                        ChanceRange.of(.5, .6)),
                                ChanceRange.of(.2, .4)));
        assertThat(both.registered()).isEqualTo(TracingFixtures.LOOKED);
        assertThat(both.ifNot()).isEqualTo(ChanceRange.of(.5, .6));
        assertThat(other.and(one)).isEqualTo(both);
    }

    private static Hypothesis hypothesis(String name, double before, double clues) {
        return new Hypothesis(name, Chance.of(before), Chance.of(clues));
    }
}
