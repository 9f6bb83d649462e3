package org.ettle.evidence.series.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ettle.evidence.series.Observation;
import org.ettle.evidence.series.Reading;
import org.ettle.evidence.series.Unit;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Picture;
import org.ettle.platform.drawing.Shape;

/// One line over the years, with lines to hold it against. The axis begins at nought; where the
/// definition changed an upright line says so and no figure is joined across.
public final class TrendChart {

    private static final double WIDTH = 760;
    private static final double LEFT = 64;
    private static final double RIGHT = 40;
    private static final double HEIGHT = 260;
    private static final double SMALL = 13;
    private static final double LEADING = 17;
    private static final int STEPS = 4;

    private final Plot plot;
    private final List<Shape> shapes = new ArrayList<>();
    private double top = 12;

    private TrendChart(Plot plot) {
        this.plot = plot;
    }

    /// @param title what it shows
    /// @param description the same in a sentence or two, for who does not see it
    public static Picture of(Plot plot, String title, String description) {
        return new TrendChart(plot).picture(title, description);
    }

    private Picture picture(String title, String description) {
        legend();
        notes();
        var field = new Field(LEFT, top + 14, WIDTH - LEFT - RIGHT, HEIGHT, plot, plot.top());
        grid(field);
        shapes.addAll(field.breaks());
        breakNumbers(field);
        for (var beside : plot.beside()) {
            shapes.addAll(field.line(beside, Ink.BESIDE, 2, true));
            shapes.addAll(besideMarks(field, beside));
        }
        shapes.addAll(field.line(plot.main(), Ink.MAIN, 2.5, false));
        shapes.addAll(field.marks(plot.main(), Ink.MAIN, 4));
        labels(field);
        return new Picture("trend", title, description, WIDTH, field.bottom() + 40, shapes);
    }

    private void legend() {
        double y = top + 8;
        double x = LEFT;
        shapes.add(Shape.Pen.at(x, y - 4).line(x + 28, y - 4).trace(Paint.line(Ink.MAIN, 2.5)));
        shapes.add(Ink.disc(x + 14, y - 4, 4, Ink.MAIN));
        var main = Ink.bold(SMALL, Ink.TEXT);
        shapes.add(Shape.Words.line(x + 36, y, plot.main().title(), main));
        x += 36 + main.width(plot.main().title()) + 24;
        var words = Ink.words(SMALL, Ink.TEXT);
        for (var beside : plot.beside()) {
            double wide = 36 + words.width(beside.title()) + 24;
            if (x + wide > WIDTH) {
                x = LEFT;
                y += LEADING + 4;
            }
            shapes.add(
                    Shape.Pen.at(x, y - 4)
                            .line(x + 28, y - 4)
                            .trace(Paint.line(Ink.BESIDE, 2).dashed(2, 4)));
            shapes.add(diamond(x + 14, y - 4));
            shapes.add(Shape.Words.line(x + 36, y, beside.title(), words));
            x += wide;
        }
        top = y + 8;
    }

    /// What changed stands above the lines, with the number that stands at the break.
    private void notes() {
        var words = Ink.words(SMALL, Ink.BREAK);
        for (int i = 0; i < plot.breaks().size(); i++) {
            var it = plot.breaks().get(i);
            var text =
                    "Break %d, after %s: %s".formatted(i + 1, plot.titleOf(it.after()), it.words());
            var lines = words.face().wrap(text, SMALL, WIDTH - LEFT - RIGHT);
            shapes.add(new Shape.Words(LEFT, top + LEADING, lines, LEADING, words));
            top += lines.size() * LEADING + 4;
        }
    }

    private void breakNumbers(Field field) {
        var words = Ink.bold(SMALL, Ink.BREAK).from(Lettering.From.MIDDLE);
        for (int i = 0; i < plot.breaks().size(); i++) {
            int after = plot.breaks().get(i).after();
            double x = (field.x(after) + field.x(after + 1)) / 2;
            shapes.add(Shape.Words.line(x, field.top() - 4, Integer.toString(i + 1), words));
        }
    }

    private void grid(Field field) {
        var left = Ink.words(SMALL, Ink.QUIET).from(Lettering.From.RIGHT);
        for (int step = 0; step <= STEPS; step++) {
            var number =
                    field.most()
                            .multiply(BigDecimal.valueOf(step))
                            .divide(BigDecimal.valueOf(STEPS), 4, RoundingMode.HALF_UP)
                            .stripTrailingZeros();
            double y = field.y(number);
            shapes.add(
                    Shape.Pen.at(LEFT - 4, y)
                            .line(WIDTH - RIGHT + 8, y)
                            .trace(Paint.line(step == 0 ? Ink.AXIS : Ink.GRID, 1)));
            shapes.add(Shape.Words.line(LEFT - 10, y + 4, axis(number), left));
        }
        var below = Ink.words(SMALL, Ink.QUIET).from(Lettering.From.MIDDLE);
        for (int place = 0; place < plot.periods().size(); place++) {
            shapes.add(
                    Shape.Words.line(
                            field.x(place), field.bottom() + 24, plot.titleOf(place), below));
        }
    }

    private String axis(BigDecimal number) {
        var shown = number.scale() < 0 ? number.setScale(0) : number;
        return plot.unit() == Unit.PERCENT ? plot.unit().words(shown) : plot.unit().bare(shown);
    }

    private static List<Shape> besideMarks(Field field, Plot.Drawn beside) {
        var marks = new ArrayList<Shape>();
        for (int place = 0; place < field.plot().periods().size(); place++) {
            int here = place;
            beside.at(place)
                    .flatMap(it -> it.reading().value())
                    .ifPresent(number -> marks.add(diamond(field.x(here), field.y(number))));
        }
        return marks;
    }

    private static Shape diamond(double x, double y) {
        return Shape.Pen.at(x - 4, y)
                .line(x, y - 4)
                .line(x + 4, y)
                .line(x, y + 4)
                .close()
                .trace(Paint.filled(Colour.WHITE).edged(Ink.BESIDE, 1.5));
    }

    /// The figure beside its mark: above it, or below where the line comes down from above.
    private void labels(Field field) {
        var words = Ink.bold(SMALL, Ink.MAIN).from(Lettering.From.MIDDLE);
        for (int place = 0; place < plot.periods().size(); place++) {
            int here = place;
            plot.main().at(place).ifPresent(it -> label(field, here, it, words));
        }
    }

    private void label(Field field, int place, Observation it, Lettering words) {
        double x = field.x(place);
        switch (it.reading()) {
            case Reading.Measured(var number, _) ->
                    shapes.add(Shape.Words.line(x, above(field, number), bare(number), words));
            case Reading.CarriedForward(var number, _) ->
                    shapes.add(Shape.Words.line(x, above(field, number), bare(number), words));
            case Reading.Missing _ ->
                    shapes.add(
                            Shape.Words.line(
                                    x, field.bottom() - 18, "missing", words.in(Ink.QUIET)));
            case Reading.Suppressed _ ->
                    shapes.add(
                            Shape.Words.line(
                                    x, field.bottom() - 18, "withheld", words.in(Ink.QUIET)));
            case Reading.Interval(var low, var high, _) ->
                    shapes.add(
                            Shape.Words.line(
                                    x,
                                    field.bottom() - 8,
                                    low == null
                                            ? "up to " + bare(high)
                                            : high == null
                                                    ? "from " + bare(low)
                                                    : bare(low) + "–" + bare(high),
                                    words));
        }
    }

    private static double above(Field field, BigDecimal number) {
        return Math.max(field.top() + 2, field.y(number) - 11);
    }

    private String bare(@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? "" : plot.unit().bare(number);
    }
}
