package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Shape;
import org.ettle.platform.drawing.Typeface;
import org.ettle.theory.Link;
import org.ettle.theory.beside.Rating;

/// How much a link does, in a word or two on its line, where there is room beside the boxes and the
/// other words. The sentence of the link and the list below the map say it in any case.
final class LinkLabels {

    private static final double SIZE = 11;
    private static final double LEADING = 13;
    private static final double WIDEST = 70;
    private static final double PAD = 5;
    private static final List<Double> TRIED = List.of(.42, .34, .5, .26, .58, .66, .18, .74);

    private final Grid grid;
    private final List<Rectangle> taken = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();

    private LinkLabels(Grid grid) {
        this.grid = grid;
    }

    static List<Shape> of(Grid grid, SequencedMap<Link, Route> routes, Overlay overlay) {
        var labels = new LinkLabels(grid);
        routes.forEach((link, route) ->
                overlay.of(link)
                        .filter(Rating::isJudged)
                        .ifPresent(rating -> labels.place(link, route, rating)));
        return labels.shapes;
    }

    private void place(Link link, Route route, Rating rating) {
        var letters = MapPicture.bold(SIZE, Palette.INK).from(Lettering.From.MIDDLE);
        var lines = Typeface.BOLD.wrap(rating.said(), SIZE, WIDEST);
        double width = lines.stream().mapToDouble(letters::width).max().orElse(0) + 2 * PAD;
        double height = lines.size() * LEADING + 5;
        for (double share : TRIED) {
            var middle = at(route, share);
            var box = new Rectangle(middle.x() - width / 2, middle.y() - height / 2, width, height);
            if (isFree(box)) {
                taken.add(box);
                shapes.add(label(link, box, lines, letters));
                return;
            }
        }
    }

    private boolean isFree(Rectangle box) {
        return taken.stream().noneMatch(box::meets)
                && grid.places().values().stream().noneMatch(place -> box.meets(place.at()));
    }

    private static Shape label(Link link, Rectangle box, List<String> lines, Lettering letters) {
        var data = new LinkedHashMap<String, String>();
        data.put("label", link.name().toString());
        return new Shape.Group(
                "note",
                data,
                null,
                null,
                List.of(
                        new Shape.Box(
                                box.x(),
                                box.y(),
                                box.width(),
                                box.height(),
                                7,
                                Paint.filled(Colour.WHITE).edged(Palette.MUTED, 0.8)),
                        new Shape.Words(
                                box.x() + box.width() / 2,
                                box.y() + LEADING - 0.5,
                                lines,
                                LEADING,
                                letters)));
    }

    /// A point on the first bend of the way.
    private static Route.Point at(Route route, double share) {
        var from = route.leaves();
        return switch (route.steps().getFirst()) {
            case Shape.Step.Curve c -> {
                double t = share;
                double u = 1 - t;
                yield new Route.Point(
                        u * u * u * from.x()
                                + 3 * u * u * t * c.x1()
                                + 3 * u * t * t * c.x2()
                                + t * t * t * c.x(),
                        u * u * u * from.y()
                                + 3 * u * u * t * c.y1()
                                + 3 * u * t * t * c.y2()
                                + t * t * t * c.y());
            }
            case Shape.Step.Line l ->
                    new Route.Point(
                            from.x() + (l.x() - from.x()) * share,
                            from.y() + (l.y() - from.y()) * share);
            case Shape.Step.Move _, Shape.Step.Close _ -> from;
        };
    }
}
