package org.ettle.evidence.series.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.ettle.evidence.series.Observation;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Picture;
import org.ettle.platform.drawing.Shape;

/// One area of many, drawn to the same scale as the others, with the same line to hold it against.
public final class SmallChart {

    private static final double WIDTH = 220;
    private static final double HEIGHT = 118;
    private static final double SMALL = 12;

    private SmallChart() {}

    /// @param key tells it from the others on the page
    /// @param most where every axis of the page ends
    public static Picture of(
            Plot plot, String key, String title, String description, BigDecimal most) {
        var field = new Field(12, 16, WIDTH - 54, HEIGHT - 40, plot, most);
        var shapes = new ArrayList<Shape>();
        shapes.add(
                Shape.Pen.at(6, field.bottom())
                        .line(WIDTH - 36, field.bottom())
                        .trace(Paint.line(Ink.AXIS, 1)));
        shapes.add(
                Shape.Pen.at(6, field.top())
                        .line(WIDTH - 36, field.top())
                        .trace(Paint.line(Ink.GRID, 1)));
        shapes.add(
                Shape.Words.line(
                        6, field.top() - 4, plot.unit().words(most), Ink.words(SMALL, Ink.QUIET)));
        shapes.addAll(field.breaks());
        for (var beside : plot.beside()) {
            shapes.addAll(field.line(beside, Ink.BESIDE, 1.5, true));
        }
        shapes.addAll(field.line(plot.main(), Ink.MAIN, 2, false));
        shapes.addAll(field.marks(plot.main(), Ink.MAIN, 2.5));
        int last = plot.periods().size() - 1;
        plot.main()
                .at(last)
                .map(Observation::reading)
                .flatMap(it -> it.value())
                .ifPresent(number ->
                        shapes.add(
                                Shape.Words.line(
                                        WIDTH - 34,
                                        Math.max(field.top() + 8, field.y(number) + 4),
                                        plot.unit().bare(number),
                                        Ink.bold(SMALL, Ink.MAIN))));
        var below = Ink.words(SMALL, Ink.QUIET);
        shapes.add(Shape.Words.line(6, HEIGHT - 6, plot.titleOf(0), below));
        if (last > 0) {
            shapes.add(
                    Shape.Words.line(
                            WIDTH - 36,
                            HEIGHT - 6,
                            plot.titleOf(last),
                            below.from(Lettering.From.RIGHT)));
        }
        return new Picture(key, title, description, WIDTH, HEIGHT, shapes);
    }
}
