package org.ettle.theory.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.ettle.platform.drawing.Shape;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.junit.jupiter.api.Test;

/// Notes on the lower edge of boxes, on every published map and on made-up ones.
class EdgeNotesTest {

    private static final String LONGEST = "120 for, 35 against, 22 mixed, 14 context";

    @Test
    void every_note_lies_on_its_own_box_and_on_no_other() {
        for (var version : maps()) {
            var grid = MapDrawing.of(version).grid();
            for (var note : notes(version, LONGEST)) {
                var code = String.valueOf(note.data().get("note"));
                var pill = (Shape.Box) note.shapes().getFirst();
                for (var place : grid.places().values()) {
                    boolean isOwn = place.outcome().code().value().equals(code);
                    assertThat(touches(pill, place.at()))
                            .as(
                                    version.name()
                                            + ", note on "
                                            + code
                                            + " and "
                                            + place.outcome().code())
                            .isEqualTo(isOwn);
                }
            }
        }
    }

    @Test
    void a_note_is_no_wider_than_its_box() {
        for (var version : maps()) {
            var grid = MapDrawing.of(version).grid();
            for (var note : notes(version, LONGEST)) {
                var pill = (Shape.Box) note.shapes().getFirst();
                var code = new Outcome.Code(String.valueOf(note.data().get("note")));
                assertThat(pill.x()).isGreaterThanOrEqualTo(grid.place(code).at().x());
            }
        }
    }

    private static boolean touches(Shape.Box pill, Rectangle box) {
        return pill.x() < box.right()
                && pill.x() + pill.width() > box.x()
                && pill.y() < box.bottom()
                && pill.y() + pill.height() > box.y();
    }

    private static List<Shape.Group> notes(MapVersion version, String words) {
        var notes = new LinkedHashMap<Outcome.Code, MapDrawing.EdgeNote>();
        for (var outcome : version.outcomes()) {
            notes.put(outcome.code(), new MapDrawing.EdgeNote(words, false));
        }
        return EdgeNotes.of(MapDrawing.of(version).grid(), notes).stream()
                .map(Shape.Group.class::cast)
                .toList();
    }

    private static List<MapVersion> maps() {
        var maps = new ArrayList<>(MapFixtures.thePublishedMaps());
        for (long seed = 1; seed <= 20; seed++) {
            maps.add(MapFixtures.aRandomMap(seed, 30));
        }
        return maps;
    }
}
