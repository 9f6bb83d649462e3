package org.ettle.theory.drawing;

import java.util.List;
import org.ettle.platform.drawing.Shape;

/// The way of a link on the drawing, from the edge of one box to the edge of another.
///
/// @param arrives where the arrow's point touches the second box
/// @param heading 1 when it arrives from the left, -1 from the right
record Route(Point leaves, List<Shape.Step> steps, Point arrives, int heading) {

    static final double HEAD = 9;

    record Point(double x, double y) {}

    Route {
        steps = List.copyOf(steps);
    }
}
