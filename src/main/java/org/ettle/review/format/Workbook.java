package org.ettle.review.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ettle.review.record.Reference;

/// Writes references as an Excel workbook of one sheet, one after the other. Every cell is text, so
/// that nothing in it is ever taken for a formula, a number or a day.
public final class Workbook {

    /// What one cell of a workbook may hold.
    static final int LONGEST_CELL = 32_767;

    static final String CUT = " … (cut: the CSV file has all of it)";

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String KIND =
            "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private final ZipOutputStream zip;
    private final Writer out;

    /// Begins the workbook; the stream stays open.
    public Workbook(OutputStream to) throws IOException {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        part(
                "[Content_Types].xml",
                """
                <Types xmlns="%1$s/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%2$s.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$s.worksheet+xml"/>\
                </Types>\
                """
                        .formatted(PACKAGE, KIND));
        part("_rels/.rels", related("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                """
                <workbook xmlns="%s" xmlns:r="%s"><sheets>\
                <sheet name="Records" sheetId="1" r:id="rId1"/></sheets></workbook>\
                """
                        .formatted(MAIN, OFFICE));
        part("xl/_rels/workbook.xml.rels", related("worksheet", "worksheets/sheet1.xml"));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        out.write(
                HEAD
                        + """
                        <worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0">\
                        <pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>\
                        <sheetData>\
                        """
                                .formatted(MAIN));
        row(Separated.heads());
    }

    private static String related(String type, String target) {
        return """
        <Relationships xmlns="%s/relationships">\
        <Relationship Id="rId1" Type="%s/%s" Target="%s"/></Relationships>\
        """
                .formatted(PACKAGE, OFFICE, type, target);
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD + content);
        out.flush();
        zip.closeEntry();
    }

    public void write(Reference reference) throws IOException {
        row(Separated.cells(reference));
    }

    private void row(List<String> cells) throws IOException {
        var row = new StringBuilder("<row>");
        for (var cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            escape(fitting(cell), row);
            row.append("</t></is></c>");
        }
        out.write(row.append("</row>").toString());
    }

    private static String fitting(String cell) {
        return cell.length() <= LONGEST_CELL
                ? cell
                : cell.substring(0, LONGEST_CELL - CUT.length()) + CUT;
    }

    /// Without what XML has no place for.
    private static void escape(String cell, StringBuilder to) {
        for (int at = 0; at < cell.length(); ) {
            int point = cell.codePointAt(at);
            at += Character.charCount(point);
            switch (point) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                // What looks like an escape of Excel's own is escaped itself.
                case '_' -> to.append(cell.startsWith("x", at) ? "_x005F_" : "_");
                default -> {
                    boolean mayStand =
                            point == '\t'
                                    || point == '\n'
                                    || point >= 0x20 && point < 0xd800
                                    || point >= 0xe000 && point != 0xfffe && point != 0xffff;
                    to.appendCodePoint(mayStand ? point : 0xfffd);
                }
            }
        }
    }

    /// What must stand at the end; the stream stays open.
    public void finish() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        zip.finish();
    }
}
