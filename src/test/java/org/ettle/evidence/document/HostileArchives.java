package org.ettle.evidence.document;

import static org.ettle.evidence.document.Hostile.read;
import static org.ettle.evidence.document.Hostile.refused;
import static org.ettle.evidence.document.Made.SENTENCE;
import static org.ettle.evidence.document.Made.bytes;
import static org.ettle.evidence.document.Made.wordParagraph;
import static org.ettle.evidence.document.Made.zip;
import static org.ettle.evidence.document.worker.Unread.DAMAGED;
import static org.ettle.evidence.document.worker.Unread.DECLARES_ENTITIES;
import static org.ettle.evidence.document.worker.Unread.LOCKED;
import static org.ettle.evidence.document.worker.Unread.NAMES_LEAD_OUTSIDE;
import static org.ettle.evidence.document.worker.Unread.NESTED_TOO_DEEP;
import static org.ettle.evidence.document.worker.Unread.NOT_A_DOCUMENT;
import static org.ettle.evidence.document.worker.Unread.NO_WORDS;
import static org.ettle.evidence.document.worker.Unread.TOOK_TOO_LONG;
import static org.ettle.evidence.document.worker.Unread.TOOK_TOO_MUCH;
import static org.ettle.evidence.document.worker.Unread.UNPACKS_TO_TOO_MUCH;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ettle.evidence.document.worker.Remark;

/// Word and OpenDocument texts, and other archives, that were made to do harm.
final class HostileArchives {

    private static final long GIBIBYTE = 1L << 30;

    private HostileArchives() {}

    static List<Hostile> all(Bait bait) {
        return List.of(
                refused("archives in archives, five deep", "zip", () -> nested(5), NESTED_TOO_DEEP),
                refused(
                        "archives in archives in a docx",
                        "docx",
                        HostileArchives::nestedInWord,
                        NESTED_TOO_DEEP),
                refused(
                        "a gibibyte in one run of a docx",
                        "docx",
                        () -> bomb(GIBIBYTE),
                        UNPACKS_TO_TOO_MUCH),
                refused(
                        "256 megabytes in one paragraph of an odt",
                        "odt",
                        HostileArchives::openDocumentBomb,
                        UNPACKS_TO_TOO_MUCH),
                refused(
                        "two megabytes from two kilobytes",
                        "docx",
                        () -> bomb(2 << 20),
                        UNPACKS_TO_TOO_MUCH),
                refused(
                        "a bomb in a document in a document",
                        "docx",
                        HostileArchives::innerBomb,
                        UNPACKS_TO_TOO_MUCH),
                refused(
                        "sizes that lie",
                        "docx",
                        HostileArchives::lyingSizes,
                        UNPACKS_TO_TOO_MUCH,
                        DAMAGED),
                refused(
                        "entries that share their bytes",
                        "docx",
                        HostileArchives::overlapping,
                        UNPACKS_TO_TOO_MUCH,
                        DAMAGED),
                refused(
                        "a name that climbs",
                        "docx",
                        () -> withEntry("../../../../etc/cron.d/x"),
                        NAMES_LEAD_OUTSIDE),
                refused(
                        "a name that climbs with backslashes",
                        "docx",
                        () -> withEntry("word\\..\\..\\x.dll"),
                        NAMES_LEAD_OUTSIDE),
                refused(
                        "a name from the root",
                        "docx",
                        () -> withEntry("/etc/passwd"),
                        NAMES_LEAD_OUTSIDE),
                refused(
                        "a name with a drive",
                        "docx",
                        () -> withEntry("C:/Windows/x.dll"),
                        NAMES_LEAD_OUTSIDE),
                refused(
                        "twenty thousand entries",
                        "docx",
                        HostileArchives::manyEntries,
                        UNPACKS_TO_TOO_MUCH),
                refused("an entry that is there twice", "docx", HostileArchives::twice, DAMAGED),
                refused("a docx cut in half", "docx", HostileArchives::half, DAMAGED),
                refused(
                        "a docx whose entries say they are locked",
                        "docx",
                        HostileArchives::lockedEntries,
                        LOCKED,
                        DAMAGED),
                refused(
                        "an archive of nothing",
                        "docx",
                        () -> zip(Map.of()),
                        NOT_A_DOCUMENT,
                        DAMAGED),
                refused(
                        "an archive of anything",
                        "zip",
                        () -> zip(Map.of("a.txt", bytes("a"))),
                        NOT_A_DOCUMENT),
                refused("a spreadsheet", "xlsx", HostileArchives::spreadsheet, NOT_A_DOCUMENT),
                refused(
                        "a docx without its text",
                        "docx",
                        HostileArchives::withoutText,
                        DAMAGED,
                        NO_WORDS),
                refused(
                        "a docx of two roots",
                        "docx",
                        () ->
                                Made.word(parts ->
                                        put(
                                                parts,
                                                "word/document.xml",
                                                Made.wordDocument("") + "<x/>")),
                        DAMAGED,
                        NO_WORDS),
                refused(
                        "a docx that asks for a file",
                        "docx",
                        () -> doctyped("<!ENTITY x SYSTEM \"" + bait.file() + "\">", "&x;"),
                        DECLARES_ENTITIES),
                refused(
                        "a docx that asks for an address",
                        "docx",
                        () -> doctyped("<!ENTITY % x SYSTEM \"" + bait.address() + "\">%x;", ""),
                        DECLARES_ENTITIES),
                refused(
                        "a docx of a billion laughs",
                        "docx",
                        () -> doctyped(laughs(), "&l9;"),
                        DECLARES_ENTITIES),
                refused(
                        "content types that ask for a file",
                        "docx",
                        () ->
                                Made.word(parts ->
                                        put(
                                                parts,
                                                "[Content_Types].xml",
                                                Made.contentTypes(Made.WORD_MAIN)
                                                        .replace(
                                                                "<Types",
                                                                "<!DOCTYPE Types [<!ENTITY x SYSTEM \""
                                                                        + bait.file()
                                                                        + "\">]><Types"))),
                        DECLARES_ENTITIES,
                        DAMAGED),
                refused(
                        "an odt that asks for a file",
                        "odt",
                        () ->
                                zip(
                                        Made.openDocumentParts(
                                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY x SYSTEM \""
                                                        + bait.file()
                                                        + "\">]>"
                                                        + Made.openDocumentRoot(
                                                                "<text:p>&x;</text:p>"))),
                        DECLARES_ENTITIES,
                        DAMAGED,
                        NO_WORDS),
                refused(
                        "an odt of a billion laughs",
                        "odt",
                        () ->
                                zip(
                                        Made.openDocumentParts(
                                                "<?xml version=\"1.0\"?><!DOCTYPE x ["
                                                        + laughs()
                                                        + "]>"
                                                        + Made.openDocumentRoot(
                                                                "<text:p>&l9;</text:p>"))),
                        DECLARES_ENTITIES,
                        DAMAGED,
                        NO_WORDS),
                refused(
                        "an odt that is locked",
                        "odt",
                        HostileArchives::lockedOpenDocument,
                        LOCKED),
                read(
                        "an odt with macros",
                        "odt",
                        HostileArchives::openDocumentMacros,
                        Remark.Kind.MACROS),
                read(
                        "an odt that links to an address",
                        "odt",
                        () ->
                                zip(
                                        Made.openDocumentParts(
                                                Made.openDocumentContent(
                                                        "<text:p><text:a xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\""
                                                                + bait.address()
                                                                + "\">"
                                                                + SENTENCE
                                                                + "</text:a></text:p>")))),
                read("a docx with macros", "docm", HostileArchives::macros, Remark.Kind.MACROS),
                read(
                        "a docx with a template at an address",
                        "docx",
                        () -> related(bait, "attachedTemplate", "word/_rels/settings.xml.rels")),
                read(
                        "a docx with a picture and frame at an address",
                        "docx",
                        () -> related(bait, "image", "word/_rels/document.xml.rels")),
                read(
                                "a docx in a docx, five deep",
                                "docx",
                                () -> embedded(5),
                                Remark.Kind.PARTS_LEFT_OUT)
                        .orRefused(NESTED_TOO_DEEP),
                read(
                        "a docx with two hundred in it",
                        "docx",
                        HostileArchives::manyEmbedded,
                        Remark.Kind.PARTS_LEFT_OUT),
                read("tables in tables, three thousand deep", "docx", HostileArchives::nestedTables)
                        .orRefused(NESTED_TOO_DEEP, DAMAGED),
                read(
                        "a docx with formulas for a spreadsheet",
                        "docx",
                        () -> zip(Made.wordParts(wordParagraph("=cmd|' /C calc'!A0")))),
                read(
                                "a docx with thirty megabytes of words",
                                "docx",
                                HostileArchives::muchText,
                                Remark.Kind.TOO_MANY_CHARACTERS)
                        .orRefused(TOOK_TOO_MUCH, TOOK_TOO_LONG),
                refused(
                        "a relation that leads to itself",
                        "docx",
                        () ->
                                Made.word(parts ->
                                        put(
                                                parts,
                                                "_rels/.rels",
                                                Made.relations(
                                                        Made.relation(
                                                                "rId1",
                                                                "officeDocument",
                                                                "_rels/.rels",
                                                                "")))),
                        DAMAGED,
                        NO_WORDS));
    }

    private static Map<String, byte[]> put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, bytes(content));
        return parts;
    }

    private static byte[] nested(int depth) {
        var inner = bytes(SENTENCE);
        for (int i = 0; i < depth; i++) {
            inner = zip(Map.of("inner.zip", inner));
        }
        return inner;
    }

    private static byte[] nestedInWord() {
        return Made.word(parts -> {
            parts.put("word/embeddings/x.docx", nested(4));
            return parts;
        });
    }

    /// A megabyte that becomes as much as is said, in one run of text.
    static byte[] bomb(long size) throws IOException {
        var parts = Made.wordParts("");
        var document = Made.wordDocument(wordParagraph("@"));
        return streamed(parts, "word/document.xml", document, size);
    }

    private static byte[] openDocumentBomb() throws IOException {
        return streamed(
                Made.openDocumentParts(""),
                "content.xml",
                Made.openDocumentContent("<text:p>@</text:p>"),
                256L << 20);
    }

    private static byte[] streamed(
            Map<String, byte[]> parts, String filled, String around, long size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                if (entry.getKey().equals(filled)) {
                    var sides = around.split("@", 2);
                    zip.write(bytes(sides[0]));
                    Made.fill(zip, 'a', size);
                    zip.write(bytes(sides[1]));
                } else {
                    zip.write(entry.getValue());
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] innerBomb() throws IOException {
        var inner = bomb(150L << 20);
        return Made.word(parts -> {
            parts.put("word/embeddings/x.docx", inner);
            return parts;
        });
    }

    /// The directory at the end says that every entry holds ten bytes.
    private static byte[] lyingSizes() throws IOException {
        var bytes = bomb(150L << 20);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (is(bytes, at, 'P', 'K', 1, 2)) {
                bytes[at + 24] = 10;
                Arrays.fill(bytes, at + 25, at + 28, (byte) 0);
            }
        }
        return bytes;
    }

    /// One entry of a megabyte, and a directory that has it three hundred times.
    private static byte[] overlapping() throws IOException {
        var one = streamed(Map.of("000", bytes("")), "000", "@", 1 << 20);
        int directory = 0;
        while (!is(one, directory, 'P', 'K', 1, 2)) {
            directory++;
        }
        int end = directory;
        while (!is(one, end, 'P', 'K', 5, 6)) {
            end++;
        }
        int entries = 300;
        var out = new ByteArrayOutputStream();
        out.write(one, 0, directory);
        for (int i = 0; i < entries; i++) {
            var entry = Arrays.copyOfRange(one, directory, end);
            var name = bytes("%03d".formatted(i));
            System.arraycopy(name, 0, entry, 46, name.length);
            out.write(entry);
        }
        var tail = Arrays.copyOfRange(one, end, one.length);
        int size = entries * (end - directory);
        tail[8] = tail[10] = (byte) entries;
        tail[9] = tail[11] = (byte) (entries >> 8);
        tail[12] = (byte) size;
        tail[13] = (byte) (size >> 8);
        out.write(tail);
        return out.toByteArray();
    }

    private static boolean is(byte[] bytes, int at, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (bytes[at + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] withEntry(String name) {
        return Made.word(parts -> put(parts, name, "x"));
    }

    private static byte[] manyEntries() {
        return Made.word(parts -> {
            for (int i = 0; i < 20_000; i++) {
                parts.put("word/x" + i, new byte[0]);
            }
            return parts;
        });
    }

    private static byte[] twice() {
        var bytes = withEntry("word/documenT.xml");
        var text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        return Made.latin(text.replace("word/documenT.xml", "word/document.xml"));
    }

    private static byte[] half() {
        var whole = Made.word(200);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] lockedEntries() {
        var bytes = Made.word(1);
        for (int at = 0; at < bytes.length - 46; at++) {
            if (is(bytes, at, 'P', 'K', 1, 2)) {
                bytes[at + 8] |= 1;
            } else if (is(bytes, at, 'P', 'K', 3, 4)) {
                bytes[at + 6] |= 1;
            }
        }
        return bytes;
    }

    private static byte[] spreadsheet() {
        return zip(
                Map.of(
                        "[Content_Types].xml",
                        bytes(
                                Made.contentTypes(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"))));
    }

    private static byte[] withoutText() {
        return Made.word(parts -> {
            parts.remove("word/document.xml");
            return parts;
        });
    }

    private static byte[] doctyped(String declarations, String used) {
        return Made.word(parts ->
                put(
                        parts,
                        "word/document.xml",
                        Made.wordDocument(wordParagraph(used + SENTENCE))
                                .replace(
                                        "<w:document",
                                        "<!DOCTYPE x [" + declarations + "]><w:document")));
    }

    static String laughs() {
        var all = new StringBuilder("<!ENTITY l0 \"haha\">");
        for (int i = 1; i < 10; i++) {
            all.append("<!ENTITY l").append(i).append(" \"");
            all.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return all.toString();
    }

    private static byte[] lockedOpenDocument() {
        var parts = Made.openDocumentParts("not xml");
        var manifest =
                new String(
                        parts.get("META-INF/manifest.xml"),
                        java.nio.charset.StandardCharsets.UTF_8);
        return zip(
                put(
                        parts,
                        "META-INF/manifest.xml",
                        manifest.replace(
                                "</manifest:manifest>",
                                "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>")));
    }

    private static byte[] openDocumentMacros() {
        return zip(
                put(
                        Made.openDocumentParts(
                                Made.openDocumentContent("<text:p>" + SENTENCE + "</text:p>")),
                        "Basic/Standard/Module1.xml",
                        "<script>Shell(\"calc\")</script>"));
    }

    private static byte[] macros() {
        return Made.word(parts -> {
            put(
                    parts,
                    "[Content_Types].xml",
                    Made.contentTypes("application/vnd.ms-word.document.macroEnabled.main+xml"));
            return put(parts, "word/vbaProject.bin", "Sub AutoOpen() Shell \"calc\" End Sub");
        });
    }

    private static byte[] related(Bait bait, String type, String relations) {
        return Made.word(parts ->
                put(
                        parts,
                        relations,
                        Made.relations(
                                Made.relation(
                                                "rId9",
                                                type,
                                                bait.address(),
                                                "TargetMode=\"External\"")
                                        + Made.relation(
                                                "rId8",
                                                "frame",
                                                bait.address(),
                                                "TargetMode=\"External\""))));
    }

    private static byte[] embedded(int depth) {
        var inner = Made.word(1);
        for (int i = 0; i < depth; i++) {
            inner = embedding(List.of(inner));
        }
        return inner;
    }

    private static byte[] manyEmbedded() {
        var inner = Made.word(1);
        return embedding(java.util.Collections.nCopies(200, inner));
    }

    private static byte[] embedding(List<byte[]> documents) {
        var body = new StringBuilder(wordParagraph(SENTENCE));
        var relations = new StringBuilder();
        var all = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < documents.size(); i++) {
            body.append(
                            "<w:p><w:r><w:object><o:OLEObject Type=\"Embed\" ProgID=\"Word.Document.12\" r:id=\"rE")
                    .append(i)
                    .append("\"/></w:object></w:r></w:p>");
            relations.append(Made.relation("rE" + i, "package", "embeddings/d" + i + ".docx", ""));
            all.put("word/embeddings/d" + i + ".docx", documents.get(i));
        }
        var parts = Made.wordParts(body.toString());
        put(parts, "word/_rels/document.xml.rels", Made.relations(relations.toString()));
        parts.putAll(all);
        return zip(parts);
    }

    private static byte[] nestedTables() {
        int depth = 3_000;
        return zip(
                Made.wordParts(
                        wordParagraph(SENTENCE)
                                + "<w:tbl><w:tr><w:tc>".repeat(depth)
                                + wordParagraph("deep")
                                + "</w:tc></w:tr></w:tbl>".repeat(depth)));
    }

    private static byte[] muchText() {
        var random = new java.util.Random(7);
        var text = new StringBuilder();
        for (int i = 0; i < 2_000_000; i++) {
            text.append(Long.toString(random.nextLong() >>> 4, 36))
                    .append(i % 100 == 0 ? "</w:t></w:r></w:p><w:p><w:r><w:t>" : " ");
        }
        return zip(Made.wordParts(wordParagraph(text.toString())));
    }
}
