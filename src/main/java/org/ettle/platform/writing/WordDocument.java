package org.ettle.platform.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a document for Word (ECMA-376): real headings, lists and tables whose heads stand again
/// on each page, British English, the title in its description and a number on each page. A library
/// that writes such files also reads them, and those are for workers alone (decision 0017); our own
/// words need little of the format. The same document always gives the same bytes.
public final class WordDocument {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORDS =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATED =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String KIND =
            "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// Of the words between the margins, in twentieths of a point.
    private static final int WIDTH = 9_026;

    /// The same in English metric units.
    private static final long WIDTH_OF_FIGURES = 5_731_510;

    private final ZipOutputStream zip;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int figures;

    private WordDocument(ZipOutputStream zip) {
        this.zip = zip;
    }

    public static byte[] write(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            new WordDocument(zip).writeAll(writing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void writeAll(Writing writing) throws IOException {
        part(
                "[Content_Types].xml",
                """
                <Types xmlns="%1$s/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="png" ContentType="image/png"/>\
                <Override PartName="/word/document.xml" ContentType="%2$s.document.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="%2$s.styles+xml"/>\
                <Override PartName="/word/numbering.xml" ContentType="%2$s.numbering+xml"/>\
                <Override PartName="/word/footer1.xml" ContentType="%2$s.footer+xml"/>\
                <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
                </Types>\
                """
                        .formatted(PACKAGE, KIND));
        part(
                "_rels/.rels",
                """
                <Relationships xmlns="%1$s/relationships">\
                <Relationship Id="rId1" Type="%2$s/officeDocument" Target="word/document.xml"/>\
                <Relationship Id="rId2" Type="%1$s/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
                </Relationships>\
                """
                        .formatted(PACKAGE, RELATED));
        part(
                "docProps/core.xml",
                """
                <cp:coreProperties xmlns:cp="%s/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
                <dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:language>en-GB</dc:language>\
                </cp:coreProperties>\
                """
                        .formatted(PACKAGE, escaped(writing.title()), escaped(writing.subject())));
        part("word/styles.xml", styles());
        part("word/numbering.xml", numbering());
        part("word/footer1.xml", footer());
        relate("styles", "styles.xml");
        relate("numbering", "numbering.xml");
        relate("footer", "footer1.xml");
        paragraph("Title", writing.title());
        for (var block : writing.blocks()) {
            block(block);
        }
        part(
                "word/document.xml",
                """
                <w:document xmlns:w="%s" xmlns:r="%s" \
                xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
                xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
                <w:body>%s<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>\
                <w:pgSz w:w="11906" w:h="16838"/>\
                <w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>\
                </w:sectPr></w:body></w:document>\
                """
                        .formatted(WORDS, RELATED, body));
        part(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\""
                        + PACKAGE
                        + "/relationships\">"
                        + relations
                        + "</Relationships>");
    }

    private void part(String name, String content) throws IOException {
        part(name, (HEAD + content).getBytes(StandardCharsets.UTF_8));
    }

    private void part(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        // Of the time there is nothing to tell; without one the zip would have its own.
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private String relate(String type, String target) {
        var id = "rId" + (relations.toString().split("<Relationship ", -1).length);
        relations.append(
                "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                        .formatted(id, RELATED, type, target));
        return id;
    }

    private void block(Writing.Block block) throws IOException {
        switch (block) {
            case Writing.Heading(var level, var words) -> paragraph("Heading" + level, words);
            case Writing.Paragraph(var words) ->
                    words.lines().filter(it -> !it.isBlank()).forEach(it -> paragraph("", it));
            case Writing.Item(var mark, var words) -> {
                if (mark.isEmpty()) {
                    paragraph("ListBullet", words);
                } else {
                    paragraph("List", mark + "\t" + words);
                }
            }
            case Writing.Table table -> table(table);
            case Writing.Figure(var told, var png, var ratio) -> figure(told, png, ratio);
        }
    }

    private void paragraph(String style, String words) {
        body.append("<w:p>");
        if (!style.isEmpty()) {
            body.append("<w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        }
        run(words);
        body.append("</w:p>");
    }

    private void run(String words) {
        body.append("<w:r>");
        var pieces = words.split("\t", -1);
        for (int i = 0; i < pieces.length; i++) {
            body.append(i > 0 ? "<w:tab/>" : "");
            body.append("<w:t xml:space=\"preserve\">").append(escaped(pieces[i])).append("</w:t>");
        }
        body.append("</w:r>");
    }

    private void table(Writing.Table table) {
        paragraph("Caption", table.caption());
        var widths = table.widths();
        body.append(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\""
                        + " w:type=\"pct\"/><w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\"/>");
        body.append("<w:tblCaption w:val=\"").append(escaped(table.caption())).append("\"/>");
        body.append("</w:tblPr><w:tblGrid>");
        for (double width : widths) {
            body.append("<w:gridCol w:w=\"").append(Math.round(width * WIDTH)).append("\"/>");
        }
        body.append("</w:tblGrid>");
        row(table.heads(), widths, true);
        table.rows().forEach(it -> row(it, widths, false));
        body.append("</w:tbl>");
        // Two tables that touch would be one.
        body.append("<w:p/>");
    }

    private void row(List<String> cells, double[] widths, boolean isHead) {
        body.append("<w:tr><w:trPr><w:cantSplit/>");
        body.append(isHead ? "<w:tblHeader/>" : "").append("</w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(Math.round(widths[i] * WIDTH));
            body.append("\" w:type=\"dxa\"/></w:tcPr>");
            paragraph(isHead || i == 0 ? "TableHead" : "TableCell", cells.get(i));
            body.append("</w:tc>");
        }
        body.append("</w:tr>");
    }

    private void figure(String told, byte[] png, double ratio) throws IOException {
        figures++;
        var name = "media/figure" + figures + ".png";
        part("word/" + name, png);
        var id = relate("image", name);
        // As high as a page has room for, at most.
        double scale = Math.min(1, 1.5 / ratio);
        long wide = Math.round(WIDTH_OF_FIGURES * scale);
        long high = Math.round(wide * ratio);
        body.append(
                """
                <w:p><w:r><w:drawing><wp:inline><wp:extent cx="%1$d" cy="%2$d"/>\
                <wp:docPr id="%3$d" name="Figure %3$d" descr="%4$s"/><a:graphic>\
                <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
                <pic:nvPicPr><pic:cNvPr id="%3$d" name="Figure %3$d" descr="%4$s"/><pic:cNvPicPr/></pic:nvPicPr>\
                <pic:blipFill><a:blip r:embed="%5$s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
                <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%2$d"/></a:xfrm>\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
                </wp:inline></w:drawing></w:r></w:p>\
                """
                        .formatted(wide, high, figures, escaped(told), id));
    }

    private static String footer() {
        return """
        <w:ftr xmlns:w="%s"><w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r>\
        <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
        <w:r><w:t xml:space="preserve"> of </w:t></w:r>\
        <w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>\
        """
                .formatted(WORDS);
    }

    private static String numbering() {
        return """
        <w:numbering xmlns:w="%s"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">\
        <w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
        <w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>\
        """
                .formatted(WORDS);
    }

    private static String styles() {
        return """
        <w:styles xmlns:w="%s"><w:docDefaults><w:rPrDefault><w:rPr>\
        <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="22"/>\
        <w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
        <w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
        """
                        .formatted(WORDS)
                + style(
                        "Title",
                        "Title",
                        "<w:spacing w:after=\"240\"/>",
                        "<w:b/><w:sz w:val=\"40\"/>")
                + style("Heading1", "heading 1", heading(0), "<w:b/><w:sz w:val=\"30\"/>")
                + style("Heading2", "heading 2", heading(1), "<w:b/><w:sz w:val=\"25\"/>")
                + style("Heading3", "heading 3", heading(2), "<w:b/><w:sz w:val=\"22\"/>")
                + style("Caption", "caption", "<w:keepNext/>", "<w:b/>")
                + style(
                        "List",
                        "List",
                        "<w:tabs><w:tab w:val=\"left\" w:pos=\"850\"/></w:tabs><w:ind w:left=\"850\" w:hanging=\"850\"/>",
                        "")
                + style(
                        "ListBullet",
                        "List Bullet",
                        "<w:numPr><w:numId w:val=\"1\"/></w:numPr>",
                        "")
                + style(
                        "TableCell",
                        "Table Cell",
                        "<w:spacing w:after=\"40\"/>",
                        "<w:sz w:val=\"18\"/>")
                + style(
                        "TableHead",
                        "Table Head",
                        "<w:spacing w:after=\"40\"/>",
                        "<w:b/><w:sz w:val=\"18\"/>")
                + """
                <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>\
                <w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/>\
                <w:insideH w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style></w:styles>\
                """;
    }

    private static String heading(int level) {
        return "<w:keepNext/><w:spacing w:before=\"240\"/><w:outlineLvl w:val=\"" + level + "\"/>";
    }

    private static String style(String id, String name, String paragraph, String letters) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>"
                .formatted(id, name, paragraph, letters);
    }

    /// Without what XML has no place for.
    private static String escaped(String words) {
        var out = new StringBuilder(words.length());
        words.codePoints()
                .forEach(point -> {
                    switch (point) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        default -> {
                            boolean mayStand =
                                    point == '\t'
                                            || point == '\n'
                                            || point >= 0x20 && point < 0xd800
                                            || point >= 0xe000
                                                    && point != 0xfffe
                                                    && point != 0xffff;
                            out.appendCodePoint(mayStand ? point : 0xfffd);
                        }
                    }
                });
        return out.toString();
    }
}
