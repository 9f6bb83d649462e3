package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.List;
import org.ettle.platform.drawing.Shape;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.MapVersion;

/// What stands above the map: whose it is, and the name of each column.
final class Head {

    private Head() {}

    static List<Shape> of(MapVersion version, Grid grid) {
        var shapes = new ArrayList<Shape>();
        var heading = version.heading();
        double x = Measures.MARGIN;
        shapes.add(Shape.Words.line(x, 52, heading.title(), MapPicture.bold(29, Palette.NAVY)));
        var stamp =
                heading.publisher()
                        + " · "
                        + heading.published()
                        + (version.isPublished() ? "" : " · Draft");
        shapes.add(Shape.Words.line(x, 77, stamp, MapPicture.regular(14.5, Palette.MUTED)));
        for (var column : grid.columns()) {
            shapes.add(
                    Shape.Words.line(
                            column.x(),
                            124,
                            column.tier().title(),
                            MapPicture.bold(16, Palette.NAVY)));
            var hint = column.tier().hint();
            if (hint != null) {
                var lines = Typeface.REGULAR.wrap(hint, 13, column.width());
                shapes.add(
                        Shape.Words.line(
                                column.x(),
                                144,
                                lines.getFirst(),
                                MapPicture.regular(13, Palette.MUTED)));
            }
        }
        return shapes;
    }
}
