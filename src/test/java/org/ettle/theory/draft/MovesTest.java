package org.ettle.theory.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ettle.theory.draft.DraftRoom.code;

import java.util.ArrayList;
import java.util.List;
import org.ettle.theory.Cell;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A drawing offers for a dragged box what the rules of the draft allow, and nothing else.
class MovesTest {

    private final MapVersion version = MapFixtures.the2018Map();

    @Test
    void an_outcome_moves_to_another_lane_of_its_tier() {
        var stands = version.get(code("9")).cell();

        assertThat(Moves.of(version).get(code("9")))
                .isNotEmpty()
                .doesNotContain(stands)
                .allMatch(cell -> cell.tier().equals(stands.tier()));
    }

    @Test
    void the_vision_stays() {
        assertThat(Moves.of(version).get(code("0"))).isEmpty();
    }

    /// An outcome is looked at with its neighbours only.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_is_offered_is_what_the_whole_draft_allows(long seed) {
        var random = MapFixtures.aRandomMap(seed, 14);
        var working = Working.begun(random);
        Moves.of(random)
                .forEach((code, cells) -> {
                    for (var cell : cells(random)) {
                        var move = new Edit.MoveOutcome(code, cell.tier(), cell.lane());
                        assertThat(cells.contains(cell))
                                .as(code + " to " + cell)
                                .isEqualTo(working.apply(move) instanceof Working.Attempt.Made);
                    }
                });
    }

    private static List<Cell> cells(MapVersion version) {
        var cells = new ArrayList<Cell>();
        for (var tier : version.tiers()) {
            cells.add(new Cell(tier.key(), null));
            version.lanes().forEach(lane -> cells.add(new Cell(tier.key(), lane.key())));
        }
        return cells;
    }
}
