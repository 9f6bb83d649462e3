package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ettle.platform.drawing.Shape;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// Judges where things stand on a drawing.
final class Geometry {

    private static final int SAMPLES = 40;

    private Geometry() {}

    static List<String> faultsOfBoxes(Grid grid) {
        return faultsOfBoxes(List.copyOf(grid.places().values()));
    }

    static List<String> faultsOfBoxes(List<Grid.Place> places) {
        var faults = new ArrayList<String>();
        for (int i = 0; i < places.size(); i++) {
            var one = places.get(i);
            faults.addAll(faultsOfWords(one));
            for (var two : places.subList(i + 1, places.size())) {
                if (one.at().meets(two.at())) {
                    faults.add(one.outcome().code() + " meets " + two.outcome().code());
                }
            }
        }
        return faults;
    }

    private static List<String> faultsOfWords(Grid.Place place) {
        var faults = new ArrayList<String>();
        var card = place.card();
        var at = place.at();
        for (var line : card.label()) {
            double right = card.labelX(at) + Typeface.BOLD.width(line, card.labelSize());
            if (right > at.right() - 4) {
                faults.add(place.outcome().code() + " is too narrow for “" + line + "”");
            }
        }
        double lowest = card.labelY(at) + (card.label().size() - 1) * card.leading() + 4;
        if (lowest > at.bottom() || card.standingY(at) + 3 > at.bottom()) {
            faults.add(place.outcome().code() + " is too low for its words");
        }
        return faults;
    }

    static List<String> faultsOfRoutes(Grid grid, Map<Link, Route> routes) {
        var faults = new ArrayList<String>();
        routes.forEach((link, route) -> {
            var name = link.from() + " → " + link.to();
            if (!touches(grid.place(link.from()).at(), route.leaves())) {
                faults.add(name + " does not leave its box");
            }
            if (!touches(grid.place(link.to()).at(), route.arrives())) {
                faults.add(name + " does not reach its box");
            }
            for (var point : points(route)) {
                for (var place : grid.places().values()) {
                    if (isInside(place.at(), point)) {
                        faults.add(name + " runs through " + place.outcome().code());
                        return;
                    }
                }
            }
        });
        return faults;
    }

    private static boolean touches(Rectangle box, Route.Point point) {
        boolean level = box.y() <= point.y() && point.y() <= box.bottom();
        boolean side = near(point.x(), box.x()) || near(point.x(), box.right());
        boolean below = box.x() <= point.x() && point.x() <= box.right();
        return level && side || below && near(point.y(), box.y());
    }

    private static boolean near(double one, double two) {
        return Math.abs(one - two) < 0.01;
    }

    private static boolean isInside(Rectangle box, Route.Point point) {
        return box.x() + 0.5 < point.x()
                && point.x() < box.right() - 0.5
                && box.y() + 0.5 < point.y()
                && point.y() < box.bottom() - 0.5;
    }

    private static List<Route.Point> points(Route route) {
        var points = new ArrayList<Route.Point>();
        var at = route.leaves();
        for (var step : route.steps()) {
            for (int i = 1; i <= SAMPLES; i++) {
                points.add(along(at, step, (double) i / SAMPLES));
            }
            at = points.getLast();
        }
        return points;
    }

    private static Route.Point along(Route.Point from, Shape.Step step, double t) {
        return switch (step) {
            case Shape.Step.Line to ->
                    new Route.Point(
                            from.x() + (to.x() - from.x()) * t, from.y() + (to.y() - from.y()) * t);
            case Shape.Step.Curve to ->
                    new Route.Point(
                            bezier(from.x(), to.x1(), to.x2(), to.x(), t),
                            bezier(from.y(), to.y1(), to.y2(), to.y(), t));
            case Shape.Step.Move to -> new Route.Point(to.x(), to.y());
            case Shape.Step.Close _ -> from;
        };
    }

    private static double bezier(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    /// A fault to be caught: a way through the middle of boxes.
    static Route straightThrough(Grid grid, String from, String to) {
        var one = grid.place(new Outcome.Code(from)).at();
        var two = grid.place(new Outcome.Code(to)).at();
        return new Route(
                new Route.Point(one.right(), one.centre()),
                List.of(new Shape.Step.Line(two.x(), two.centre())),
                new Route.Point(two.x(), two.centre()),
                1);
    }

    /// A fault to be caught: the same boxes, each a little too near to the top.
    static List<Grid.Place> pushedTogether(Grid grid) {
        return changed(grid, at -> new Rectangle(at.x(), at.y() * 0.8, at.width(), at.height()));
    }

    /// A fault to be caught: the same boxes, each too narrow for its words.
    static List<Grid.Place> narrowed(Grid grid) {
        return changed(grid, at -> new Rectangle(at.x(), at.y(), at.width() * 0.7, at.height()));
    }

    private static List<Grid.Place> changed(Grid grid, UnaryOperator<Rectangle> change) {
        return grid.places().values().stream()
                .map(place ->
                        new Grid.Place(
                                place.card(),
                                place.lane(),
                                place.column(),
                                change.apply(place.at())))
                .toList();
    }
}
