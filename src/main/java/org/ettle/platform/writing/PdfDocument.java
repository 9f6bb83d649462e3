package org.ettle.platform.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.ettle.platform.drawing.Pdf;
import org.ettle.platform.drawing.Typeface;
import org.jspecify.annotations.Nullable;

/// Writes a document as PDF on A4: words that can be selected, the font embedded, tagged for screen
/// readers, with the title in its description and a number on each page. The same document always
/// gives the same bytes.
public final class PdfDocument {

    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float MARGIN = 60;
    private static final float WIDTH = PAPER.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.4f;
    private static final float BODY = 10.5f;
    private static final float SMALL = 9;
    private static final float TITLE = 20;
    private static final float INDENT = 28;
    private static final float GUTTER = 8;

    private final PDDocument document;
    private final Structure structure;
    private final Map<Typeface, PDType0Font> fonts;
    private @Nullable PDPage page;
    private @Nullable PDPageContentStream pen;
    private float y;

    private PdfDocument(PDDocument document) throws IOException {
        this.document = document;
        this.structure = new Structure(document);
        this.fonts = Pdf.embedFonts(document);
    }

    public static byte[] write(Writing writing) {
        try (var document = new PDDocument()) {
            Pdf.describe(document, writing.title(), writing.subject());
            var pages = new PdfDocument(document);
            pages.turn();
            pages.words("H1", writing.title(), Typeface.BOLD, TITLE, 0, 8);
            for (int at = 0; at < writing.blocks().size(); at++) {
                // A heading stands on the page of what follows it.
                pages.room(together(writing.blocks(), at));
                pages.block(writing.blocks().get(at));
            }
            pages.end();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// How much room a heading needs with what it heads; of anything else, nothing.
    private static float together(List<Writing.Block> blocks, int at) {
        if (!(blocks.get(at) instanceof Writing.Heading(var level, _))) {
            return 0;
        }
        float own = 2 * size(level) * LEADING;
        if (at + 1 == blocks.size()) {
            return own;
        }
        return own
                + switch (blocks.get(at + 1)) {
                    case Writing.Heading _ -> together(blocks, at + 1);
                    case Writing.Figure figure -> size(figure)[1];
                    default -> 5 * BODY * LEADING;
                };
    }

    private static float size(int level) {
        return Math.max(BODY + 1, 17 - 2.5f * level);
    }

    /// Width and height, as wide as the words where a page has room for it.
    private static float[] size(Writing.Figure figure) {
        float most = PAPER.getHeight() - 2 * MARGIN - 120;
        float height = (float) (WIDTH * figure.ratio());
        return height <= most
                ? new float[] {WIDTH, height}
                : new float[] {WIDTH * most / height, most};
    }

    private PDPageContentStream pen() {
        return Objects.requireNonNull(pen, "There is a page.");
    }

    private void turn() throws IOException {
        if (pen != null) {
            pen.close();
        }
        page = new PDPage(PAPER);
        document.addPage(page);
        structure.begin(page);
        pen = new PDPageContentStream(document, page);
        y = PAPER.getHeight() - MARGIN;
    }

    private void end() throws IOException {
        pen().close();
        structure.close();
        int all = document.getNumberOfPages();
        int number = 0;
        for (var each : document.getPages()) {
            number++;
            try (var foot = new PDPageContentStream(document, each, AppendMode.APPEND, true)) {
                foot.beginMarkedContent(COSName.ARTIFACT);
                foot.beginText();
                foot.setFont(fonts.get(Typeface.REGULAR), SMALL);
                foot.newLineAtOffset(MARGIN, MARGIN / 2);
                foot.showText("Page " + number + " of " + all);
                foot.endText();
                foot.endMarkedContent();
            }
        }
    }

    private void block(Writing.Block block) throws IOException {
        switch (block) {
            case Writing.Heading(var level, var words) -> {
                y -= size(level) * 0.6f;
                words("H" + (level + 1), words, Typeface.BOLD, size(level), 0, 4);
            }
            case Writing.Paragraph(var words) -> words("P", words, Typeface.REGULAR, BODY, 0, 6);
            case Writing.Item(var mark, var words) -> item(mark.isEmpty() ? "•" : mark, words);
            case Writing.Table table -> table(table);
            case Writing.Figure figure -> figure(figure);
        }
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    private void words(
            String tag, String words, Typeface face, float size, float indent, float after)
            throws IOException {
        var element = structure.element(tag);
        for (var line : lines(words, face, size, WIDTH - indent)) {
            room(size * LEADING);
            y -= size * LEADING;
            line(element, line, face, size, MARGIN + indent);
        }
        y -= after;
    }

    private void item(String mark, String words) throws IOException {
        var element = structure.element("P");
        boolean isFirst = true;
        for (var line : lines(words, Typeface.REGULAR, BODY, WIDTH - INDENT)) {
            room(BODY * LEADING);
            y -= BODY * LEADING;
            if (isFirst) {
                line(element, mark, Typeface.REGULAR, BODY, MARGIN);
            }
            line(element, line, Typeface.REGULAR, BODY, MARGIN + INDENT);
            isFirst = false;
        }
        y -= 2;
    }

    /// Broken at its line ends and where the paper ends.
    private static List<String> lines(String words, Typeface face, float size, float width) {
        var lines = new ArrayList<String>();
        words.lines()
                .filter(it -> !it.isBlank())
                .forEach(it -> lines.addAll(face.wrap(it, size, width)));
        return lines;
    }

    private void line(PDStructureElement element, String words, Typeface face, float size, float x)
            throws IOException {
        var out = pen();
        out.beginMarkedContent(COSName.P, structure.mark(element));
        text(out, words + " ", face, size, x, y);
        out.endMarkedContent();
    }

    private void text(
            PDPageContentStream out, String words, Typeface face, float size, float x, float at)
            throws IOException {
        out.beginText();
        out.setFont(fonts.get(face), size);
        out.newLineAtOffset(x, at);
        out.showText(face.drawable(words));
        out.endText();
    }

    private void table(Writing.Table table) throws IOException {
        room(5 * BODY * LEADING);
        words("P", table.caption(), Typeface.BOLD, BODY, 0, 2);
        var widths = table.widths();
        var element = structure.element("Table");
        row(element, table, table.heads(), widths, true);
        for (var row : table.rows()) {
            row(element, table, row, widths, false);
        }
        y -= 10;
    }

    private void row(
            PDStructureElement element,
            Writing.Table table,
            List<String> cells,
            double[] widths,
            boolean isHead)
            throws IOException {
        var row = Structure.within(element, "TR");
        var tags = new ArrayList<PDStructureElement>();
        var lines = new ArrayList<List<String>>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            tags.add(Structure.cell(row, isHead ? "Column" : i == 0 ? "Row" : ""));
            var face = isHead || i == 0 ? Typeface.BOLD : Typeface.REGULAR;
            var cell = lines(cells.get(i), face, SMALL, (float) widths[i] * WIDTH - GUTTER);
            lines.add(cell);
            most = Math.max(most, cell.size());
        }
        if (y - Math.min(most, 4) * SMALL * LEADING - 6 < MARGIN) {
            turnWithin(table, widths);
        }
        y -= 3;
        for (int line = 0; line < most; line++) {
            if (y - SMALL * LEADING < MARGIN) {
                turnWithin(table, widths);
            }
            y -= SMALL * LEADING;
            float x = MARGIN;
            for (int i = 0; i < cells.size(); i++) {
                if (line < lines.get(i).size()) {
                    var face = isHead || i == 0 ? Typeface.BOLD : Typeface.REGULAR;
                    line(tags.get(i), lines.get(i).get(line), face, SMALL, x);
                }
                x += (float) widths[i] * WIDTH;
            }
        }
        y -= 4;
        rule(isHead ? 1 : 0.4f);
    }

    private void rule(float thickness) throws IOException {
        var out = pen();
        out.beginMarkedContent(COSName.ARTIFACT);
        out.setLineWidth(thickness);
        out.moveTo(MARGIN, y);
        out.lineTo(MARGIN + WIDTH, y);
        out.stroke();
        out.endMarkedContent();
    }

    /// On the next page the heads stand again, for eyes only: who listens heard them once.
    private void turnWithin(Writing.Table table, double[] widths) throws IOException {
        turn();
        var out = pen();
        out.beginMarkedContent(COSName.ARTIFACT);
        y -= SMALL * LEADING;
        float x = MARGIN;
        for (int i = 0; i < widths.length; i++) {
            float width = (float) widths[i] * WIDTH - GUTTER;
            var first = lines(table.heads().get(i), Typeface.BOLD, SMALL, width);
            text(out, first.isEmpty() ? "" : first.getFirst(), Typeface.BOLD, SMALL, x, y);
            x += (float) widths[i] * WIDTH;
        }
        out.endMarkedContent();
        y -= 4;
        rule(1);
    }

    private void figure(Writing.Figure figure) throws IOException {
        var size = size(figure);
        room(size[1]);
        y -= size[1];
        var element = structure.element("Figure");
        element.setAlternateDescription(figure.told());
        var out = pen();
        out.beginMarkedContent(COSName.getPDFName("Figure"), structure.mark(element));
        out.drawImage(
                PDImageXObject.createFromByteArray(document, figure.png(), "figure"),
                MARGIN,
                y,
                size[0],
                size[1]);
        out.endMarkedContent();
        y -= 10;
    }
}
