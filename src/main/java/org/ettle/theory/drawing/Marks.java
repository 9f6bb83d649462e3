package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.List;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Shape;
import org.ettle.theory.Link;
import org.ettle.theory.Standing;

/// The signs that a reader must know, drawn alike on the map and in its legend.
final class Marks {

    private static final double DIAMOND = 5;

    private Marks() {}

    /// A full diamond for the wording that the source prints, a hollow one for ours; and the words.
    static List<Shape> standing(Standing standing, double x, double y, Lettering words) {
        double middle = y - 4;
        var colour = words.colour();
        var paint =
                standing == Standing.OFFICIAL
                        ? Paint.filled(colour).edged(colour, 1.4)
                        : Paint.line(colour, 1.4);
        var diamond =
                Shape.Pen.at(x, middle)
                        .line(x + DIAMOND, middle - DIAMOND)
                        .line(x + 2 * DIAMOND, middle)
                        .line(x + DIAMOND, middle + DIAMOND)
                        .close()
                        .trace(paint);
        return List.of(diamond, Shape.Words.line(x + 2 * DIAMOND + 6, y, standing.title(), words));
    }

    /// A solid line with a full head for nesting, a dashed one with an open head for an influence.
    static List<Shape> link(Link.Kind kind, Route route, Colour colour) {
        var steps = new ArrayList<Shape.Step>();
        steps.add(new Shape.Step.Move(route.leaves().x(), route.leaves().y()));
        steps.addAll(route.steps());
        var line =
                kind == Link.Kind.PARENT
                        ? Paint.line(colour, 2)
                        : Paint.line(colour, 1.6).dashed(5, 4);
        return List.of(new Shape.Trace(steps, line), head(kind, route, colour));
    }

    static Shape head(Link.Kind kind, Route route, Colour colour) {
        double x = route.arrives().x();
        double y = route.arrives().y();
        double back = Route.HEAD;
        double half = Route.HEAD * 0.55;
        // Along and across the way of the arrow; it comes down on a bar, else from a side.
        double ax = -route.heading() * back;
        double ay = route.heading() == 0 ? -back : 0;
        double cx = route.heading() == 0 ? half : 0;
        double cy = route.heading() == 0 ? 0 : half;
        var paint =
                kind == Link.Kind.PARENT
                        ? Paint.filled(colour)
                        : Paint.filled(Colour.WHITE).edged(colour, 1.4);
        return Shape.Pen.at(x, y)
                .line(x + ax + cx, y + ay + cy)
                .line(x + ax - cx, y + ay - cy)
                .close()
                .trace(paint);
    }
}
