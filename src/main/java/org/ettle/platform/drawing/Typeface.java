package org.ettle.platform.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The faces of Roboto that pictures use. Text is measured with the face's own metrics, so that
/// what fits here fits on the page and on paper. Kerning is left out: it only ever makes text
/// narrower.
public enum Typeface {
    REGULAR(400),
    BOLD(700);

    private static final int MEASURED_BEFOREHAND = 0x3000;

    private final int weight;
    private final byte[] file;
    private final float[] ems = new float[MEASURED_BEFOREHAND];

    Typeface(int weight) {
        this.weight = weight;
        this.file = read("/static/assets/fonts/roboto-" + weight + ".ttf");
        measure();
    }

    private static byte[] read(String name) {
        try (InputStream stream = Typeface.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, "The font is not in the build: " + name)
                    .readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void measure() {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var glyphs = font.getUnicodeCmapLookup();
            for (int sign = 0; sign < MEASURED_BEFOREHAND; sign++) {
                int glyph = glyphs.getGlyphId(sign);
                ems[sign] =
                        glyph == 0 ? 0 : (float) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public int weight() {
        return weight;
    }

    /// The font file, for embedding.
    public byte[] file() {
        return file;
    }

    /// Whether the face has a glyph for the sign.
    public boolean draws(int sign) {
        return sign < MEASURED_BEFOREHAND && ems[sign] > 0;
    }

    /// Signs that the face lacks become a question mark, where there is no other font to draw them.
    public String drawable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> out.appendCodePoint(draws(sign) ? sign : '?'));
        return out.toString();
    }

    public double width(String text, double size) {
        double sum = 0;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            // A sign that another font must draw is taken to be as wide as it is high.
            sum += draws(sign) ? ems[sign] : 1;
            at += Character.charCount(sign);
        }
        return sum * size;
    }

    /// Breaks text into lines no wider than the given width. A word that is too wide for a line of
    /// its own is broken within.
    public List<String> wrap(String text, double size, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        double used = 0;
        double space = width(" ", size);
        for (var word : wordsThatFit(text, size, width)) {
            double wide = width(word, size);
            if (!line.isEmpty() && used + space + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            used = line.isEmpty() ? wide : used + space + wide;
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private List<String> wordsThatFit(String text, double size, double width) {
        var words = new ArrayList<String>();
        for (var word : text.strip().split("\\s+", -1)) {
            var rest = word;
            while (width(rest, size) > width && rest.codePointCount(0, rest.length()) > 1) {
                int cut = longestStart(rest, size, width);
                words.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            words.add(rest);
        }
        return words;
    }

    private int longestStart(String word, double size, double width) {
        int cut = Character.charCount(word.codePointAt(0));
        while (cut < word.length()) {
            int next = cut + Character.charCount(word.codePointAt(cut));
            if (width(word.substring(0, next), size) > width) {
                break;
            }
            cut = next;
        }
        return cut;
    }
}
