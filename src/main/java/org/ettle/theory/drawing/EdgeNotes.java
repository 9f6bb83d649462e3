package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Shape;
import org.ettle.theory.Outcome;

/// Notes astride the lower edge of their boxes, at the right, where no link passes and no box has
/// words of its own. One that says that there is nothing has a dashed edge.
final class EdgeNotes {

    private static final double HEIGHT = 18;
    private static final double PAD = 8;
    private static final double INSET = 10;
    private static final double SIZE = 11.5;
    private static final String CHANGED = "Changed";

    private EdgeNotes() {}

    static List<Shape> of(Grid grid, SequencedMap<Outcome.Code, Overlay.EdgeNote> notes) {
        var shapes = new ArrayList<Shape>();
        notes.forEach((code, note) -> {
            if (grid.places().containsKey(code)) {
                shapes.add(note(grid.place(code).at(), code, note));
            }
        });
        return shapes;
    }

    static Shape note(Rectangle box, Outcome.Code code, Overlay.EdgeNote note) {
        var colour = note.isNone() ? Palette.MUTED : Palette.INK;
        var letters =
                note.isNone() ? MapPicture.regular(SIZE, colour) : MapPicture.bold(SIZE, colour);
        var words = RatingMarks.fitting(note.parts(), letters, box.width() - 2 * PAD);
        double width = letters.width(words) + 2 * PAD;
        // A long note takes up the inset before it stands out on the left.
        double right = Math.clamp(box.x() + width, box.right() - INSET, box.right());
        var edge =
                Paint.filled(Colour.WHITE).edged(note.isNone() ? Palette.FAINT : Palette.NAVY, 1);
        var data = new LinkedHashMap<String, String>();
        data.put("note", code.value());
        return new Shape.Group(
                "note",
                data,
                null,
                null,
                List.of(
                        new Shape.Box(
                                right - width,
                                box.bottom() - HEIGHT / 2,
                                width,
                                HEIGHT,
                                HEIGHT / 2,
                                note.isNone() ? edge.dashed(3, 2) : edge),
                        Shape.Words.line(
                                right - PAD,
                                box.bottom() + SIZE * 0.36,
                                words,
                                letters.from(Lettering.From.RIGHT))));
    }

    /// A note on the upper edge, at the left, that its outcome was judged anew.
    static Shape changed(Rectangle box, Outcome.Code code) {
        var letters = MapPicture.bold(SIZE, Colour.WHITE);
        var data = new LinkedHashMap<String, String>();
        data.put("changed", code.value());
        return new Shape.Group(
                "note changed",
                data,
                null,
                null,
                List.of(
                        new Shape.Box(
                                box.x() + INSET,
                                box.y() - HEIGHT / 2,
                                letters.width(CHANGED) + 2 * PAD,
                                HEIGHT,
                                HEIGHT / 2,
                                Paint.filled(Palette.INK)),
                        Shape.Words.line(
                                box.x() + INSET + PAD, box.y() + SIZE * 0.36, CHANGED, letters)));
    }
}
