package org.ettle.evidence.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ettle.evidence.SourceText;

/// Documents as other programs write them, made here so that none need be kept.
public final class Made {

    /// What every ordinary document says.
    public static final String SENTENCE =
            "People said that they chose who supports them and when. ";

    static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private Made() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /// @param entries by their names, in their order
    static byte[] zip(Map<String, byte[]> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> wordParts(String body) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes(contentTypes(WORD_MAIN)));
        parts.put(
                "_rels/.rels",
                bytes(relations(relation("rId1", "officeDocument", "word/document.xml", ""))));
        parts.put("word/document.xml", bytes(wordDocument(body)));
        return parts;
    }

    static String contentTypes(String main) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
        <Default Extension="docx" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/>
        <Override PartName="/word/document.xml" ContentType="%s"/>
        </Types>\
        """
                .formatted(main);
    }

    static String relation(String id, String type, String target, String more) {
        return "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\" %s/>"
                .formatted(id, type, target, more);
    }

    static String relations(String all) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + all
                + "</Relationships>";
    }

    static String wordDocument(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"><w:body>"
                + body
                + "</w:body></w:document>";
    }

    static String wordParagraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    public static byte[] word(int paragraphs) {
        return zip(wordParts(wordParagraph(SENTENCE.repeat(8)).repeat(paragraphs)));
    }

    static byte[] word(UnaryOperator<Map<String, byte[]>> change) {
        return zip(change.apply(wordParts(wordParagraph(SENTENCE))));
    }

    static Map<String, byte[]> openDocumentParts(String content) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", bytes("application/vnd.oasis.opendocument.text"));
        parts.put(
                "META-INF/manifest.xml",
                bytes(
                        "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/></manifest:manifest>"));
        parts.put("content.xml", bytes(content));
        return parts;
    }

    static String openDocumentContent(String paragraphs) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + openDocumentRoot(paragraphs);
    }

    static String openDocumentRoot(String paragraphs) {
        return "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body><office:text>"
                + paragraphs
                + "</office:text></office:body></office:document-content>";
    }

    public static byte[] openDocument(int paragraphs) {
        return zip(
                openDocumentParts(
                        openDocumentContent(
                                ("<text:p>" + SENTENCE.repeat(8) + "</text:p>")
                                        .repeat(paragraphs))));
    }

    public static byte[] rtf(int paragraphs) {
        return latin(
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 "
                        + (SENTENCE.repeat(8) + "\\par ").repeat(paragraphs)
                        + "}");
    }

    public static byte[] page(int paragraphs) {
        return bytes(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Review</title><style>p{color:red}</style></head><body><h1>Review</h1>"
                        + ("<p>" + SENTENCE.repeat(8) + "</p>").repeat(paragraphs)
                        + "<script>document.write('never')</script></body></html>");
    }

    public static byte[] text(int paragraphs) {
        return bytes((SENTENCE.repeat(8) + "\r\n").repeat(paragraphs));
    }

    /// A plain text as a worker reads it.
    public static ReadDocument read(String words) {
        var hash = SourceText.hash(words);
        return new ReadDocument(
                bytes(words),
                "text/plain",
                "",
                "",
                words,
                new SourceText.Reading(hash, "a test", false, null));
    }

    public static byte[] mail(byte[] attached, String name) {
        return mail(
                List.of(
                        "Content-Type: text/plain; charset=utf-8\r\n\r\n" + SENTENCE + "\r\n",
                        attachment(attached, name)));
    }

    static String attachment(byte[] attached, String name) {
        return "Content-Type: application/octet-stream; name=\"%s\"\r\nContent-Disposition: attachment; filename=\"%s\"\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n"
                .formatted(name, name, Base64.getMimeEncoder().encodeToString(attached));
    }

    static byte[] mail(List<String> parts) {
        var text =
                new StringBuilder(
                        "From: ailsa@example.org\r\nTo: bruce@example.org\r\nSubject: Minutes\r\nDate: Mon, 5 Mar 2018 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"outer\"\r\n\r\n");
        for (var part : parts) {
            text.append("--outer\r\n").append(part);
        }
        return latin(text.append("--outer--\r\n").toString());
    }

    /// A PDF of objects written as they are, with a true table of where they stand.
    ///
    /// @param objects the first is the catalogue
    static byte[] pdf(List<String> objects) {
        return pdf(objects, "");
    }

    static byte[] pdf(List<String> objects, String trailer) {
        var out = new StringBuilder("%PDF-1.7\n");
        var places = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(out.length());
            out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = out.length();
        out.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        places.forEach(place -> out.append("%010d 00000 n \n".formatted(place)));
        out.append("trailer\n<</Size ")
                .append(objects.size() + 1)
                .append("/Root 1 0 R")
                .append(trailer)
                .append(">>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        return latin(out.toString());
    }

    static String stream(String dictionary, byte[] content) {
        return "<<%s/Length %d>>\nstream\n%s\nendstream"
                .formatted(
                        dictionary,
                        content.length,
                        new String(content, StandardCharsets.ISO_8859_1));
    }

    static String stream(String dictionary, String content) {
        return stream(dictionary, latin(content));
    }

    static final String FONT =
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

    static String shown(String text) {
        return "BT /F1 11 Tf 50 780 Td 14 TL "
                + text.lines().map(line -> "(" + line + ") Tj T* ").reduce("", String::concat)
                + "ET";
    }

    public static byte[] pdf(int pages) {
        var objects = new ArrayList<String>();
        var kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(4 + 2 * i).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + pages + ">>");
        objects.add(FONT);
        for (int i = 0; i < pages; i++) {
            objects.add(
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents "
                            + (5 + 2 * i)
                            + " 0 R>>");
            objects.add(stream("", shown((SENTENCE + "\n").repeat(pages > 100 ? 1 : 30))));
        }
        return pdf(objects);
    }

    static byte[] deflated(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new java.util.zip.DeflaterOutputStream(out)) {
            deflating.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// So many bytes of one kind, written without being held.
    static void fill(OutputStream out, char with, long count) throws IOException {
        var block = new byte[1 << 16];
        java.util.Arrays.fill(block, (byte) with);
        for (long left = count; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(left, block.length));
        }
    }
}
