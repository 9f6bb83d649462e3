package org.ettle.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RecallCurveTest {

    @Test
    void the_measures_are_those_of_their_definitions() {
        var curve =
                RecallCurve.of(
                        new boolean[] {
                            true, false, true, false, false, false, false, true, false, false
                        });

        assertThat(curve.needed(1)).isEqualTo(8);
        assertThat(curve.needed(0.6)).isEqualTo(3);
        assertThat(curve.workSaved(1)).isCloseTo(0.2, within(1e-12));
        assertThat(curve.workSaved(0.6)).isCloseTo(0.7 - 0.4, within(1e-12));
        assertThat(curve.foundInFirst(0.1)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(curve.meanPlace()).isEqualTo(4);
        // Of 21 steps by which three could come too late, six were taken.
        assertThat(curve.loss()).isCloseTo((0 + 1 + 5) / 21.0, within(1e-12));
    }

    @Test
    void the_best_order_loses_nothing_and_the_worst_all() {
        assertThat(RecallCurve.of(new boolean[] {true, true, false, false}).loss()).isZero();
        assertThat(RecallCurve.of(new boolean[] {false, false, true, true}).loss()).isEqualTo(1);
    }
}
