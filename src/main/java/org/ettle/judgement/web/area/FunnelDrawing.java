package org.ettle.judgement.web.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.ettle.judgement.area.AreaCount;
import org.ettle.judgement.area.Funnel;
import org.ettle.judgement.area.Standing;
import org.ettle.judgement.web.Inks;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Picture;
import org.ettle.platform.drawing.Shape;

/// Draws areas by how many people were counted and by their share, within limits that allow for the
/// spread between areas; and each area through time, small. A disc is an area that cannot be told
/// apart from the national figure, a ring perhaps, a square is one beyond the outer limits.
final class FunnelDrawing {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 420;
    private static final double LEFT = 52;
    private static final double RIGHT = 16;
    private static final double TOP = 16;
    private static final double BOTTOM = 44;
    private static final double SIZE = 13;
    private static final int STEPS = 60;
    private static final double INNER = 1.959964;
    private static final double OUTER = 3.090232;

    private final Funnel funnel;
    private final Map<String, String> titles;
    private final double most;

    private FunnelDrawing(Funnel funnel, Map<String, String> titles) {
        this.funnel = funnel;
        this.titles = titles;
        this.most = funnel.places().stream().mapToLong(Funnel.Place::of).max().orElse(1) * 1.05;
    }

    static Picture of(Funnel funnel, Map<String, String> titles) {
        return new FunnelDrawing(funnel, titles).picture();
    }

    private Picture picture() {
        var shapes = new ArrayList<Shape>();
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double y = y(tenth / 10.0);
            shapes.add(
                    Shape.Pen.at(LEFT, y).line(WIDTH - RIGHT, y).trace(Paint.line(Inks.GRID, 1)));
            shapes.add(
                    Shape.Words.line(
                            LEFT - 6,
                            y + 4,
                            tenth * 10 + "%",
                            Inks.words(SIZE, Inks.QUIET).from(Lettering.From.RIGHT)));
        }
        limits(INNER).forEach(it -> shapes.add(it.trace(dashed())));
        limits(OUTER).forEach(it -> shapes.add(it.trace(Paint.line(Inks.AXIS, 1.5))));
        double national = funnel.national().value();
        shapes.add(
                Shape.Pen.at(LEFT, y(national))
                        .line(WIDTH - RIGHT, y(national))
                        .trace(Paint.line(Inks.OTHER, 2)));
        shapes.add(
                Shape.Words.line(
                        WIDTH / 2,
                        HEIGHT - 8,
                        "People counted, up to " + String.format(Locale.UK, "%,.0f", most),
                        Inks.words(SIZE, Inks.QUIET).from(Lettering.From.MIDDLE)));
        funnel.places().forEach(it -> shapes.addAll(mark(it)));
        return new Picture(
                "funnel",
                "Funnel of areas",
                "Each council by how many people were counted and by their share, with the national"
                        + " figure and limits. The table below says the same.",
                WIDTH,
                HEIGHT,
                shapes);
    }

    private static Paint dashed() {
        return Paint.line(Inks.AXIS, 1.5).dashed(5, 4);
    }

    private List<Shape.Pen> limits(double z) {
        return List.of(limit(n -> z * error(n)), limit(n -> -z * error(n)));
    }

    /// An area's own chance error with the spread between areas added.
    private double error(double people) {
        double national = funnel.national().value();
        double spread = funnel.spread().value();
        return Math.sqrt(national * (1 - national) / people + spread * spread);
    }

    private Shape.Pen limit(DoubleUnaryOperator away) {
        double first = Math.max(1, most / STEPS / 4);
        var pen = Shape.Pen.at(x(first), y(bounded(away, first)));
        for (int step = 1; step <= STEPS; step++) {
            double people = Math.max(first, most * step / STEPS);
            pen.line(x(people), y(bounded(away, people)));
        }
        return pen;
    }

    private double bounded(DoubleUnaryOperator away, double people) {
        return Math.clamp(funnel.national().value() + away.applyAsDouble(people), 0, 1);
    }

    private List<Shape> mark(Funnel.Place place) {
        double x = x(place.of());
        double y = y(place.share().value());
        var shapes = new ArrayList<Shape>();
        var title = titles.getOrDefault(place.area(), place.area());
        shapes.add(
                switch (place.standing()) {
                    case CANNOT_TELL_APART ->
                            new Shape.Disc(x, y, 4, Paint.filled(Inks.MAIN).edged(Colour.WHITE, 1));
                    case PERHAPS_LOWER, PERHAPS_HIGHER ->
                            new Shape.Disc(x, y, 5, Paint.filled(Colour.WHITE).edged(Inks.MAIN, 2));
                    case LOWER, HIGHER ->
                            new Shape.Box(
                                    x - 5,
                                    y - 5,
                                    10,
                                    10,
                                    0,
                                    Paint.filled(Colour.WHITE).edged(Inks.MAIN, 2.5));
                });
        if (isFar(place.standing())) {
            boolean left = x > WIDTH / 2;
            shapes.add(
                    Shape.Words.line(
                            x + (left ? -9 : 9),
                            y + 4,
                            title,
                            Inks.bold(SIZE, Inks.TEXT)
                                    .from(left ? Lettering.From.RIGHT : Lettering.From.LEFT)));
        }
        return List.of(new Shape.Group("area", new LinkedHashMap<>(), null, null, shapes));
    }

    private static boolean isFar(Standing standing) {
        return standing == Standing.LOWER || standing == Standing.HIGHER;
    }

    private double x(double people) {
        return LEFT + people / most * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double share) {
        return TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
    }

    /// One area through time, with the share of all areas beside it.
    ///
    /// @param own what was counted in each period
    /// @param all the share of all areas in each
    static Picture small(
            String key, String title, List<Optional<AreaCount>> own, List<Double> all) {
        double width = 220;
        double height = 96;
        var shapes = new ArrayList<Shape>();
        for (int line = 0; line <= 1; line++) {
            double y = smallY(line, height);
            shapes.add(Shape.Pen.at(8, y).line(width - 8, y).trace(Paint.line(Inks.GRID, 1)));
        }
        for (int i = 1; i < all.size(); i++) {
            shapes.add(
                    Shape.Pen.at(smallX(i - 1, all.size(), width), smallY(all.get(i - 1), height))
                            .line(smallX(i, all.size(), width), smallY(all.get(i), height))
                            .trace(Paint.line(Inks.OTHER, 1.5).dashed(4, 3)));
        }
        for (int i = 0; i < own.size(); i++) {
            var here = own.get(i);
            if (here.isPresent()) {
                double x = smallX(i, own.size(), width);
                double y = smallY(share(here.get()), height);
                if (i > 0 && own.get(i - 1).isPresent()) {
                    shapes.add(
                            Shape.Pen.at(
                                            smallX(i - 1, own.size(), width),
                                            smallY(share(own.get(i - 1).get()), height))
                                    .line(x, y)
                                    .trace(Paint.line(Inks.MAIN, 2)));
                }
                shapes.add(new Shape.Disc(x, y, 3, Paint.filled(Inks.MAIN)));
            }
        }
        return new Picture(
                key,
                title,
                "From 0 to 100 per cent. The table below says the same.",
                width,
                height,
                shapes);
    }

    private static double share(AreaCount count) {
        return (double) count.met() / count.of();
    }

    private static double smallX(int place, int places, double width) {
        return places == 1 ? width / 2 : 12 + place * (width - 24) / (places - 1);
    }

    private static double smallY(double share, double height) {
        return 8 + (1 - share) * (height - 16);
    }
}
