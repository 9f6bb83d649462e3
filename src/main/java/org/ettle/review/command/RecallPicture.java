package org.ettle.review.command;

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

/// How much was found for how much was read; beside it how much of that was certain at the time,
/// and what any other order would find on the average. Lines differ in their dashes, not in colour
/// alone.
final class RecallPicture {

    private static final double LEFT = 64;
    private static final double TOP = 64;
    private static final double WIDTH = 640;
    private static final double HEIGHT = 320;
    private static final double LEADING = 20;

    private static final Colour INK = Colour.of("#1a1a1a");
    private static final Colour GRID = Colour.of("#d9d9d9");
    private static final Colour FOUND = Colour.of("#0b4a8f");
    private static final Colour HELD = Colour.of("#8f3a0b");
    private static final Colour CHANCE = Colour.of("#5e5e5e");

    private static final Lettering WORDS = new Lettering(Typeface.REGULAR, 14, INK);

    private final List<Shape> shapes = new ArrayList<>();

    private RecallPicture() {}

    static Picture of(String name, RecallTable table) {
        return new RecallPicture().picture(name, table);
    }

    private Picture picture(String name, RecallTable table) {
        int records = table.rows().size();
        grid(records);
        line(List.of(new Point(1, 1)), Paint.line(CHANCE, 1.5).dashed(2, 4));
        var found = new ArrayList<Point>();
        var held = new ArrayList<Point>();
        double before = 0;
        for (var row : table.rows()) {
            double share = (double) row.place() / records;
            if (row.isRelevant()) {
                found.add(new Point((row.place() - 1.0) / records, before));
                found.add(new Point(share, table.recall(row)));
                before = table.recall(row);
            }
            if (row.recallAtLeast() >= 0) {
                held.add(new Point(share, row.recallAtLeast()));
            }
        }
        found.add(new Point(1, 1));
        line(held, Paint.line(HELD, 2).dashed(8, 5));
        line(found, Paint.line(FOUND, 2.5));
        legend();
        return new Picture(
                "recall",
                "How soon what is relevant is found: " + name,
                description(table, records),
                LEFT + WIDTH + 32,
                TOP + HEIGHT + 64,
                shapes);
    }

    private static String description(RecallTable table, int records) {
        var words = new StringBuilder();
        for (double part : new double[] {0.1, 0.2, 0.5}) {
            var row = table.rows().get((int) Math.ceil(part * records) - 1);
            words.append(
                    String.format(
                            Locale.UK,
                            "After %.0f %% of %,d records %.0f %% of what is relevant was found. ",
                            100 * part,
                            records,
                            100 * table.recall(row)));
        }
        return words.append("The table beside it has every place.").toString();
    }

    private record Point(double across, double up) {}

    private void line(List<Point> points, Paint paint) {
        var pen = Shape.Pen.at(x(0), y(0));
        points.forEach(it -> pen.line(x(it.across), y(it.up)));
        shapes.add(pen.trace(paint));
    }

    private void grid(int records) {
        for (int step = 0; step <= 5; step++) {
            double share = step / 5.0;
            shapes.add(
                    Shape.Pen.at(x(0), y(share))
                            .line(x(1), y(share))
                            .trace(Paint.line(step == 0 ? INK : GRID, 1)));
            String percent = 20 * step + " %";
            shapes.add(Shape.Words.line(x(0) - 8, y(share) + 5, percent, WORDS.from(From.RIGHT)));
            String place = String.format(Locale.UK, "%,d", Math.round(share * records));
            shapes.add(Shape.Words.line(x(share), y(0) + 22, place, WORDS.from(From.MIDDLE)));
        }
        shapes.add(
                Shape.Words.line(x(0.5), y(0) + 46, "records screened", WORDS.from(From.MIDDLE)));
    }

    private void legend() {
        entry(0, "found, of all that is relevant", Paint.line(FOUND, 2.5));
        entry(1, "certain then (95 % sure)", Paint.line(HELD, 2).dashed(8, 5));
        entry(2, "found in a random order", Paint.line(CHANCE, 1.5).dashed(2, 4));
    }

    private void entry(int number, String words, Paint paint) {
        double left = LEFT + number * 225;
        double y = TOP - LEADING * 1.5;
        shapes.add(Shape.Pen.at(left, y).line(left + 34, y).trace(paint));
        shapes.add(Shape.Words.line(left + 40, y + 5, words, WORDS));
    }

    private static double x(double share) {
        return LEFT + share * WIDTH;
    }

    private static double y(double share) {
        return TOP + (1 - share) * HEIGHT;
    }
}
