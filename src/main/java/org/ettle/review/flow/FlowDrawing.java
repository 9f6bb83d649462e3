package org.ettle.review.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Picture;
import org.ettle.platform.drawing.Shape;
import org.ettle.platform.drawing.Typeface;
import org.jspecify.annotations.Nullable;

/// Draws a chart as PRISMA 2020 does: what goes on runs down, and what does not stands to the
/// right. Each box leads to its records, and each part of a box to its own.
public final class FlowDrawing {

    private static final double MARGIN = 16;
    private static final double WIDE = 236;
    private static final double GAP = 40;
    private static final double BETWEEN = 46;
    private static final double PAD = 12;
    private static final double LINE = 19;
    private static final double HEAD = 30;

    private static final Colour INK = Colour.of("#1a1a1a");
    private static final Colour NAVY = Colour.of("#002d54");
    private static final Colour TINT = Colour.of("#eaf3fb");
    private static final Colour RULE = Colour.of("#76808a");

    private static final Lettering WORDS = new Lettering(Typeface.REGULAR, 14, INK);
    private static final Lettering COUNT = new Lettering(Typeface.BOLD, 14, INK);
    private static final Lettering PHASE = new Lettering(Typeface.BOLD, 14, NAVY);

    private static final Paint MAIN = Paint.filled(TINT).edged(NAVY, 1.5);
    private static final Paint ASIDE = Paint.filled(Colour.WHITE).edged(RULE, 1.5);
    private static final Paint OPEN = ASIDE.dashed(5, 4);
    private static final Paint ARROW = Paint.line(RULE, 1.5);

    private final Function<Shown, @Nullable String> addresses;
    private final List<Shape> shapes = new ArrayList<>();

    private FlowDrawing(Function<Shown, @Nullable String> addresses) {
        this.addresses = addresses;
    }

    /// @param key tells it from other pictures on the same page
    /// @param addresses where a box leads
    public static Picture of(
            String key, String title, Chart chart, Function<Shown, @Nullable String> addresses) {
        return new FlowDrawing(addresses).draw(key, title, chart);
    }

    private Picture draw(String key, String title, Chart chart) {
        double width = 2 * MARGIN + chart.columns().size() * (2 * WIDE + 2 * GAP) - GAP;
        double y = MARGIN + heads(chart);
        var phase = "";
        int rows = chart.columns().getFirst().rows().size();
        for (int at = 0; at < rows; at++) {
            var now = chart.columns().getFirst().rows().get(at).phase();
            y += now.equals(phase) ? 0 : phase(now, y);
            phase = now;
            double high = highest(chart, at);
            for (int column = 0; column < chart.columns().size(); column++) {
                var row = chart.columns().get(column).rows().get(at);
                row(row, left(column), y);
                boolean goesOn = at + 1 < rows || column == 0;
                boolean meetsPhase =
                        at + 1 == rows
                                || !chart.columns()
                                        .getFirst()
                                        .rows()
                                        .get(at + 1)
                                        .phase()
                                        .equals(now);
                if (goesOn) {
                    double from = main(row);
                    down(
                            left(column) + WIDE / 2,
                            y + from,
                            high - from + BETWEEN + (meetsPhase ? HEAD : 0));
                }
            }
            y += high + BETWEEN;
        }
        y += phase(Flow.INCLUDED, y);
        double last = height(chart.included());
        box(chart.included(), left(0), y, last, MAIN);
        for (int column = 1; column < chart.columns().size(); column++) {
            var row = chart.columns().get(column).rows().getLast();
            double from = y - BETWEEN - HEAD - highest(chart, rows - 1) + main(row);
            around(left(column) + WIDE / 2, from, left(0) + WIDE, y + last / 2);
        }
        return new Picture(
                key,
                title,
                "The flow from top to bottom. The same figures stand in the table.",
                width,
                y + last + MARGIN,
                shapes);
    }

    private static double highest(Chart chart, int row) {
        return chart.columns().stream()
                .mapToDouble(it -> height(it.rows().get(row)))
                .max()
                .orElseThrow();
    }

    private static double left(int column) {
        return MARGIN + column * (2 * WIDE + 2 * GAP);
    }

    private double heads(Chart chart) {
        if (chart.columns().size() < 2) {
            return 0;
        }
        for (int column = 0; column < chart.columns().size(); column++) {
            shapes.add(
                    Shape.Words.line(
                            left(column),
                            MARGIN + LINE,
                            chart.columns().get(column).words(),
                            COUNT));
        }
        return HEAD + 4;
    }

    private double phase(String words, double y) {
        shapes.add(Shape.Words.line(MARGIN, y + LINE, words, PHASE));
        return HEAD;
    }

    private void row(Chart.Row row, double x, double y) {
        double high = main(row);
        box(row.came(), x, y, high, MAIN);
        double aside = x + WIDE + GAP;
        double left = height(row.left());
        box(row.left(), aside, y, left, ASIDE);
        across(x + WIDE, aside, y + left / 2);
        if (row.waiting().count() > 0) {
            double from = y + high + PAD;
            box(row.waiting(), aside, from, height(row.waiting()), OPEN);
            across(x + WIDE / 2, aside, from + height(row.waiting()) / 2);
        }
    }

    /// As high as what stands beside it, so that the arrow between them is straight.
    private static double main(Chart.Row row) {
        return Math.max(height(row.came()), height(row.left()));
    }

    private static double height(Chart.Row row) {
        return main(row) + (row.waiting().count() > 0 ? PAD + height(row.waiting()) : 0);
    }

    private static double height(Box box) {
        double lines = titleOf(box).size() + 1;
        for (var part : shownParts(box)) {
            lines += linesOf(part).size();
        }
        return lines * LINE + 2 * PAD;
    }

    /// Parts that count nothing stand in the table only.
    private static List<Box> shownParts(Box box) {
        return box.parts().stream().filter(it -> it.count() > 0).toList();
    }

    private static List<String> titleOf(Box box) {
        return WORDS.face().wrap(box.words(), WORDS.size(), WIDE - 2 * PAD);
    }

    private static List<String> linesOf(Box part) {
        return WORDS.face().wrap(part.words(), WORDS.size(), WIDE - 2 * PAD - 66);
    }

    private void box(Box box, double x, double y, double high, Paint paint) {
        var inner = new ArrayList<Shape>();
        inner.add(new Shape.Box(x, y, WIDE, high, 4, paint));
        double base = y + PAD + 14;
        var title = titleOf(box);
        inner.add(new Shape.Words(x + PAD, base, title, LINE, WORDS));
        base += title.size() * LINE;
        inner.add(Shape.Words.line(x + PAD, base, "n = " + figure(box.count()), COUNT));
        link(box, inner);
        base += LINE;
        for (var part : shownParts(box)) {
            var lines = linesOf(part);
            link(
                    part,
                    List.of(
                            new Shape.Words(x + PAD, base, lines, LINE, WORDS),
                            Shape.Words.line(
                                    x + WIDE - PAD,
                                    base,
                                    figure(part.count()),
                                    WORDS.from(Lettering.From.RIGHT))));
            base += lines.size() * LINE;
        }
    }

    private void link(Box box, List<Shape> inner) {
        shapes.add(
                new Shape.Group(
                        "box",
                        new LinkedHashMap<>(),
                        box.words() + ": " + figure(box.count()),
                        addresses.apply(box.shown()),
                        inner));
    }

    private static String figure(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    private void down(double x, double from, double length) {
        shapes.add(Shape.Pen.at(x, from + 1).line(x, from + length - 8).trace(ARROW));
        shapes.add(head(x, from + length - 1, 0, 1));
    }

    private void across(double from, double to, double y) {
        shapes.add(Shape.Pen.at(from + 1, y).line(to - 8, y).trace(ARROW));
        shapes.add(head(to - 1, y, 1, 0));
    }

    /// From a second column down and to the left into what is included.
    private void around(double x, double from, double to, double y) {
        shapes.add(Shape.Pen.at(x, from + 1).line(x, y).line(to + 8, y).trace(ARROW));
        shapes.add(head(to + 1, y, -1, 0));
    }

    /// @param dx where it points: 1, 0 or -1
    private static Shape head(double x, double y, int dx, int dy) {
        double back = 8;
        double half = 5;
        return Shape.Pen.at(x, y)
                .line(x - dx * back - dy * half, y - dy * back - dx * half)
                .line(x - dx * back + dy * half, y - dy * back + dx * half)
                .close()
                .trace(Paint.filled(RULE));
    }
}
