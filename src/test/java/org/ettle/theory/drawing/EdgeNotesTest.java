package org.ettle.theory.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.ettle.platform.drawing.Shape;
import org.ettle.theory.MapFixtures;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.junit.jupiter.api.Test;

/// Notes on the lower edge of boxes, on every published map and on made-up ones.
class EdgeNotesTest {

    private static final List<String> LONGEST =
            List.of("120 for, 35 against, 22 mixed, 14 context");
    private static final List<String> TWO =
            List.of(
                    "Invented: partly met, as likely as not",
                    "120 for, 35 against, 22 mixed, 14 context");

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
            for (var note :
                    Stream.of(LONGEST, TWO).flatMap(it -> notes(version, it).stream()).toList()) {
                var pill = (Shape.Box) note.shapes().getFirst();
                var code = new Outcome.Code(String.valueOf(note.data().get("note")));
                assertThat(pill.x()).isGreaterThanOrEqualTo(grid.place(code).at().x());
            }
        }
    }

    @Test
    void what_does_not_fit_is_left_out_from_its_end() {
        var version =
                MapFixtures.thePublishedMaps().stream()
                        .filter(it -> it.name().equals("2018"))
                        .findFirst()
                        .orElseThrow();
        assertThat(notes(version, TWO))
                .extracting(EdgeNotesTest::words)
                .containsOnly(TWO.getFirst());
        assertThat(notes(version, List.of("Met", "1 for")))
                .extracting(EdgeNotesTest::words)
                .containsOnly("Met · 1 for");
    }

    private static String words(Shape.Group note) {
        return String.join("", ((Shape.Words) note.shapes().getLast()).lines());
    }

    private static boolean touches(Shape.Box pill, Rectangle box) {
        return pill.x() < box.right()
                && pill.x() + pill.width() > box.x()
                && pill.y() < box.bottom()
                && pill.y() + pill.height() > box.y();
    }

    private static List<Shape.Group> notes(MapVersion version, List<String> parts) {
        var notes = new LinkedHashMap<Outcome.Code, Overlay.EdgeNote>();
        for (var outcome : version.outcomes()) {
            notes.put(outcome.code(), new Overlay.EdgeNote(parts, false));
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
