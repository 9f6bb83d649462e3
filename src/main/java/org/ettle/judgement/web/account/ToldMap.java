package org.ettle.judgement.web.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ettle.judgement.account.Factor;
import org.ettle.judgement.account.Tie;
import org.ettle.judgement.web.Inks;
import org.ettle.platform.drawing.Colour;
import org.ettle.platform.drawing.Lettering;
import org.ettle.platform.drawing.Paint;
import org.ettle.platform.drawing.Picture;
import org.ettle.platform.drawing.Shape;
import org.ettle.platform.drawing.Typeface;

/// Draws people's own map: what they say leads to what, from left to right. A line is whole where
/// the theory has the same link, and dashed where it has not; the figure on it is how many people
/// say so. The list below the drawing says the same.
final class ToldMap {

    private static final double WIDE = 190;
    private static final double GAP = 90;
    private static final double ROW = 84;
    private static final double HIGH = 64;
    private static final double EDGE = 12;
    private static final double SIZE = 12;
    private static final double LEADING = 15;
    private static final int MOST_LINES = 4;

    private final Accounts accounts;
    private final SortedMap<Tie, Integer> people;
    private final Map<Factor, Integer> columns = new TreeMap<>();
    private final Map<Factor, Integer> rows = new LinkedHashMap<>();

    private ToldMap(Accounts accounts) {
        this.accounts = accounts;
        this.people = accounts.people();
        place();
    }

    static Picture of(Accounts accounts) {
        return new ToldMap(accounts).picture();
    }

    /// Each effect stands right of its causes, as far as what they say runs in no circle.
    private void place() {
        var factors = new TreeSet<Factor>();
        people.keySet()
                .forEach(tie -> {
                    factors.add(tie.cause());
                    factors.add(tie.effect());
                });
        factors.forEach(it -> columns.put(it, 0));
        for (int round = 0; round < factors.size(); round++) {
            for (var tie : people.keySet()) {
                int right = columns.getOrDefault(tie.cause(), 0) + 1;
                if (right < factors.size() && columns.getOrDefault(tie.effect(), 0) < right) {
                    columns.put(tie.effect(), right);
                }
            }
        }
        for (int column = 0; column < factors.size(); column++) {
            order(column, factors);
        }
    }

    /// Each stands as near as can be to what leads to it, so that few lines cross.
    private void order(int column, TreeSet<Factor> factors) {
        var here =
                factors.stream()
                        .filter(it -> columns.getOrDefault(it, 0) == column)
                        .sorted(Comparator.comparingDouble(this::height))
                        .toList();
        for (int row = 0; row < here.size(); row++) {
            rows.put(here.get(row), row);
        }
    }

    /// The mean row of its causes further left.
    private double height(Factor factor) {
        return people.keySet().stream()
                .filter(tie -> tie.effect().equals(factor))
                .filter(tie -> rows.containsKey(tie.cause()))
                .mapToInt(tie -> rows.getOrDefault(tie.cause(), 0))
                .average()
                .orElse(0);
    }

    private Picture picture() {
        int most = columns.values().stream().max(Integer::compare).orElse(0);
        int deepest = rows.values().stream().max(Integer::compare).orElse(0);
        var shapes = new ArrayList<Shape>();
        var theory = new TreeSet<>(accounts.theory());
        people.forEach((tie, count) -> shapes.addAll(line(tie, count, theory.contains(tie))));
        rows.keySet().forEach(it -> shapes.add(box(it)));
        return new Picture(
                "peoples-map",
                "People's own map",
                "What people say leads to what. The table below says the same.",
                2 * EDGE + (most + 1) * WIDE + most * GAP,
                2 * EDGE + deepest * ROW + HIGH,
                shapes);
    }

    private double x(Factor factor) {
        return EDGE + columns.getOrDefault(factor, 0) * (WIDE + GAP);
    }

    private double y(Factor factor) {
        return EDGE + rows.getOrDefault(factor, 0) * ROW;
    }

    private Shape box(Factor factor) {
        var known = accounts.isOutcome(factor);
        var words = accounts.words(factor);
        var head = known ? factor.name() + ": " + words : words;
        var lines = Typeface.REGULAR.wrap(head, SIZE, WIDE - 2 * EDGE);
        var shown = lines.size() <= MOST_LINES ? lines : shortened(lines.subList(0, MOST_LINES));
        double x = x(factor);
        double y = y(factor);
        var edge = Paint.filled(Colour.WHITE).edged(Inks.MAIN, known ? 2 : 1);
        return new Shape.Group(
                "factor",
                new LinkedHashMap<>(),
                null,
                null,
                List.of(
                        new Shape.Box(x, y, WIDE, HIGH, 4, known ? edge : edge.dashed(4, 3)),
                        new Shape.Words(
                                x + EDGE,
                                y + HIGH / 2 - (shown.size() - 1) * LEADING / 2 + SIZE / 3,
                                shown,
                                LEADING,
                                Inks.words(SIZE, Inks.TEXT))));
    }

    private static List<String> shortened(List<String> lines) {
        var shown = new ArrayList<>(lines);
        shown.set(shown.size() - 1, shown.getLast() + " …");
        return shown;
    }

    private List<Shape> line(Tie tie, int count, boolean inTheory) {
        double fromX = x(tie.cause()) + WIDE;
        double fromY = y(tie.cause()) + HIGH / 2;
        double toX = x(tie.effect());
        double toY = y(tie.effect()) + HIGH / 2;
        var paint = Paint.line(Inks.MAIN, Math.min(6, 1 + count));
        double bend = Math.max(GAP / 2, Math.abs(toX - fromX) / 2);
        var shapes = new ArrayList<Shape>();
        shapes.add(
                Shape.Pen.at(fromX, fromY)
                        .curve(fromX + bend, fromY, toX - bend, toY, toX - 8, toY)
                        .trace(inTheory ? paint : paint.dashed(6, 4)));
        shapes.add(
                Shape.Pen.at(toX - 9, toY - 5)
                        .line(toX, toY)
                        .line(toX - 9, toY + 5)
                        .close()
                        .trace(Paint.filled(Inks.MAIN)));
        shapes.add(
                Shape.Words.line(
                        toX - 14,
                        toY - 8,
                        String.valueOf(count),
                        Inks.bold(SIZE, Inks.MAIN).from(Lettering.From.RIGHT)));
        return shapes;
    }
}
