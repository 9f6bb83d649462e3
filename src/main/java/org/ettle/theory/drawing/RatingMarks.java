package org.ettle.theory.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Shape;
import org.ettle.theory.Link;
import org.ettle.theory.beside.Rating;
import org.ettle.theory.beside.Sureness;

/// The marks of what was judged, drawn alike on the map and in its legend. How far something has
/// come and how sure anybody is of it never share a mark: the one is the bar of a box and the
/// weight of a line, the other the edge of a box and the dashes of a line. None is told by colour.
///
/// Segments and inner edges are traces and not boxes, because a reader's own colours fill boxes.
final class RatingMarks {

    private static final double SEGMENT = 13;
    private static final double APART = 3;
    private static final double HIGH = 9;
    private static final double BAR = Rating.SEGMENTS * (SEGMENT + APART) - APART;
    private static final double AFTER_BAR = 8;
    private static final String BETWEEN = " · ";
    private static final double SAID = 13;
    private static final double DETAILS = 12;
    private static final double INNER = 4;
    private static final double HATCH = 9;
    private static final double CORNER = 26;
    private static final double ROUND = 8;
    private static final double THIN = 1.2;
    private static final double[] WEIGHTS = {THIN, 2, 4, 6.4};
    private static final Colour HATCHED = Colour.of("#c9d1d9");

    private RatingMarks() {}

    /// The ground of a box with its edge: double, solid, dashed or dotted; thin where nobody said
    /// how sure they are.
    static Paint edge(Paint ground, Sureness sureness, Colour colour, boolean isFocus) {
        double more = isFocus ? 2.2 : 0;
        return switch (sureness) {
            case VERY -> ground.edged(colour, 1.8 + more);
            case FAIRLY -> ground.edged(colour, 2.4 + more);
            case OPEN -> ground.edged(colour, 2.2 + more).dashed(9, 5);
            case HARDLY -> ground.edged(colour, 2.4 + more).dashed(2.4, 4.2);
            case NOT_ASSESSABLE, NOT_JUDGED ->
                    ground.edged(isFocus ? colour : Palette.FAINT, THIN + more);
        };
    }

    /// What lies on the ground of a box, below its words.
    static List<Shape> ground(Rectangle at, Sureness sureness, Colour colour) {
        return switch (sureness) {
            case VERY -> List.of(innerEdge(at, colour));
            case NOT_ASSESSABLE -> List.of(hatch(at));
            case FAIRLY, OPEN, HARDLY, NOT_JUDGED -> List.of();
        };
    }

    private static Shape innerEdge(Rectangle at, Colour colour) {
        double x1 = at.x() + INNER;
        double y1 = at.y() + INNER;
        double x2 = at.right() - INNER;
        double y2 = at.bottom() - INNER;
        double r = Math.min(5, at.height() / 4);
        return Shape.Pen.at(x1 + r, y1)
                .line(x2 - r, y1)
                .curve(x2, y1, x2, y1, x2, y1 + r)
                .line(x2, y2 - r)
                .curve(x2, y2, x2, y2, x2 - r, y2)
                .line(x1 + r, y2)
                .curve(x1, y2, x1, y2, x1, y2 - r)
                .line(x1, y1 + r)
                .curve(x1, y1, x1, y1, x1 + r, y1)
                .close()
                .trace(Paint.line(colour, 1.4));
    }

    /// Lines from the lower left to the upper right, ended at the edges.
    private static Shape hatch(Rectangle at) {
        double left = at.x() + 3;
        double right = at.right() - 3;
        double top = at.y() + 3;
        double bottom = at.bottom() - 3;
        double high = bottom - top;
        var steps = new ArrayList<Shape.Step>();
        for (double from = left - high + HATCH; from < right; from += HATCH) {
            double cut = Math.max(0, left - from);
            double end = Math.min(high, right - from);
            if (end > cut) {
                steps.add(new Shape.Step.Move(from + cut, bottom - cut));
                steps.add(new Shape.Step.Line(from + end, bottom - end));
            }
        }
        return group("hatch", List.of(new Shape.Trace(steps, Paint.line(HATCHED, 1.5))));
    }

    /// The bar and the words of a box.
    ///
    /// @param own whether the bar has a line of its own
    static List<Shape> words(
            Rating rating, double x, double y, double room, boolean own, Colour colour) {
        var shapes = new ArrayList<Shape>();
        double begins = x;
        double line = y;
        if (rating.isJudged()) {
            shapes.addAll(bar(rating, x, y, colour));
            begins = own ? x : x + BAR + AFTER_BAR;
            line = own ? y + Measures.JUDGED : y;
        }
        var said =
                rating.isJudged()
                        ? MapPicture.bold(SAID, Palette.INK)
                        : MapPicture.regular(DETAILS, Palette.MUTED);
        var words = fitting(rating.said(), said, x + room - begins);
        shapes.add(Shape.Words.line(begins, line, words, said));
        var details = MapPicture.regular(DETAILS, Palette.INK);
        var rest = rating.details();
        double after = begins + said.width(words + " ");
        if (rest.size() > 1 && details.width(String.join(BETWEEN, rest)) > room) {
            var first = BETWEEN.strip() + " " + rest.getFirst();
            if (after + details.width(first) <= x + room) {
                shapes.add(Shape.Words.line(after, line, first, details));
                rest = rest.subList(1, rest.size());
            }
        }
        var fit = fitting(rest, details, room);
        if (!fit.isEmpty()) {
            shapes.add(Shape.Words.line(x, line + Measures.JUDGED - 2, fit, details));
        }
        return shapes;
    }

    /// As many of the parts as there is room for; words of which not even the first fits are cut.
    static String fitting(List<String> parts, Lettering letters, double room) {
        for (int fit = parts.size(); fit > 0; fit--) {
            var words = String.join(BETWEEN, parts.subList(0, fit));
            if (letters.width(words) <= room) {
                return words;
            }
        }
        return parts.isEmpty() ? "" : fitting(parts.getFirst(), letters, room);
    }

    private static String fitting(String words, Lettering letters, double room) {
        var fit = words;
        while (letters.width(fit) > room && fit.contains(" ")) {
            fit = fit.substring(0, fit.lastIndexOf(' ')) + "…";
            if (letters.width(fit) > room) {
                fit = fit.substring(0, fit.length() - 1);
            }
        }
        return fit;
    }

    /// Segments, as many of them full as it has come; where it cannot be put in order, an empty
    /// dashed bar without any.
    static List<Shape> bar(Rating rating, double x, double y, Colour colour) {
        var shapes = new ArrayList<Shape>();
        var steps = rating.steps();
        if (steps == null) {
            shapes.add(
                    segment(
                            x,
                            y,
                            BAR,
                            Paint.filled(Colour.WHITE).edged(Palette.MUTED, 1.2).dashed(3, 3)));
        } else {
            for (int at = 0; at < Rating.SEGMENTS; at++) {
                var fill = at < steps ? colour : Colour.WHITE;
                shapes.add(
                        segment(
                                x + at * (SEGMENT + APART),
                                y,
                                SEGMENT,
                                Paint.filled(fill).edged(colour, 1.4)));
            }
        }
        return List.of(group("bar", shapes));
    }

    private static Shape segment(double x, double y, double width, Paint paint) {
        return Shape.Pen.at(x, y - HIGH)
                .line(x + width, y - HIGH)
                .line(x + width, y)
                .line(x, y)
                .close()
                .trace(paint);
    }

    static double barWidth() {
        return BAR;
    }

    /// A corner that is cut off, with a full and a hollow mark.
    static Shape apart(Rectangle at, Colour colour) {
        double r = at.right();
        double y = at.y();
        var cut =
                Shape.Pen.at(r - CORNER, y)
                        .line(r - ROUND, y)
                        .curve(r - ROUND * 0.45, y, r, y + ROUND * 0.45, r, y + ROUND)
                        .line(r, y + CORNER)
                        .close()
                        .trace(Paint.filled(Colour.WHITE).edged(colour, 1.6));
        return group(
                "apart",
                List.of(
                        cut,
                        diamond(r - 13.5, y + 6.5, Paint.filled(colour).edged(colour, 1.2)),
                        diamond(r - 6, y + 14, Paint.filled(Colour.WHITE).edged(colour, 1.2))));
    }

    private static Shape diamond(double x, double y, Paint paint) {
        double half = 3.2;
        return Shape.Pen.at(x, y - half)
                .line(x + half, y)
                .line(x, y + half)
                .line(x - half, y)
                .close()
                .trace(paint);
    }

    /// A line as heavy as the contribution and as broken as anybody is unsure of it.
    static List<Shape> link(Rating rating, Link.Kind kind, Route route, Colour colour) {
        var steps = rating.steps();
        double width = steps == null ? THIN : WEIGHTS[Math.clamp(steps, 0, WEIGHTS.length - 1)];
        var way = new ArrayList<Shape.Step>();
        way.add(new Shape.Step.Move(route.leaves().x(), route.leaves().y()));
        way.addAll(route.steps());
        var shapes = new ArrayList<Shape>();
        switch (rating.sureness()) {
            case VERY -> {
                shapes.add(new Shape.Trace(way, Paint.line(colour, width + 1.6)));
                shapes.add(new Shape.Trace(way, Paint.line(Colour.WHITE, 1.4)));
            }
            case FAIRLY, NOT_JUDGED -> shapes.add(new Shape.Trace(way, Paint.line(colour, width)));
            case OPEN -> shapes.add(new Shape.Trace(way, Paint.line(colour, width).dashed(11, 6)));
            case HARDLY ->
                    shapes.add(
                            new Shape.Trace(
                                    way, Paint.line(colour, Math.max(2, width)).dashed(2.4, 4.2)));
            case NOT_ASSESSABLE ->
                    shapes.add(new Shape.Trace(way, Paint.line(Palette.MUTED, 1.6).dashed(2, 10)));
        }
        shapes.add(Marks.head(kind, route, colour));
        return shapes;
    }

    /// A box and a line as they stand in the legend.
    static List<Shape> sample(Sureness sureness, double x, double y) {
        var at = new Rectangle(x, y - 15, 34, 20);
        var ground = edge(Paint.filled(Colour.WHITE), sureness, Palette.MUTED, false);
        var shapes = new ArrayList<Shape>();
        shapes.add(new Shape.Box(at.x(), at.y(), at.width(), at.height(), 5, ground));
        shapes.addAll(ground(at, sureness, Palette.MUTED));
        return shapes;
    }

    private static Shape group(String kind, List<Shape> shapes) {
        return new Shape.Group(kind, new LinkedHashMap<>(), null, null, shapes);
    }
}
