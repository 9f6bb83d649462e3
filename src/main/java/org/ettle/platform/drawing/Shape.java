package org.ettle.platform.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A part of a picture. Lengths are in picture units; y grows downwards.
public sealed interface Shape {

    record Box(double x, double y, double width, double height, double radius, Paint paint)
            implements Shape {}

    record Disc(double x, double y, double radius, Paint paint) implements Shape {}

    /// A line, straight or curved, from step to step.
    record Trace(List<Step> steps, Paint paint) implements Shape {

        public Trace {
            steps = List.copyOf(steps);
        }
    }

    /// A run of lines of text.
    ///
    /// @param y the base line of the first
    /// @param leading from one base line to the next
    record Words(double x, double y, List<String> lines, double leading, Lettering lettering)
            implements Shape {

        public Words {
            lines = List.copyOf(lines);
        }

        public static Words line(double x, double y, String text, Lettering lettering) {
            return new Words(x, y, List.of(text), 0, lettering);
        }
    }

    /// Shapes that mean something together.
    ///
    /// @param kind what it is, in one word or two: the class by which a style sheet finds it
    /// @param data facts for a script, by name
    /// @param name what a screen reader says of it; null where its words are enough
    /// @param address where it leads; null where it is no link
    record Group(
            String kind,
            SequencedMap<String, String> data,
            @Nullable String name,
            @Nullable String address,
            List<Shape> shapes)
            implements Shape {

        public Group {
            shapes = List.copyOf(shapes);
        }
    }

    sealed interface Step {
        record Move(double x, double y) implements Step {}

        record Line(double x, double y) implements Step {}

        record Curve(double x1, double y1, double x2, double y2, double x, double y)
                implements Step {}

        record Close() implements Step {}
    }

    /// Puts steps of a trace one after another.
    final class Pen {

        private final List<Step> steps = new ArrayList<>();

        public static Pen at(double x, double y) {
            var pen = new Pen();
            pen.steps.add(new Step.Move(x, y));
            return pen;
        }

        public Pen line(double x, double y) {
            steps.add(new Step.Line(x, y));
            return this;
        }

        public Pen curve(double x1, double y1, double x2, double y2, double x, double y) {
            steps.add(new Step.Curve(x1, y1, x2, y2, x, y));
            return this;
        }

        public Pen close() {
            steps.add(new Step.Close());
            return this;
        }

        public Trace trace(Paint paint) {
            return new Trace(steps, paint);
        }
    }
}
