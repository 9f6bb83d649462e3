package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.NullElkProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// ELK's way of every link from column to column. Its layered algorithm is told to take over our
/// columns, our order and our heights (all four interactive strategies). Links within a column and
/// to bars are left out: they would break a column in two.
final class ElkRoutes {

    private final Map<Outcome.Code, ElkNode> nodes = new HashMap<>();
    private final Map<Link, ElkEdge> edges = new HashMap<>();
    private final Map<Integer, Double> middles = new HashMap<>();

    static {
        // ELK finds its own types through this registry, which is filled when it is first asked
        // for.
        LayoutMetaDataService.getInstance();
    }

    private ElkRoutes() {}

    static ElkRoutes of(Grid grid, List<Link> links) {
        var routes = new ElkRoutes();
        var graph = routes.graph(grid, links);
        new LayeredLayoutProvider().layout(graph, new NullElkProgressMonitor());
        for (var place : grid.places().values()) {
            var node = routes.nodes.get(place.outcome().code());
            if (node != null) {
                routes.middles.putIfAbsent(place.column(), node.getX() + node.getWidth() / 2);
            }
        }
        return routes;
    }

    /// The first layout loads ELK's classes, which takes some hundred milliseconds.
    static void warmUp() {
        var graph = emptyGraph();
        var one = node(graph, new Rectangle(0, 0, 10, 10));
        var two = node(graph, new Rectangle(50, 0, 10, 10));
        var three = node(graph, new Rectangle(100, 0, 10, 10));
        ElkGraphUtil.createSimpleEdge(one, two);
        ElkGraphUtil.createSimpleEdge(one, three);
        new LayeredLayoutProvider().layout(graph, new NullElkProgressMonitor());
    }

    private static ElkNode emptyGraph() {
        var graph = ElkGraphUtil.createGraph();
        graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(
                LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
        graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
        graph.setProperty(
                LayeredOptions.CROSSING_MINIMIZATION_STRATEGY,
                CrossingMinimizationStrategy.INTERACTIVE);
        graph.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.INTERACTIVE);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 1.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 1.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 1.0);
        return graph;
    }

    private ElkNode graph(Grid grid, List<Link> links) {
        var graph = emptyGraph();
        for (var place : grid.places().values()) {
            if (place.column() >= 0) {
                nodes.put(place.outcome().code(), node(graph, place.at()));
            }
        }
        for (var link : links) {
            edge(grid, link);
        }
        return graph;
    }

    private static ElkNode node(ElkNode graph, Rectangle at) {
        var node = ElkGraphUtil.createNode(graph);
        node.setLocation(at.x(), at.y());
        node.setDimensions(at.width(), at.height());
        return node;
    }

    private void edge(Grid grid, Link link) {
        var from = nodes.get(link.from());
        var to = nodes.get(link.to());
        if (from != null
                && to != null
                && grid.place(link.from()).column() != grid.place(link.to()).column()) {
            edges.put(link, ElkGraphUtil.createSimpleEdge(from, to));
        }
    }

    /// How high ELK's way of the link lies in the middle of the column.
    ///
    /// @param otherwise the answer for a column in which nothing stands
    double heightAt(Link link, int column, double otherwise) {
        var edge = edges.get(link);
        var x = middles.get(column);
        if (edge == null || x == null || edge.getSections().isEmpty()) {
            return otherwise;
        }
        var corners = corners(edge.getSections().getFirst());
        for (int i = 1; i < corners.size(); i++) {
            var one = corners.get(i - 1);
            var two = corners.get(i);
            if (Math.min(one.x(), two.x()) <= x && x <= Math.max(one.x(), two.x())) {
                double across = two.x() - one.x();
                return across == 0
                        ? one.y()
                        : one.y() + (two.y() - one.y()) * (x - one.x()) / across;
            }
        }
        return otherwise;
    }

    private static List<Route.Point> corners(ElkEdgeSection section) {
        var corners = new ArrayList<Route.Point>();
        corners.add(new Route.Point(section.getStartX(), section.getStartY()));
        for (var bend : section.getBendPoints()) {
            corners.add(new Route.Point(bend.getX(), bend.getY()));
        }
        corners.add(new Route.Point(section.getEndX(), section.getEndY()));
        return corners;
    }

    /// How many of the boxes, from the top, lie above ELK's height.
    int openingOf(List<Grid.Place> boxes, double height) {
        int above = 0;
        for (var box : boxes) {
            var node = nodes.get(box.outcome().code());
            if (node != null && node.getY() + node.getHeight() / 2 < height) {
                above++;
            }
        }
        return above;
    }
}
