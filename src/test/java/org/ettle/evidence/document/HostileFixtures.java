package org.ettle.evidence.document;

import static org.ettle.evidence.document.Made.bytes;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// A few documents of the hostile corpus, for rooms that have documents read.
public final class HostileFixtures {

    private HostileFixtures() {}

    /// By the names of files, which do harm too. None of them is read.
    public static Map<String, byte[]> few() throws IOException {
        var few = new LinkedHashMap<String, byte[]>();
        few.put("bomb.docx", HostileArchives.bomb(1L << 30));
        few.put(
                "laughs.docx",
                Made.word(parts -> {
                    parts.put(
                            "word/document.xml",
                            bytes(
                                    Made.wordDocument(Made.wordParagraph("&l9;"))
                                            .replace(
                                                    "<w:document",
                                                    "<!DOCTYPE x ["
                                                            + HostileArchives.laughs()
                                                            + "]><w:document")));
                    return parts;
                }));
        few.put(
                "climbs.docx",
                Made.word(parts -> {
                    parts.put("../../../../tmp/ettle-climbed", bytes("x"));
                    return parts;
                }));
        few.put("archive.pdf", Made.zip(Map.of("a.txt", bytes("a"))));
        few.put("half.pdf", bytes("%PDF-1.7\nnothing"));
        few.put("empty.txt", new byte[0]);
        return few;
    }

    /// @param entries by their names, in their order
    public static byte[] zip(Map<String, byte[]> entries) {
        return Made.zip(entries);
    }
}
