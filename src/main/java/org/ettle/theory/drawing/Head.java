package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.List;
import org.ettle.platform.drawing.Shape;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.MapVersion;

/// What stands above the map: whose it is, and the name of each column.
///
/// @param bottom where the map begins
record Head(List<Shape> shapes, double bottom) {

    private static final double TITLE = 29;
    private static final double LEADING = 36;
    private static final double HINT = 13;
    private static final double HINT_LEADING = 17;

    static Head of(MapVersion version, Grid grid, Overlay overlay) {
        var shapes = new ArrayList<Shape>();
        double y = title(version, grid, overlay, shapes) + 46;
        double bottom = y;
        for (var column : grid.columns()) {
            bottom = Math.max(bottom, columnTitle(column, y, shapes));
        }
        return new Head(shapes, bottom + 18);
    }

    private static double title(
            MapVersion version, Grid grid, Overlay overlay, List<Shape> shapes) {
        double room = grid.right() - Measures.MARGIN;
        var heading = version.heading();
        double x = Measures.MARGIN;
        var lines = Typeface.BOLD.wrap(grid.title(), TITLE, room);
        double y = 52 + (lines.size() - 1) * LEADING;
        shapes.add(new Shape.Words(x, 52, lines, LEADING, MapPicture.bold(TITLE, Palette.NAVY)));
        var byline =
                heading.publisher()
                        + " · "
                        + heading.published()
                        + (version.isPublished() ? "" : " · Draft")
                        + (overlay.asOf() == null ? "" : " · " + overlay.asOf());
        shapes.add(Shape.Words.line(x, y + 25, byline, MapPicture.regular(14.5, Palette.MUTED)));
        return y + 25;
    }

    private static double columnTitle(Grid.Column column, double y, List<Shape> shapes) {
        var title = MapPicture.bold(16, Palette.NAVY);
        var lines = Typeface.BOLD.wrap(column.tier().title(), 16, column.width());
        shapes.add(new Shape.Words(column.x(), y, lines, 20, title));
        double last = y + (lines.size() - 1) * 20;
        var hint = column.tier().hint();
        if (hint == null || hint.isBlank()) {
            return last;
        }
        var words = Typeface.REGULAR.wrap(hint, HINT, column.width());
        shapes.add(
                new Shape.Words(
                        column.x(),
                        last + 20,
                        words,
                        HINT_LEADING,
                        MapPicture.regular(HINT, Palette.MUTED)));
        return last + 20 + (words.size() - 1) * HINT_LEADING;
    }
}
