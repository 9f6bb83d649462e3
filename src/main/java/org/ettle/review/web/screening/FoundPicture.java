package org.ettle.review.web.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Lettering.From;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Picture;
import org.ettle.platform.drawing.Shape;
import org.ettle.platform.drawing.Typeface;
import org.ettle.review.web.screening.StoppingSheet.Moment;

/// How many relevant records were found by then, and how many there might have been at the most:
/// what lies between the lines may be missing. Lines differ in their dashes, not in colour alone.
final class FoundPicture {

    private static final double LEFT = 64;
    private static final double TOP = 56;
    private static final double WIDTH = 640;
    private static final double HEIGHT = 300;
    private static final int STEPS = 5;

    private static final Colour INK = Colour.of("#1a1a1a");
    private static final Colour GRID = Colour.of("#d9d9d9");
    private static final Paint FOUND = Paint.line(Colour.of("#0b4a8f"), 2.5);
    private static final Paint MOST = Paint.line(Colour.of("#8f3a0b"), 2).dashed(8, 5);
    private static final Lettering WORDS = new Lettering(Typeface.REGULAR, 14, INK);

    private final List<Shape> shapes = new ArrayList<>();
    private final int total;
    private final int top;

    private FoundPicture(List<Moment> moments, int total) {
        this.total = total;
        top = top(moments);
    }

    /// Room for what may be missing now, in steps that can be read; what may have been missing at
    /// the beginning is nearly everything.
    private static int top(List<Moment> moments) {
        var now = moments.getLast();
        int wanted = Math.max(STEPS, Math.min(now.most(), 2 * now.found() + STEPS));
        int step = step(wanted);
        return (wanted + step - 1) / step * step;
    }

    /// The smallest of 1, 2, 5, 10, 20 … of which few enough reach so far.
    private static int step(int all) {
        for (int tens = 1; ; tens *= 10) {
            for (int times : new int[] {1, 2, 5}) {
                if ((long) times * tens * STEPS >= all) {
                    return times * tens;
                }
            }
        }
    }

    static Picture of(List<Moment> moments, int total) {
        return new FoundPicture(moments, total).picture(moments);
    }

    private Picture picture(List<Moment> moments) {
        grid();
        most(moments);
        found(moments);
        entry(0, "found", FOUND);
        entry(1, "the most there may be", MOST);
        var now = moments.getLast();
        return new Picture(
                "found",
                "What was found, and what may be missing",
                String.format(
                        Locale.UK,
                        "After %,d of %,d records %,d relevant ones were found. There may be %,d at"
                                + " the most. The table below has the same figures.",
                        now.screened(),
                        total,
                        now.found(),
                        now.most()),
                LEFT + WIDTH + 32,
                TOP + HEIGHT + 64,
                shapes);
    }

    private void grid() {
        for (int up = 0; up <= top; up += step(top)) {
            shapes.add(
                    Shape.Pen.at(x(0), y(up))
                            .line(x(total), y(up))
                            .trace(Paint.line(up == 0 ? INK : GRID, 1)));
            shapes.add(Shape.Words.line(x(0) - 8, y(up) + 5, number(up), WORDS.from(From.RIGHT)));
        }
        for (int across = 0; across <= total; across += step(total)) {
            shapes.add(
                    Shape.Words.line(
                            x(across), y(0) + 22, number(across), WORDS.from(From.MIDDLE)));
        }
        shapes.add(
                Shape.Words.line(
                        x(total / 2.0), y(0) + 46, "records decided on", WORDS.from(From.MIDDLE)));
    }

    private void found(List<Moment> moments) {
        var pen = Shape.Pen.at(x(0), y(0));
        moments.forEach(it -> pen.line(x(it.screened()), y(it.found())));
        shapes.add(pen.trace(FOUND));
    }

    /// From where it comes into the picture.
    private void most(List<Moment> moments) {
        var shown = moments.stream().filter(it -> it.most() <= top).toList();
        if (shown.isEmpty()) {
            return;
        }
        var pen = Shape.Pen.at(x(shown.getFirst().screened()), y(shown.getFirst().most()));
        shown.stream().skip(1).forEach(it -> pen.line(x(it.screened()), y(it.most())));
        shapes.add(pen.trace(MOST));
    }

    private void entry(int number, String words, Paint paint) {
        double left = LEFT + number * 160;
        double y = TOP - 30;
        shapes.add(Shape.Pen.at(left, y).line(left + 34, y).trace(paint));
        shapes.add(Shape.Words.line(left + 40, y + 5, words, WORDS));
    }

    private static String number(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private double x(double screened) {
        return LEFT + screened / total * WIDTH;
    }

    private double y(double found) {
        return TOP + (1 - found / top) * HEIGHT;
    }
}
