package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ettle.theory.Link;

/// Where links that skip columns pass them: above, between or below the boxes. Which opening a link
/// takes, and in which order links lie in it, is ELK's answer; how high they lie is ours, because
/// our boxes do not move aside.
final class Passes {

    private static final double CLEAR = 3;
    private static final double APART = 6;
    private static final double OUTSIDE = 11;

    private final Grid grid;
    private final Map<Link, Map<Integer, Double>> passes = new HashMap<>();

    private Passes(Grid grid) {
        this.grid = grid;
    }

    private record Opening(double top, double bottom) {}

    private record Passer(Link link, int column, double order, double wish) {}

    static Passes of(Grid grid, List<Link> links) {
        var passes = new Passes(grid);
        var skipping = links.stream().filter(link -> skips(grid, link)).toList();
        if (!skipping.isEmpty()) {
            passes.take(skipping, ElkRoutes.of(grid, links));
        }
        return passes;
    }

    private static boolean skips(Grid grid, Link link) {
        int from = grid.place(link.from()).column();
        int to = grid.place(link.to()).column();
        return from >= 0 && to >= 0 && Math.abs(from - to) > 1;
    }

    /// The height at which the link passes the column.
    double of(Link link, int column) {
        var known = passes.get(link);
        var height = known == null ? null : known.get(column);
        if (height == null) {
            throw new IllegalStateException("The link does not pass column " + column);
        }
        return height;
    }

    private void take(List<Link> links, ElkRoutes routes) {
        for (int column = 0; column < grid.columns().size(); column++) {
            var boxes = grid.inColumn(column);
            var byOpening = new LinkedHashMap<Integer, List<Passer>>();
            for (var link : links) {
                if (passesBy(link, column)) {
                    var passer = passer(link, column, routes);
                    byOpening
                            .computeIfAbsent(
                                    routes.openingOf(boxes, passer.order()), _ -> new ArrayList<>())
                            .add(passer);
                }
            }
            byOpening.forEach((opening, passers) -> share(openingAt(boxes, opening), passers));
        }
    }

    private boolean passesBy(Link link, int column) {
        int from = grid.place(link.from()).column();
        int to = grid.place(link.to()).column();
        return Math.min(from, to) < column && column < Math.max(from, to);
    }

    private Passer passer(Link link, int column, ElkRoutes routes) {
        var from = grid.place(link.from()).at();
        var to = grid.place(link.to()).at();
        double x = grid.columns().get(column).x();
        double share = (x - from.x()) / (to.x() - from.x());
        double wish = from.centre() + (to.centre() - from.centre()) * share;
        return new Passer(link, column, routes.heightAt(link, column, wish), wish);
    }

    private Opening openingAt(List<Grid.Place> boxes, int at) {
        double top = at == 0 ? grid.top() - OUTSIDE : boxes.get(at - 1).at().bottom() + CLEAR;
        double bottom =
                at == boxes.size()
                        ? Math.max(top, grid.lanesBottom() + OUTSIDE)
                        : boxes.get(at).at().y() - CLEAR;
        return new Opening(top, bottom);
    }

    private void share(Opening opening, List<Passer> passers) {
        passers.sort(Comparator.comparingDouble(Passer::order).thenComparingDouble(Passer::wish));
        double room = opening.bottom() - opening.top();
        double apart = Math.min(APART, room / (passers.size() + 1));
        var wishes = passers.stream().map(one -> new Spread.Wish(one.wish(), 0)).toList();
        double[] heights = Spread.settle(wishes, apart, opening.top());
        double most = opening.bottom();
        for (int i = heights.length - 1; i >= 0; i--) {
            heights[i] = Math.min(heights[i], most);
            most = heights[i] - apart;
            passes.computeIfAbsent(passers.get(i).link(), _ -> new HashMap<>())
                    .put(passers.get(i).column(), heights[i]);
        }
    }
}
