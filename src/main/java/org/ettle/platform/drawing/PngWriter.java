package org.ettle.platform.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Writes a picture as PNG. It is painted from the PDF, whose embedded font needs none of the
/// machine's own.
public final class PngWriter {

    private static final int MOST_PIXELS = 36_000_000;

    private PngWriter() {}

    /// @param wide how many pixels wide; less where the picture would be too large to hold
    public static byte[] write(Picture picture, int wide) {
        double most = Math.sqrt(MOST_PIXELS * picture.width() / picture.height());
        double scale = Math.min(wide, most) / picture.width();
        // The font is in the document only once that has been written.
        byte[] pdf = PdfWriter.write(picture, Paper.of(picture));
        try (var document = Loader.loadPDF(pdf);
                var bytes = new ByteArrayOutputStream()) {
            BufferedImage image =
                    new PDFRenderer(document).renderImage(0, (float) scale, ImageType.RGB);
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
