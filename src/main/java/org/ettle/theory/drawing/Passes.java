package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The open ways through each column: above its boxes, between them, and below.
final class Passes {

    private static final double CLEAR = 6;

    private final List<List<Way>> ways = new ArrayList<>();

    private record Way(double top, double bottom) {

        double nearest(double y) {
            return Math.clamp(y, top, bottom);
        }
    }

    static Passes of(Grid grid) {
        var passes = new Passes();
        for (int column = 0; column < grid.columns().size(); column++) {
            int at = column;
            var boxes =
                    grid.places().values().stream()
                            .filter(place -> place.column() == at)
                            .map(Grid.Place::at)
                            .sorted(Comparator.comparingDouble(Rectangle::y))
                            .toList();
            passes.ways.add(waysBetween(boxes, grid.top()));
        }
        return passes;
    }

    private static List<Way> waysBetween(List<Rectangle> boxes, double start) {
        var ways = new ArrayList<Way>();
        double top = start;
        for (var box : boxes) {
            if (box.y() - top >= 2 * CLEAR) {
                ways.add(new Way(top + CLEAR, box.y() - CLEAR));
            }
            top = box.bottom();
        }
        ways.add(new Way(top + CLEAR, Double.MAX_VALUE));
        return ways;
    }

    double nearest(int column, double y) {
        return ways.get(column).stream()
                .mapToDouble(way -> way.nearest(y))
                .boxed()
                .min(Comparator.comparingDouble(pass -> Math.abs(pass - y)))
                .orElse(y);
    }
}
