package org.ettle.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.theory.SmallMapFixtures.anOutcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ettle.platform.RandomWorlds;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void the_gap_between_two_places_is_used_when_a_box_fits_into_it() {
        assertThat(slots(at(0), at(7), anywhere(), anywhere())).containsExactly(0, 7, 11, 15);
        assertThat(slots(at(0), at(8), anywhere(), anywhere())).containsExactly(0, 8, 4, 12);
    }

    @Test
    void a_place_that_is_given_overlaps_no_other_and_stays() {
        RandomWorlds.inEach(dice -> {
            var outcomes = new ArrayList<Outcome>();
            for (int i = 0; i < dice.between(1, 12); i++) {
                var lane = dice.oneOf(List.of("people", "system"));
                var outcome = anOutcome("o" + i, "Label", "key", lane);
                outcomes.add(dice.chance(4) ? outcome.at(dice.between(0, 30)) : outcome);
            }

            var placed = Places.given(outcomes);

            assertThat(placed).hasSameSizeAs(outcomes);
            for (int i = 0; i < placed.size(); i++) {
                promise(outcomes.get(i), placed.get(i), placed);
            }
            assertThat(Places.given(placed)).isEqualTo(placed);
        });
    }

    private static void promise(Outcome before, Outcome after, List<Outcome> all) {
        assertThat(after.slot()).isNotNull();
        if (before.slot() != null) {
            assertThat(after).isEqualTo(before);
            return;
        }
        for (var other : all) {
            if (!other.equals(after) && Objects.equals(other.lane(), after.lane())) {
                assertThat(Math.abs(slot(after) - slot(other))).isGreaterThanOrEqualTo(4);
            }
        }
    }

    private static int slot(Outcome outcome) {
        return Objects.requireNonNull(outcome.slot());
    }

    private static Outcome at(int slot) {
        return anywhere().at(slot);
    }

    private static Outcome anywhere() {
        return anOutcome("o", "Label", "key", "people");
    }

    private static List<Integer> slots(Outcome... outcomes) {
        return Places.given(List.of(outcomes)).stream().map(PlacesTest::slot).toList();
    }
}
