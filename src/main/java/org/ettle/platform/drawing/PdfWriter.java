package org.ettle.platform.drawing;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Writes a picture as one page of PDF: drawn as lines, the font embedded, tagged for screen
/// readers, and with a link wherever the picture has one. The same picture always gives the same
/// bytes.
public final class PdfWriter {

    private static final double ROUND = 0.5523;

    private final PDPage page;
    private final PDPageContentStream pen;
    private final Tags tags;
    private final AffineTransform place;
    private final Map<Typeface, PDType0Font> fonts;

    private PdfWriter(PDDocument document, PDPage page, AffineTransform place) throws IOException {
        this.page = page;
        this.place = place;
        this.tags = new Tags(document, page);
        this.pen = new PDPageContentStream(document, page);
        this.fonts = Pdf.embedFonts(document);
    }

    public static byte[] write(Picture picture, Paper paper) {
        try (var document = new PDDocument()) {
            Pdf.describe(document, picture.title(), picture.description());
            var page = new PDPage(new PDRectangle((float) paper.width(), (float) paper.height()));
            document.addPage(page);
            new PdfWriter(document, page, placeOf(picture, paper)).draw(picture);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// In the middle of the paper, as large as it can be, and turned so that y grows upwards.
    private static AffineTransform placeOf(Picture picture, Paper paper) {
        double scale = paper.scaleFor(picture.width(), picture.height());
        double left = (paper.width() - picture.width() * scale) / 2;
        double top = (paper.height() - picture.height() * scale) / 2;
        return new AffineTransform(scale, 0, 0, -scale, left, paper.height() - top);
    }

    private void draw(Picture picture) throws IOException {
        pen.saveGraphicsState();
        pen.transform(new Matrix(place));
        for (var shape : picture.shapes()) {
            part(shape);
        }
        pen.restoreGraphicsState();
        pen.close();
        tags.close();
    }

    /// Each group is one tag; words outside groups are paragraphs; all else is decoration.
    private void part(Shape shape) throws IOException {
        switch (shape) {
            case Shape.Group group -> {
                pen.beginMarkedContent(COSName.getPDFName("Span"), tags.next());
                shape(group);
                pen.endMarkedContent();
                tag(group);
            }
            case Shape.Words words -> {
                pen.beginMarkedContent(COSName.P, tags.next());
                shape(words);
                pen.endMarkedContent();
                tags.paragraph();
            }
            default -> {
                pen.beginMarkedContent(COSName.ARTIFACT);
                shape(shape);
                pen.endMarkedContent();
            }
        }
    }

    private void tag(Shape.Group group) throws IOException {
        var name = group.name();
        var address = group.address();
        if (address != null) {
            tags.link(name, address, areaOf(group));
        } else if (name != null) {
            tags.figure(name);
        } else {
            tags.paragraph();
        }
    }

    /// The first box of a group is its outline.
    private @Nullable PDRectangle areaOf(Shape.Group group) {
        for (var shape : group.shapes()) {
            if (shape instanceof Shape.Box box) {
                var area =
                        place.createTransformedShape(
                                        new java.awt.geom.Rectangle2D.Double(
                                                box.x(), box.y(), box.width(), box.height()))
                                .getBounds2D();
                return new PDRectangle(
                        (float) area.getX(),
                        (float) area.getY(),
                        (float) area.getWidth(),
                        (float) area.getHeight());
            }
        }
        return null;
    }

    private void shape(Shape shape) throws IOException {
        switch (shape) {
            case Shape.Box box -> box(box);
            case Shape.Disc disc -> {
                double side = 2 * disc.radius();
                box(
                        new Shape.Box(
                                disc.x() - disc.radius(),
                                disc.y() - disc.radius(),
                                side,
                                side,
                                disc.radius(),
                                disc.paint()));
            }
            case Shape.Trace trace -> trace(trace);
            case Shape.Words words -> words(words);
            case Shape.Group group -> {
                for (var inner : group.shapes()) {
                    shape(inner);
                }
            }
        }
    }

    private void box(Shape.Box box) throws IOException {
        double r = Math.min(box.radius(), Math.min(box.width(), box.height()) / 2);
        double k = r * (1 - ROUND);
        double x1 = box.x();
        double y1 = box.y();
        double x2 = x1 + box.width();
        double y2 = y1 + box.height();
        var outline =
                Shape.Pen.at(x1 + r, y1)
                        .line(x2 - r, y1)
                        .curve(x2 - k, y1, x2, y1 + k, x2, y1 + r)
                        .line(x2, y2 - r)
                        .curve(x2, y2 - k, x2 - k, y2, x2 - r, y2)
                        .line(x1 + r, y2)
                        .curve(x1 + k, y2, x1, y2 - k, x1, y2 - r)
                        .line(x1, y1 + r)
                        .curve(x1, y1 + k, x1 + k, y1, x1 + r, y1)
                        .close();
        trace(outline.trace(box.paint()));
    }

    private void trace(Shape.Trace trace) throws IOException {
        var paint = trace.paint();
        var fill = paint.fill();
        var stroke = paint.stroke();
        if (fill != null) {
            pen.setNonStrokingColor(rgb(fill));
        }
        if (stroke != null) {
            pen.setStrokingColor(rgb(stroke));
            pen.setLineWidth((float) paint.strokeWidth());
            pen.setLineDashPattern(dash(paint.dash()), 0);
        }
        for (var step : trace.steps()) {
            step(step);
        }
        if (fill != null && stroke != null) {
            pen.fillAndStroke();
        } else if (fill != null) {
            pen.fill();
        } else {
            pen.stroke();
        }
    }

    private static java.awt.Color rgb(Colour colour) {
        return new java.awt.Color(colour.red(), colour.green(), colour.blue());
    }

    private static float[] dash(List<Double> lengths) {
        float[] dash = new float[lengths.size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = lengths.get(i).floatValue();
        }
        return dash;
    }

    private void step(Shape.Step step) throws IOException {
        switch (step) {
            case Shape.Step.Move to -> pen.moveTo((float) to.x(), (float) to.y());
            case Shape.Step.Line to -> pen.lineTo((float) to.x(), (float) to.y());
            case Shape.Step.Curve to ->
                    pen.curveTo(
                            (float) to.x1(),
                            (float) to.y1(),
                            (float) to.x2(),
                            (float) to.y2(),
                            (float) to.x(),
                            (float) to.y());
            case Shape.Step.Close _ -> pen.closePath();
        }
    }

    private void words(Shape.Words words) throws IOException {
        var lettering = words.lettering();
        pen.setNonStrokingColor(rgb(lettering.colour()));
        pen.beginText();
        pen.setFont(fonts.get(lettering.face()), (float) lettering.size());
        for (int line = 0; line < words.lines().size(); line++) {
            var text = lettering.face().drawable(words.lines().get(line));
            double width = lettering.width(text);
            double x =
                    switch (lettering.from()) {
                        case LEFT -> words.x();
                        case MIDDLE -> words.x() - width / 2;
                        case RIGHT -> words.x() - width;
                    };
            double y = words.y() + line * words.leading();
            // The page is turned so that y grows downwards; the letters are turned back.
            pen.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) y));
            pen.showText(line + 1 < words.lines().size() ? text + " " : text);
        }
        pen.endText();
    }
}
