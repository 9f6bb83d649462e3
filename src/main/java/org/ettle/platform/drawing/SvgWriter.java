package org.ettle.platform.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a picture as SVG that can stand in a page or alone. Looks are presentation attributes,
/// which a strict content security policy allows and a style sheet may override; nothing shows only
/// on hover.
public final class SvgWriter {

    private final StringBuilder out = new StringBuilder(1 << 14);

    private SvgWriter() {}

    public static String write(Picture picture) {
        var writer = new SvgWriter();
        writer.picture(picture);
        return writer.out.toString();
    }

    /// Shapes alone, to stand within another picture.
    public static String write(List<Shape> shapes) {
        var writer = new SvgWriter();
        shapes.forEach(writer::shape);
        return writer.out.toString();
    }

    private void picture(Picture picture) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" role=\"group\"");
        number(" viewBox=\"0 0 ", picture.width());
        number(" ", picture.height());
        out.append('"');
        quantity("width", picture.width());
        quantity("height", picture.height());
        text("aria-labelledby", picture.key() + "-title " + picture.key() + "-about");
        text("font-family", "Roboto, Helvetica, Arial, sans-serif");
        out.append('>');
        element("title", picture.key() + "-title", picture.title());
        element("desc", picture.key() + "-about", picture.description());
        picture.shapes().forEach(this::shape);
        out.append("</svg>\n");
    }

    private void element(String name, String id, String words) {
        out.append('<').append(name);
        text("id", id);
        out.append('>');
        escaped(words);
        out.append("</").append(name).append('>');
    }

    private void shape(Shape shape) {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Disc disc -> disc(disc);
            case Shape.Trace trace -> trace(trace);
            case Shape.Words words -> words(words);
            case Shape.Group group -> group(group);
        }
    }

    private void box(Shape.Box box) {
        out.append("<rect");
        quantity("x", box.x());
        quantity("y", box.y());
        quantity("width", box.width());
        quantity("height", box.height());
        if (box.radius() > 0) {
            quantity("rx", box.radius());
        }
        paint(box.paint());
        out.append("/>");
    }

    private void disc(Shape.Disc disc) {
        out.append("<circle");
        quantity("cx", disc.x());
        quantity("cy", disc.y());
        quantity("r", disc.radius());
        paint(disc.paint());
        out.append("/>");
    }

    private void trace(Shape.Trace trace) {
        out.append("<path d=\"");
        trace.steps().forEach(this::step);
        out.append('"');
        paint(trace.paint());
        out.append("/>");
    }

    private void step(Shape.Step step) {
        switch (step) {
            case Shape.Step.Move to -> point('M', to.x(), to.y());
            case Shape.Step.Line to -> point('L', to.x(), to.y());
            case Shape.Step.Curve to -> {
                point('C', to.x1(), to.y1());
                point(' ', to.x2(), to.y2());
                point(' ', to.x(), to.y());
            }
            case Shape.Step.Close _ -> out.append('Z');
        }
    }

    private void point(char letter, double x, double y) {
        out.append(letter);
        number("", x);
        number(",", y);
    }

    private void words(Shape.Words words) {
        var lettering = words.lettering();
        out.append("<text");
        quantity("x", words.x());
        quantity("y", words.y());
        quantity("font-size", lettering.size());
        if (lettering.face() == Typeface.BOLD) {
            text("font-weight", "700");
        }
        text("fill", lettering.colour().hex());
        switch (lettering.from()) {
            case LEFT -> {}
            case MIDDLE -> text("text-anchor", "middle");
            case RIGHT -> text("text-anchor", "end");
        }
        if (words.lines().size() == 1) {
            length(lettering.width(words.lines().getFirst()));
        }
        out.append('>');
        lines(words);
        out.append("</text>");
    }

    private void lines(Shape.Words words) {
        if (words.lines().size() == 1) {
            escaped(words.lines().getFirst());
            return;
        }
        for (int line = 0; line < words.lines().size(); line++) {
            out.append("<tspan");
            quantity("x", words.x());
            quantity("y", words.y() + line * words.leading());
            length(words.lettering().width(words.lines().get(line)));
            out.append('>');
            escaped(words.lines().get(line));
            // The space keeps the words of two lines apart when the text is read or copied.
            out.append(line + 1 < words.lines().size() ? " </tspan>" : "</tspan>");
        }
    }

    /// Holds a line to its measured width even where the reader's machine sets it in another face.
    private void length(double width) {
        quantity("textLength", width);
        text("lengthAdjust", "spacingAndGlyphs");
    }

    private void group(Shape.Group group) {
        boolean link = group.address() != null;
        out.append(link ? "<a" : "<g");
        text("class", group.kind());
        text("href", group.address());
        group.data().forEach((name, value) -> text("data-" + name, value));
        if (group.name() != null) {
            text("role", link ? null : "img");
            text("aria-label", group.name());
        }
        out.append('>');
        group.shapes().forEach(this::shape);
        out.append(link ? "</a>" : "</g>");
    }

    private void paint(Paint paint) {
        var fill = paint.fill();
        text("fill", fill == null ? "none" : fill.hex());
        var stroke = paint.stroke();
        if (stroke != null) {
            text("stroke", stroke.hex());
            quantity("stroke-width", paint.strokeWidth());
            dash(paint.dash());
        }
    }

    private void dash(List<Double> dash) {
        if (dash.isEmpty()) {
            return;
        }
        out.append(" stroke-dasharray=\"");
        for (int i = 0; i < dash.size(); i++) {
            number(i == 0 ? "" : " ", dash.get(i));
        }
        out.append('"');
    }

    private void quantity(String name, double value) {
        out.append(' ').append(name);
        number("=\"", value);
        out.append('"');
    }

    /// Writes a number to one place, by hand: the same digits on every machine, and quickly.
    private void number(String before, double value) {
        out.append(before);
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            out.append('-');
            tenths = -tenths;
        }
        out.append(tenths / 10);
        if (tenths % 10 != 0) {
            out.append('.').append(tenths % 10);
        }
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        out.append(' ').append(name).append("=\"");
        escaped(value);
        out.append('"');
    }

    /// Escapes for text and for attributes alike. Signs that XML forbids become a replacement mark.
    private void escaped(String words) {
        for (int at = 0; at < words.length(); at++) {
            char sign = words.charAt(at);
            switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isForbidden(words, at) ? '\uFFFD' : sign);
            }
        }
    }

    private static boolean isForbidden(String words, int at) {
        char sign = words.charAt(at);
        if (Character.isHighSurrogate(sign)) {
            return at + 1 == words.length() || !Character.isLowSurrogate(words.charAt(at + 1));
        }
        if (Character.isLowSurrogate(sign)) {
            return at == 0 || !Character.isHighSurrogate(words.charAt(at - 1));
        }
        return sign < ' ' && sign != '\n' && sign != '\t' || sign == '\uFFFE' || sign == '\uFFFF';
    }
}
