package org.ettle.evidence.series.chart;

import java.util.ArrayList;
import java.util.List;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Shape;
import org.ettle.platform.drawing.Typeface;

/// The colours of charts, and marks that tell what a figure is without them: a full disc for what
/// was counted, a ring for what was carried forward, a square for what was withheld, a cross for
/// what is missing, a bar for an interval.
final class Ink {

    static final Colour TEXT = Colour.of("#1a1a1a");
    static final Colour QUIET = Colour.of("#4d565f");
    static final Colour GRID = Colour.of("#e3e7eb");
    static final Colour AXIS = Colour.of("#76808a");
    static final Colour MAIN = Colour.of("#002d54");
    static final Colour BESIDE = Colour.of("#7a4a00");
    static final Colour BREAK = Colour.of("#a3260b");

    private Ink() {}

    static Lettering words(double size, Colour colour) {
        return new Lettering(Typeface.REGULAR, size, colour);
    }

    static Lettering bold(double size, Colour colour) {
        return new Lettering(Typeface.BOLD, size, colour);
    }

    static Shape disc(double x, double y, double radius, Colour colour) {
        return new Shape.Disc(x, y, radius, Paint.filled(colour).edged(colour, 1.5));
    }

    static Shape ring(double x, double y, double radius, Colour colour) {
        return new Shape.Disc(x, y, radius, Paint.filled(Colour.WHITE).edged(colour, 2));
    }

    static Shape square(double x, double y, double half, Colour colour) {
        return new Shape.Box(
                x - half,
                y - half,
                2 * half,
                2 * half,
                0,
                Paint.filled(Colour.WHITE).edged(colour, 2));
    }

    static List<Shape> cross(double x, double y, double half, Colour colour) {
        var paint = Paint.line(colour, 2);
        return List.of(
                Shape.Pen.at(x - half, y - half).line(x + half, y + half).trace(paint),
                Shape.Pen.at(x - half, y + half).line(x + half, y - half).trace(paint));
    }

    static List<Shape> bar(double x, double low, double high, double half, Colour colour) {
        var paint = Paint.line(colour, 2);
        var shapes = new ArrayList<Shape>();
        shapes.add(Shape.Pen.at(x, low).line(x, high).trace(paint));
        shapes.add(Shape.Pen.at(x - half, low).line(x + half, low).trace(paint));
        shapes.add(Shape.Pen.at(x - half, high).line(x + half, high).trace(paint));
        return shapes;
    }
}
