package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.ettle.platform.drawing.Shape;
import org.ettle.theory.Link;

/// Finds the ways of links over the grid. Links bend only in the gutters between columns, so none
/// runs through a box; one that passes a column does so between two of its boxes.
final class Router {

    private static final double BULGE_LEAST = 34;
    private static final double BULGE_MOST = 72;
    private static final double BULGE_AT_THE_EDGE = 34;
    private static final double BESIDE = 22;
    private static final double TURN = 14;

    private final Grid grid;
    private final Ports ports;
    private final Passes passes;

    private Router(Grid grid, Ports ports, Passes passes) {
        this.grid = grid;
        this.ports = ports;
        this.passes = passes;
    }

    static SequencedMap<Link, Route> routes(Grid grid, List<Link> links) {
        var router = new Router(grid, Ports.of(grid, links), Passes.of(grid, links));
        var routes = new LinkedHashMap<Link, Route>();
        links.forEach(link -> routes.put(link, router.route(link)));
        return routes;
    }

    private Route route(Link link) {
        var from = grid.place(link.from());
        var to = grid.place(link.to());
        if (from.column() < 0 || to.column() < 0) {
            return besideColumn(from, to);
        }
        if (from.column() == to.column()) {
            return withinColumn(link, from, to);
        }
        return acrossColumns(link, from, to);
    }

    private Route acrossColumns(Link link, Grid.Place from, Grid.Place to) {
        int heading = from.column() < to.column() ? 1 : -1;
        double x = heading > 0 ? from.at().right() : from.at().x();
        double y = ports.start(link);
        var leaves = new Route.Point(x, y);
        var arrives = new Route.Point(heading > 0 ? to.at().x() : to.at().right(), ports.end(link));
        var steps = new ArrayList<Shape.Step>();
        for (int at = from.column() + heading; at != to.column(); at += heading) {
            var column = grid.columns().get(at);
            double near = heading > 0 ? column.x() : column.right();
            double far = heading > 0 ? column.right() : column.x();
            double pass = passes.of(link, at);
            steps.add(bend(x, y, near, pass));
            steps.add(new Shape.Step.Line(far, pass));
            x = far;
            y = pass;
        }
        double neck = arrives.x() - heading * Route.HEAD;
        steps.add(bend(x, y, neck, arrives.y()));
        return new Route(leaves, steps, arrives, heading);
    }

    private static Shape.Step bend(double x1, double y1, double x2, double y2) {
        double reach = (x2 - x1) * 0.5;
        return new Shape.Step.Curve(x1 + reach, y1, x2 - reach, y2, x2, y2);
    }

    private Route withinColumn(Link link, Grid.Place from, Grid.Place to) {
        var leaves = new Route.Point(from.at().right(), ports.start(link));
        var arrives = new Route.Point(to.at().right(), ports.end(link));
        double away = Math.abs(leaves.y() - arrives.y());
        boolean last = from.column() == grid.columns().size() - 1;
        double most = last ? BULGE_AT_THE_EDGE : BULGE_MOST;
        double bulge = Math.clamp(away / 5, Math.min(BULGE_LEAST, most), most);
        double neck = arrives.x() + Route.HEAD;
        double x = Math.max(leaves.x(), arrives.x()) + bulge;
        return new Route(
                leaves,
                List.of(new Shape.Step.Curve(x, leaves.y(), x, arrives.y(), neck, arrives.y())),
                arrives,
                -1);
    }

    /// From or to a bar: by the gutter left of the other box.
    private Route besideColumn(Grid.Place from, Grid.Place to) {
        if (from.column() < 0 && to.column() < 0) {
            return betweenBars(from, to);
        }
        var corners = corners(from.column() < 0 ? from : to, from.column() < 0 ? to : from);
        var way = from.column() < 0 ? corners : corners.reversed();
        int heading = from.column() < 0 || !isTopBar(to) ? 1 : 0;
        var arrives = way.getLast();
        var steps = new ArrayList<Shape.Step>();
        for (var corner : way.subList(1, way.size() - 1)) {
            steps.add(new Shape.Step.Line(corner.x(), corner.y()));
        }
        double neckX = arrives.x() - heading * Route.HEAD;
        double neckY = heading == 0 ? arrives.y() - Route.HEAD : arrives.y();
        steps.add(new Shape.Step.Line(neckX, neckY));
        return new Route(way.getFirst(), steps, arrives, heading);
    }

    /// The corners of the way from a bar to a box. What lies under another bar goes around it.
    private List<Route.Point> corners(Grid.Place bar, Grid.Place box) {
        double x = box.at().x() - BESIDE;
        var turn = new Route.Point(x, box.at().centre());
        var end = new Route.Point(box.at().x(), box.at().centre());
        if (isTopBar(bar)) {
            double start = Math.max(x, bar.at().x() + TURN);
            double under = grid.lanesBottom() + TURN / 2;
            return List.of(
                    new Route.Point(start, bar.at().y()),
                    new Route.Point(start, under),
                    new Route.Point(x, under),
                    turn,
                    end);
        }
        double aside = bar.at().x() - TURN;
        double under = grid.lanesBottom() + TURN / 2;
        return List.of(
                new Route.Point(bar.at().x(), bar.at().centre()),
                new Route.Point(aside, bar.at().centre()),
                new Route.Point(aside, under),
                new Route.Point(x, under),
                turn,
                end);
    }

    private boolean isTopBar(Grid.Place place) {
        return grid.inColumn(-1).getFirst().equals(place);
    }

    private static Route betweenBars(Grid.Place from, Grid.Place to) {
        var leaves = new Route.Point(from.at().right(), from.at().centre());
        var arrives = new Route.Point(to.at().right(), to.at().centre());
        double x = leaves.x() + 18;
        return new Route(
                leaves,
                List.of(
                        new Shape.Step.Curve(
                                x,
                                leaves.y(),
                                x,
                                arrives.y(),
                                arrives.x() + Route.HEAD,
                                arrives.y())),
                arrives,
                -1);
    }
}
