package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// Where links touch the edges of boxes. The map's own nesting meets in the middle of an edge, so
/// that children join before their parent; influences touch above and below it, sorted by where
/// they go, so that they do not cross at the edge.
final class Ports {

    private static final double CORNER = 12;

    private final Map<Key, Double> heights = new HashMap<>();

    enum Side {
        LEFT,
        RIGHT
    }

    private record Key(Link link, boolean start) {}

    private record Edge(Outcome.Code code, Side side) {}

    private record End(Key key, double other) {}

    static Ports of(Grid grid, List<Link> links) {
        var ports = new Ports();
        var above = new HashMap<Edge, List<End>>();
        var below = new HashMap<Edge, List<End>>();
        for (var link : links) {
            var from = grid.place(link.from());
            var to = grid.place(link.to());
            if (link.kind() == Link.Kind.PARENT) {
                ports.heights.put(new Key(link, true), towards(from, to));
                ports.heights.put(new Key(link, false), towards(to, from));
            } else {
                file(above, below, link, true, from, to);
                file(above, below, link, false, to, from);
            }
        }
        above.forEach((edge, ends) -> ports.share(grid.place(edge.code()).at(), ends, true));
        below.forEach((edge, ends) -> ports.share(grid.place(edge.code()).at(), ends, false));
        return ports;
    }

    double start(Link link) {
        return heights.getOrDefault(new Key(link, true), 0.0);
    }

    double end(Link link) {
        return heights.getOrDefault(new Key(link, false), 0.0);
    }

    /// The middle of the edge; on a box as high as the lanes, as near as can be to the other end.
    private static double towards(Grid.Place here, Grid.Place there) {
        var box = here.at();
        if (here.card().form() != Card.Form.WALL || there.card().form() == Card.Form.WALL) {
            return box.centre();
        }
        double room = Math.min(3 * CORNER, box.height() / 2);
        return Math.clamp(there.at().centre(), box.y() + room, box.bottom() - room);
    }

    private static void file(
            Map<Edge, List<End>> above,
            Map<Edge, List<End>> below,
            Link link,
            boolean start,
            Grid.Place here,
            Grid.Place there) {
        var side = sideOf(link, start, here.column(), there.column());
        var half = there.at().centre() < here.at().centre() ? above : below;
        half.computeIfAbsent(new Edge(here.outcome().code(), side), _ -> new ArrayList<>())
                .add(new End(new Key(link, start), there.at().centre()));
    }

    /// Links within a column leave and arrive on the right, where the gutter is emptier.
    static Side sideOf(Link link, boolean start, int here, int there) {
        if (here == there) {
            return Side.RIGHT;
        }
        return here < there ? Side.RIGHT : Side.LEFT;
    }

    private void share(Rectangle box, List<End> ends, boolean above) {
        ends.sort(Comparator.comparingDouble(End::other));
        double half = box.height() / 2 - CORNER;
        double first = above ? box.y() + CORNER : box.centre();
        for (int i = 0; i < ends.size(); i++) {
            double share = above ? (double) i : i + 1;
            heights.put(ends.get(i).key(), first + half * share / ends.size());
        }
    }
}
