package org.ettle.evidence.series.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Reading;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Shape;

/// The part of a chart in which lines are drawn: periods from left to right, numbers upwards from
/// nought.
record Field(double left, double top, double width, double height, Plot plot, BigDecimal most) {

    double x(int place) {
        int last = plot.periods().size() - 1;
        return last == 0 ? left + width / 2 : left + width * place / last;
    }

    double y(BigDecimal number) {
        return bottom() - height * number.doubleValue() / most.doubleValue();
    }

    double bottom() {
        return top + height;
    }

    /// A line from figure to figure: dashed to and from what was carried forward, and broken where
    /// something is missing or the definition changed.
    List<Shape> line(Plot.Drawn drawn, Colour colour, double weight, boolean dotted) {
        var shapes = new ArrayList<Shape>();
        for (int place = 1; place < plot.periods().size(); place++) {
            var from = number(drawn, place - 1);
            var to = number(drawn, place);
            if (from.isPresent() && to.isPresent() && !plot.isBroken(place - 1)) {
                boolean carried = isCarried(drawn, place) || isCarried(drawn, place - 1);
                var paint = Paint.line(colour, weight);
                if (dotted) {
                    paint = paint.dashed(2, 4);
                } else if (carried) {
                    paint = paint.dashed(6, 4);
                }
                shapes.add(
                        Shape.Pen.at(x(place - 1), y(from.get()))
                                .line(x(place), y(to.get()))
                                .trace(paint));
            }
        }
        return shapes;
    }

    /// The mark of each figure; with a name, so that it can be read out.
    List<Shape> marks(Plot.Drawn drawn, Colour colour, double size) {
        var shapes = new ArrayList<Shape>();
        for (int place = 0; place < plot.periods().size(); place++) {
            int here = place;
            drawn.at(place).ifPresent(it -> shapes.addAll(mark(it, here, colour, size)));
        }
        return shapes;
    }

    private List<Shape> mark(Observation it, int place, Colour colour, double size) {
        double x = x(place);
        return switch (it.reading()) {
            case Reading.Measured(var number, _) -> List.of(Ink.disc(x, y(number), size, colour));
            case Reading.CarriedForward(var number, _) ->
                    List.of(Ink.ring(x, y(number), size + 1, colour));
            case Reading.Interval(var low, var high, _) ->
                    Ink.bar(
                            x,
                            low == null ? bottom() : y(low),
                            high == null ? top : y(high),
                            size,
                            colour);
            case Reading.Suppressed _ -> List.of(Ink.square(x, bottom() - size - 2, size, colour));
            case Reading.Missing _ -> Ink.cross(x, bottom() - size - 2, size, colour);
        };
    }

    List<Shape> breaks() {
        var shapes = new ArrayList<Shape>();
        for (var broken : plot.breaks()) {
            double x = (x(broken.after()) + x(broken.after() + 1)) / 2;
            shapes.add(
                    Shape.Pen.at(x, top)
                            .line(x, bottom())
                            .trace(Paint.line(Ink.BREAK, 1.5).dashed(3, 3)));
        }
        return shapes;
    }

    private static Optional<BigDecimal> number(Plot.Drawn drawn, int place) {
        return drawn.at(place).flatMap(it -> it.reading().value());
    }

    private static boolean isCarried(Plot.Drawn drawn, int place) {
        return drawn.at(place)
                .filter(it -> it.reading() instanceof Reading.CarriedForward)
                .isPresent();
    }

    static Shape group(String kind, List<Shape> shapes) {
        return new Shape.Group(kind, new LinkedHashMap<>(), null, null, shapes);
    }
}
