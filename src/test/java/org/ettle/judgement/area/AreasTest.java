package org.ettle.judgement.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.ettle.judgement.Chance;
import org.ettle.judgement.area.Funnel.Place;
import org.ettle.platform.RandomWorlds;
import org.ettle.platform.RandomWorlds.Dice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreasTest {

    private static final List<AreaCount> FIVE =
            List.of(
                    new AreaCount("a", 7, 9),
                    new AreaCount("b", 70, 90),
                    new AreaCount("c", 300, 500),
                    new AreaCount("d", 18, 40),
                    new AreaCount("e", 45, 60));

    @Test
    void five_areas_stand_beside_the_national_figure_as_worked_out_by_hand() {
        var funnel = Funnel.of(FIVE);
        assertThat(funnel.national()).hasToString("0.6295");
        assertThat(funnel.dispersion()).isEqualTo(new BigDecimal("4.0918"));
        assertThat(funnel.spread()).hasToString("0.1092");
        assertThat(funnel.places().stream().map(place -> place.z().toString()))
                .containsExactly("0.9213", "2.9133", "-1.3645", "-2.3503", "1.9332");
        assertThat(funnel.places().stream().map(place -> place.multiplied().toString()))
                .containsExactly("0.4554", "1.4402", "-0.6746", "-1.1619", "0.9557");
        assertThat(funnel.places().stream().map(place -> place.added().toString()))
                .containsExactly("0.7625", "1.2314", "-0.2649", "-1.3473", "0.9588");
        assertThat(funnel.places().getFirst().share()).hasToString("0.7778");
        assertThat(funnel.places().getFirst().met()).isEqualTo(7);
        assertThat(funnel.places().getFirst().of()).isEqualTo(9);
    }

    /// Two seem to be outliers, and neither can be told apart.
    @Test
    void what_differs_by_no_more_than_areas_do_cannot_be_told_apart() {
        assertThat(Funnel.of(FIVE).places().stream().map(Place::standing))
                .containsOnly(Standing.CANNOT_TELL_APART);
    }

    @Test
    void small_areas_are_drawn_to_the_national_figure() {
        assertThat(Shrinkage.of(FIVE, 20).shares())
                .hasToString("{a=0.6755, b=0.7508, c=0.6011, d=0.5098, e=0.7199}");
        assertThat(Shrinkage.of(FIVE, 20).strength()).isEqualTo(new BigDecimal("20.0000"));
        assertThat(Shrinkage.of(FIVE, 20).national()).hasToString("0.6295");
        assertThat(Shrinkage.of(FIVE, 0).shares().get("a")).hasToString("0.7778");
    }

    /// Worked out apart by the formula of the method of moments.
    @Test
    void the_strength_comes_from_the_areas_themselves() {
        var shrinkage = Shrinkage.of(FIVE);
        assertThat(shrinkage.strength()).isEqualTo(new BigDecimal("18.3331"));
        assertThat(shrinkage.shares())
                .hasToString("{a=0.6783, b=0.7527, c=0.6010, d=0.5064, e=0.7218}");
    }

    @Test
    void areas_that_are_alike_are_all_the_national_figure() {
        var alike =
                List.of(
                        new AreaCount("a", 50, 100),
                        new AreaCount("b", 51, 100),
                        new AreaCount("c", 5, 10));
        assertThat(Shrinkage.of(alike).strength()).isNull();
        assertThat(Shrinkage.of(alike).shares().values())
                .containsOnly(Shrinkage.of(alike).national());
        var funnel = Funnel.of(alike);
        assertThat(funnel.spread()).isEqualTo(Chance.NONE);
        // φ is below 1 and narrows nothing.
        assertThat(funnel.dispersion()).isLessThan(BigDecimal.ONE);
        assertThat(funnel.places())
                .allMatch(place -> place.z().equals(place.multiplied()))
                .allMatch(place -> place.z().equals(place.added()));
    }

    @Test
    void areas_that_have_nothing_in_common_are_left_as_they_are() {
        var apart = List.of(new AreaCount("a", 0, 100), new AreaCount("b", 100, 100));
        assertThat(Shrinkage.of(apart).strength()).isEqualTo(new BigDecimal("0.0000"));
        assertThat(Shrinkage.of(apart).shares()).hasToString("{a=0.0000, b=1.0000}");
    }

    /// Nine from 10 to 34 per cent and one of 95: with its tenth pulled in, φ is 4.51 and not
    /// 25.76.
    @Test
    void one_far_area_does_not_widen_the_limits_for_all() {
        var ten = new ArrayList<AreaCount>();
        for (int area = 0; area < 9; area++) {
            ten.add(new AreaCount("a" + area, 10 + 3L * area, 100));
        }
        var nine = Funnel.of(ten);
        ten.add(new AreaCount("far", 95, 100));
        var funnel = Funnel.of(ten);
        assertThat(funnel.dispersion()).isEqualTo(new BigDecimal("4.5131"));
        assertThat(funnel.places().getLast().standing()).isEqualTo(Standing.HIGHER);
        // Of nine none is pulled in.
        assertThat(nine.dispersion()).isEqualTo(new BigDecimal("3.4965"));
    }

    @Test
    void where_all_have_met_no_area_is_apart() {
        for (int met : List.of(0, 10)) {
            var funnel =
                    Funnel.of(List.of(new AreaCount("a", met, 10), new AreaCount("b", met, 10)));
            assertThat(funnel.places())
                    .allMatch(place -> place.standing() == Standing.CANNOT_TELL_APART);
            assertThat(funnel.spread()).isEqualTo(Chance.NONE);
            assertThat(
                            Shrinkage.of(
                                            List.of(
                                                    new AreaCount("a", met, 10),
                                                    new AreaCount("b", met, 10)))
                                    .strength())
                    .isNull();
        }
        var alone = List.of(new AreaCount("a", 3, 10));
        assertThat(Funnel.of(alone).places().getFirst().z()).isEqualTo(new BigDecimal("0.0000"));
        assertThat(Funnel.of(alone).spread()).isEqualTo(Chance.NONE);
        assertThat(Shrinkage.of(alone).strength()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, CANNOT_TELL_APART",
        "1.9599, CANNOT_TELL_APART",
        "-1.9599, CANNOT_TELL_APART",
        "1.959964, PERHAPS_HIGHER",
        "1.96, PERHAPS_HIGHER",
        "-1.96, PERHAPS_LOWER",
        "3.0902, PERHAPS_HIGHER",
        "-3.0902, PERHAPS_LOWER",
        "3.090232, HIGHER",
        "3.0903, HIGHER",
        "-3.0903, LOWER"
    })
    void only_the_outer_limits_tell_apart(double z, Standing standing) {
        assertThat(Standing.of(z)).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({
        // z = (.6 − .5) / √(.55 · .45 · (1/100 + 1/100)) = 1.42
        "60, 100, 50, 100, CANNOT_TELL_APART",
        "64, 100, 50, 100, PERHAPS_HIGHER",
        "50, 100, 64, 100, PERHAPS_LOWER",
        "80, 100, 50, 100, HIGHER",
        "8, 10, 5, 10, CANNOT_TELL_APART",
        "80, 100, 5, 10, PERHAPS_HIGHER",
        "0, 10, 0, 10, CANNOT_TELL_APART",
        "10, 10, 10, 10, CANNOT_TELL_APART"
    })
    void two_areas_are_told_apart_or_not(
            long met, long of, long otherMet, long otherOf, Standing standing) {
        assertThat(
                        Funnel.beside(
                                new AreaCount("a", met, of), new AreaCount("b", otherMet, otherOf)))
                .isEqualTo(standing);
    }

    @Test
    void the_order_of_areas_does_not_matter_and_shrinking_goes_inward() {
        RandomWorlds.inEach(dice -> {
            var areas = areas(dice);
            var funnel = Funnel.of(areas);
            var shrinkage = Shrinkage.of(areas);
            Collections.shuffle(areas, new Random(dice.between(0, 1_000)));
            assertThat(Funnel.of(areas)).isEqualTo(funnel);
            assertThat(Shrinkage.of(areas)).isEqualTo(shrinkage);
            for (var place : funnel.places()) {
                double own = place.share().value();
                double national = funnel.national().value();
                double drawn = Objects.requireNonNull(shrinkage.shares().get(place.area())).value();
                assertThat(drawn)
                        .isBetween(
                                Math.min(own, national) - .0001, Math.max(own, national) + .0001);
                assertThat(place.added().abs()).isLessThanOrEqualTo(place.z().abs());
                assertThat(place.multiplied().abs()).isLessThanOrEqualTo(place.z().abs());
            }
        });
    }

    /// Many areas whose true shares are known: the strength and the spread are found again.
    @Test
    void the_strength_with_which_areas_were_made_is_found_again() {
        var random = new Random(20_181);
        var areas = new ArrayList<AreaCount>();
        for (int area = 0; area < 2_000; area++) {
            // Shares of 40 or 60 per cent: a standard deviation of .1, so ρ = .01/.25 and M = 24.
            double share = random.nextBoolean() ? .4 : .6;
            long met = 0;
            for (int person = 0; person < 80; person++) {
                met += random.nextDouble() < share ? 1 : 0;
            }
            areas.add(new AreaCount("a" + area, met, 80));
        }
        var strength = Shrinkage.of(areas).strength();
        assertThat(strength).isNotNull().isBetween(new BigDecimal(21), new BigDecimal(27));
        assertThat(Funnel.of(areas).spread().value()).isBetween(.085, .105);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new AreaCount("a", 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AreaCount("a", -1, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AreaCount("a", 3, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Funnel.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shrinkage.of(List.of(FIVE.getFirst(), FIVE.getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shrinkage.of(FIVE, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shrinkage.of(FIVE, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_standing_has_words() {
        assertThat(Arrays.stream(Standing.values()).map(Standing::words))
                .containsExactly(
                        "lower", "perhaps lower", "cannot tell apart", "perhaps higher", "higher");
    }

    private static List<AreaCount> areas(Dice dice) {
        var areas = new ArrayList<AreaCount>();
        for (int area = dice.between(1, 32); area > 0; area--) {
            int of = dice.between(1, 300);
            areas.add(new AreaCount("S" + area, dice.between(0, of), of));
        }
        return areas;
    }
}
