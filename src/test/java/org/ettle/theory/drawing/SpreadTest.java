package org.ettle.theory.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void wishes_that_do_not_touch_are_granted() {
        assertThat(Spread.settle(List.of(wish(50), wish(150)), 10, 0)).containsExactly(50, 150);
    }

    @Test
    void boxes_that_would_touch_share_the_displacement() {
        assertThat(Spread.settle(List.of(wish(100), wish(100)), 10, 0)).containsExactly(75, 125);
    }

    @Test
    void nothing_stands_above_the_top() {
        assertThat(Spread.settle(List.of(wish(0), wish(0), wish(0)), 10, 0))
                .containsExactly(20, 70, 120);
    }

    @Test
    void nothing_wished_nothing_placed() {
        assertThat(Spread.settle(List.of(), 10, 0)).isEmpty();
    }

    private static Spread.Wish wish(double centre) {
        return new Spread.Wish(centre, 40);
    }
}
