package org.ettle.judgement.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ettle.judgement.tracing.TracingFixtures.aClaim;

import java.util.List;
import org.ettle.judgement.Band;
import org.ettle.judgement.Chance;
import org.ettle.judgement.tracing.Robustness.Short;
import org.ettle.judgement.tracing.Robustness.Until;
import org.ettle.judgement.tracing.Robustness.Without;
import org.ettle.platform.RandomWorlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobustnessTest {

    private static final double TWENTY = StrictMath.log(20);

    @Test
    void it_is_told_for_every_band_above_the_lowest_the_highest_first() {
        assertThat(Robustness.ofEveryBand(Chance.HALF, TWENTY, Chance.of(.9524)))
                .containsExactly(
                        new Until(Band.VERY_LIKELY, Chance.of(.2665)),
                        new Until(Band.LIKELY, Chance.of(.7786)),
                        new Without(Band.AS_LIKELY_AS_NOT));
        assertThat(Robustness.ofEveryBand(Chance.HALF, 0, Chance.HALF))
                .containsExactly(
                        new Short(Band.VERY_LIKELY),
                        new Short(Band.LIKELY),
                        new Without(Band.AS_LIKELY_AS_NOT));
        assertThat(Robustness.ofEveryBand(Chance.HALF, -TWENTY, Chance.of(.0476)))
                .hasOnlyElementsOfType(Short.class);
    }

    /// The chance after is rounded up to the border, so nothing is left to lose.
    @Test
    void a_claim_at_the_border_can_lose_nothing() {
        double weight = Weight.logit(.65996);
        assertThat(Robustness.of(Band.LIKELY, Chance.HALF, weight, Chance.of(.66)))
                .isEqualTo(new Until(Band.LIKELY, Chance.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        ".7786, It stays “likely” even if the evidence is three quarters weaker than judged.",
        ".9500, It stays “likely” even if the evidence is nine tenths weaker than judged.",
        ".7499, It stays “likely” even if the evidence is two thirds weaker than judged.",
        ".5000, It stays “likely” even if the evidence is half weaker than judged.",
        ".4999, It stops being “likely” if the evidence is more than about half weaker than judged.",
        ".2665, It stops being “likely” if the evidence is more than about a quarter weaker than judged.",
        ".1000, It stops being “likely” if the evidence is more than about a tenth weaker than judged.",
        ".0999, It stops being “likely” if the evidence is only a little weaker than judged."
    })
    void it_is_said_in_fractions_that_people_use(double weaker, String words) {
        assertThat(new Until(Band.LIKELY, Chance.of(weaker)).words()).isEqualTo(words);
    }

    @Test
    void what_needs_no_evidence_or_falls_short_is_said() {
        assertThat(new Without(Band.LIKELY).words())
                .isEqualTo("It would be “likely” without this evidence.");
        assertThat(new Short(Band.VERY_LIKELY).words())
                .isEqualTo("It does not reach “very likely”.");
    }

    /// A claim that is weakened by λ* stands at the border of its band; by a little less, in it.
    @Test
    void the_closed_form_is_where_the_band_is_lost() {
        RandomWorlds.inEach(dice -> {
            var claim = aClaim(dice, dice.between(1, 20));
            var tracing = Tracing.of(claim);
            for (var each : tracing.robustness()) {
                if (each instanceof Until(var band, var weaker)) {
                    double before = Weight.logit(claim.before().low().value());
                    double left = tracing.weight().doubleValue() * (1 - weaker.value());
                    double border = Weight.logit(band.from().value());
                    assertThat(Math.abs(before + left - border)).isLessThan(0.002);
                }
                boolean reached = tracing.range().low().isAtLeast(each.band().from());
                assertThat(each instanceof Short).isEqualTo(!reached);
            }
        });
    }

    @Test
    void two_assessors_far_apart_need_a_third() {
        var near = two(.8, .2, .6, .4, true);
        assertThat(near.apart()).hasToString("0.9808");
        assertThat(near.needThird()).isFalse();
        var far = two(.9, .1, .5, .5, true);
        assertThat(far.apart()).hasToString("2.1972");
        assertThat(far.needThird()).isTrue();
        // Three times is not over three times.
        assertThat(two(.6, .2, .5, .5, true).apart()).isEqualByComparingTo(TwoReadings.MOST);
        assertThat(two(.6, .2, .5, .5, true).needThird()).isFalse();
        assertThat(two(.5, .5, .6, .2, true)).isEqualTo(two(.6, .2, .5, .5, true));
    }

    @Test
    void assessors_differ_by_what_the_finding_weighs() {
        assertThat(two(.95, .6, .85, .6, true).needThird()).isFalse();
        assertThat(two(.95, .6, .8, .6, false).needThird()).isTrue();
        var clue = TracingFixtures.aClue("c", .9, .1);
        var other = TracingFixtures.aClue("c", .5, .5);
        assertThat(TwoReadings.of(clue, other, new Finding.NotLooked(clue.id())).apart())
                .hasToString("0.0000");
    }

    @Test
    void readings_of_two_clues_are_refused() {
        var clue = TracingFixtures.aClue("c", .9, .1);
        var other = TracingFixtures.aClue("d", .9, .1);
        for (var pair : List.of(List.of(clue, other, clue), List.of(clue, clue, other))) {
            assertThatThrownBy(() ->
                            TwoReadings.of(
                                    pair.get(0),
                                    pair.get(1),
                                    TracingFixtures.found(pair.get(2), "o")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> clue.and(other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TwoReadings two(double s, double t, double s2, double t2, boolean found) {
        var one = TracingFixtures.aClue("c", s, t);
        var other = TracingFixtures.aClue("c", s2, t2);
        return TwoReadings.of(
                one,
                other,
                found ? TracingFixtures.found(one, "o") : TracingFixtures.absent(one, "o", 1));
    }
}
