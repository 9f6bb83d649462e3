package org.ettle.evidence.document;

import static org.ettle.evidence.document.Hostile.read;
import static org.ettle.evidence.document.Hostile.refused;
import static org.ettle.evidence.document.Made.SENTENCE;
import static org.ettle.evidence.document.Made.bytes;
import static org.ettle.evidence.document.Made.joined;
import static org.ettle.evidence.document.Made.latin;
import static org.ettle.evidence.document.worker.Unread.DAMAGED;
import static org.ettle.evidence.document.worker.Unread.LOCKED;
import static org.ettle.evidence.document.worker.Unread.NESTED_TOO_DEEP;
import static org.ettle.evidence.document.worker.Unread.NOT_A_DOCUMENT;
import static org.ettle.evidence.document.worker.Unread.NO_WORDS;
import static org.ettle.evidence.document.worker.Unread.TOOK_TOO_LONG;
import static org.ettle.evidence.document.worker.Unread.TOOK_TOO_MUCH;
import static org.ettle.evidence.document.worker.Unread.UNPACKS_TO_TOO_MUCH;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.ettle.evidence.document.worker.Remark;

/// Web pages, plain texts, RTF, e-mails, old Word and files of no such kind.
final class HostileTexts {

    private HostileTexts() {}

    static List<Hostile> all(Bait bait) {
        return List.of(
                refused(
                        "xml that asks for a file",
                        "xml",
                        () ->
                                bytes(
                                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY x SYSTEM \""
                                                + bait.file()
                                                + "\">]><x>&x;</x>"),
                        NOT_A_DOCUMENT),
                refused(
                        "xml of a billion laughs",
                        "xml",
                        () ->
                                bytes(
                                        "<?xml version=\"1.0\"?><!DOCTYPE x ["
                                                + HostileArchives.laughs()
                                                + "]><x>&l9;</x>"),
                        NOT_A_DOCUMENT),
                refused(
                        "a drawing",
                        "svg",
                        () ->
                                bytes(
                                        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
                        NOT_A_DOCUMENT),
                read(
                        "a drawing with entities in a page",
                        "html",
                        () ->
                                bytes(
                                        "<!doctype html><html><body><!DOCTYPE svg [<!ENTITY x SYSTEM \""
                                                + bait.file()
                                                + "\">]><svg><text>&x;</text><image href=\""
                                                + bait.address()
                                                + "\"/></svg><p>"
                                                + SENTENCE
                                                + "</p></body></html>")),
                read(
                                "ten thousand elements in one another, each with a word",
                                "html",
                                () -> page("<div>word ".repeat(10_000) + "</div>".repeat(10_000)))
                        .orRefused(NESTED_TOO_DEEP, TOOK_TOO_LONG),
                read(
                        "RTF that does not begin its first paragraph",
                        "rtf",
                        () -> latin("{\\rtf1\\ansi " + SENTENCE + "\\par " + SENTENCE + "}")),
                read(
                                "two hundred thousand elements in one another",
                                "html",
                                () ->
                                        page(
                                                "<div>".repeat(200_000)
                                                        + SENTENCE.repeat(20)
                                                        + "</div>".repeat(200_000)))
                        .orRefused(NO_WORDS, NESTED_TOO_DEEP, TOOK_TOO_LONG),
                read(
                        "a page that fetches whatever it can",
                        "html",
                        () ->
                                page(
                                        ("<script src='@'></script><iframe src='@'></iframe><img src='@'><link rel=stylesheet href='@'><style>@import '@'</style><object data='@'></object><meta http-equiv=refresh content='0;url=@'>")
                                                        .replace("@", bait.address())
                                                + SENTENCE)),
                read(
                        "a page with a base elsewhere",
                        "html",
                        () ->
                                bytes(
                                        "<html><head><base href=\""
                                                + bait.address()
                                                + "\"></head><body><a href=x>"
                                                + SENTENCE
                                                + "</a></body></html>")),
                read(
                                "six million letters in a page",
                                "html",
                                () -> page("<p>" + SENTENCE.repeat(110_000) + "</p>"),
                                Remark.Kind.TOO_MANY_CHARACTERS)
                        .orRefused(TOOK_TOO_MUCH),
                read(
                        "a charset that nobody knows",
                        "html",
                        () ->
                                bytes(
                                        "<html><head><meta charset=\"x-evil\"></head><body>"
                                                + SENTENCE
                                                + "</body></html>")),
                read(
                        "a hundred thousand attributes",
                        "html",
                        () ->
                                page(
                                        "<p "
                                                + "a%d=1 ".formatted(1).repeat(100_000)
                                                + ">"
                                                + SENTENCE
                                                + "</p>")),
                read(
                                "fifty thousand letters never made plain again",
                                "html",
                                () -> page("<p><b><i>".repeat(3_000) + SENTENCE))
                        .orRefused(TOOK_TOO_LONG, NESTED_TOO_DEEP, TOOK_TOO_MUCH),
                read(
                        "a comment that never ends",
                        "html",
                        () -> page(SENTENCE + "<!-- " + "x".repeat(1_000_000))),
                read(
                        "half characters in UTF-8",
                        "txt",
                        () ->
                                joined(
                                        bytes(SENTENCE),
                                        new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                                        bytes(SENTENCE))),
                read(
                                "half characters in UTF-16",
                                "txt",
                                () ->
                                        ("\ufeff" + SENTENCE + "\ud800 x \udc00")
                                                .getBytes(StandardCharsets.UTF_16BE))
                        .orRefused(NOT_A_DOCUMENT),
                read(
                        "half characters in UTF-16, as they are",
                        "txt",
                        () ->
                                joined(
                                        new byte[] {(byte) 0xfe, (byte) 0xff},
                                        SENTENCE.getBytes(StandardCharsets.UTF_16BE),
                                        new byte[] {(byte) 0xd8, 0, 0, 'x', (byte) 0xdc, 0})),
                read(
                        "writing turned around",
                        "txt",
                        () -> bytes("\u202e\u2066" + SENTENCE + "\u2069\u200f\u202dnimda\u202c")),
                read(
                        "letters with a million marks",
                        "txt",
                        () -> bytes("a" + "\u0301\u0323".repeat(500_000) + SENTENCE)),
                read(
                        "a million blanks",
                        "txt",
                        () ->
                                bytes(
                                        "a"
                                                + " ".repeat(1_000_000)
                                                + SENTENCE
                                                + "\n".repeat(1_000_000)
                                                + "b")),
                read(
                        "one line of six million letters",
                        "txt",
                        () -> bytes("word ".repeat(1_200_000)),
                        Remark.Kind.TOO_MANY_CHARACTERS),
                read(
                        "what a spreadsheet would run",
                        "txt",
                        () -> bytes("=cmd|' /C calc'!A0\n@SUM(1)\n+1\n-1")),
                read(
                        "objects in objects, a hundred thousand deep",
                        "json",
                        () -> bytes("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))),
                read(
                        "UTF-7 with a script",
                        "txt",
                        () -> bytes("+ADw-script+AD4-alert(1)+ADw-/script+AD4- " + SENTENCE)),
                read(
                        "colours of a terminal",
                        "txt",
                        () -> bytes("\u001b[31m" + SENTENCE + "\u001b]0;x\u0007")),
                read(
                        "bytes of no charset",
                        "txt",
                        () ->
                                joined(
                                        bytes(SENTENCE),
                                        new byte[] {
                                            (byte) 0xff, (byte) 0xc0, (byte) 0x80, (byte) 0xf5
                                        },
                                        bytes(SENTENCE))),
                refused("a text of zeros", "txt", () -> new byte[10_000], NOT_A_DOCUMENT),
                refused(
                                "a text of blanks",
                                "txt",
                                () -> bytes(" \n\t\u200b ".repeat(1000)),
                                NO_WORDS)
                        .orRead(),
                refused(
                        "a picture called pdf",
                        "pdf",
                        () -> joined(latin("\u0089PNG\r\n\u001a\n"), new byte[200]),
                        NOT_A_DOCUMENT),
                refused(
                        "a program called docx",
                        "docx",
                        () -> joined(latin("MZ\u0090"), new byte[500]),
                        NOT_A_DOCUMENT),
                refused(
                        "a program of Linux",
                        "txt",
                        () -> joined(latin("\u007fELF\u0002\u0001\u0001"), new byte[500]),
                        NOT_A_DOCUMENT),
                refused("noise called doc", "doc", () -> noise(50_000), NOT_A_DOCUMENT),
                refused(
                        "a packed file",
                        "gz",
                        () -> joined(new byte[] {0x1f, (byte) 0x8b, 8, 0}, noise(500)),
                        NOT_A_DOCUMENT),
                refused(
                        "PostScript",
                        "ps",
                        () -> bytes("%!PS-Adobe-3.0\n(x) print"),
                        NOT_A_DOCUMENT),
                read(
                                "RTF groups, two hundred thousand deep",
                                "rtf",
                                () ->
                                        latin(
                                                "{\\rtf1\\ansi\\pard "
                                                        + SENTENCE
                                                        + "{".repeat(200_000)
                                                        + "deep"
                                                        + "}".repeat(200_000)
                                                        + "}"))
                        .orRefused(NESTED_TOO_DEEP, DAMAGED, TOOK_TOO_LONG),
                read(
                        "RTF that closes more than it opens",
                        "rtf",
                        () -> latin("{\\rtf1\\ansi\\pard " + SENTENCE + "}".repeat(100_000))),
                read(
                                "RTF with ten megabytes of object",
                                "rtf",
                                () ->
                                        latin(
                                                "{\\rtf1\\ansi\\pard "
                                                        + SENTENCE
                                                        + "{\\object\\objemb{\\*\\objdata "
                                                        + "00".repeat(5_000_000)
                                                        + "}}}"))
                        .orRefused(DAMAGED, TOOK_TOO_MUCH),
                read(
                                "RTF that says more bytes follow",
                                "rtf",
                                () ->
                                        latin(
                                                "{\\rtf1\\ansi\\pard "
                                                        + SENTENCE
                                                        + "\\bin2147483647 x}"))
                        .orRefused(DAMAGED, TOOK_TOO_MUCH),
                read(
                        "RTF with a template at an address",
                        "rtf",
                        () ->
                                latin(
                                        "{\\rtf1{\\*\\template "
                                                + bait.address()
                                                + "}{\\field{\\*\\fldinst INCLUDEPICTURE \""
                                                + bait.address()
                                                + "\"}}"
                                                + "\\pard "
                                                + SENTENCE
                                                + "}")),
                read(
                        "RTF cut in half",
                        "rtf",
                        () -> Arrays.copyOf(Made.rtf(50), 9_000),
                        Remark.Kind.PART_MISSING),
                read(
                                "an e-mail of a thousand parts in one another",
                                "eml",
                                HostileTexts::nestedParts)
                        .orRefused(NO_WORDS, DAMAGED, NESTED_TOO_DEEP),
                read(
                        "an e-mail with a thousand attachments",
                        "eml",
                        () ->
                                Made.mail(
                                        Collections.nCopies(
                                                1_000, Made.attachment(Made.text(1), "a.txt"))),
                        Remark.Kind.PARTS_LEFT_OUT),
                read(
                        "e-mails in e-mails, twenty deep",
                        "eml",
                        HostileTexts::forwarded,
                        Remark.Kind.PARTS_LEFT_OUT),
                read(
                                "an e-mail with a bomb",
                                "eml",
                                () -> Made.mail(HostileArchives.bomb(150L << 20), "x.docx"))
                        .orRefused(UNPACKS_TO_TOO_MUCH),
                read(
                        "an e-mail with archives and programs",
                        "eml",
                        () ->
                                Made.mail(
                                        List.of(
                                                "Content-Type: text/plain\r\n\r\n"
                                                        + SENTENCE
                                                        + "\r\n",
                                                Made.attachment(new byte[400], "x.exe"),
                                                Made.attachment(
                                                        Made.zip(
                                                                java.util.Map.of("a", new byte[1])),
                                                        "x.zip"))),
                        Remark.Kind.ATTACHMENTS_NOT_READ),
                read(
                        "an e-mail whose body stands at an address",
                        "eml",
                        () ->
                                Made.mail(
                                        List.of(
                                                "Content-Type: message/external-body; access-type=URL; URL=\""
                                                        + bait.address()
                                                        + "\"\r\n\r\nContent-Type: text/plain\r\n\r\n",
                                                "Content-Type: text/html\r\n\r\n<img src=\""
                                                        + bait.address()
                                                        + "\"><p>"
                                                        + SENTENCE
                                                        + "</p>\r\n"))),
                read(
                                "an e-mail with a header of five megabytes",
                                "eml",
                                () ->
                                        latin(
                                                "From: a@example.org\r\nSubject: "
                                                        + "x".repeat(5_000_000)
                                                        + "\r\nTo: b@example.org\r\n\r\n"
                                                        + SENTENCE))
                        .orRefused(DAMAGED, NO_WORDS),
                read(
                        "an e-mail that never ends its parts",
                        "eml",
                        () ->
                                latin(
                                        "From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n"
                                                + SENTENCE),
                        Remark.Kind.PART_MISSING),
                read(
                        "an e-mail in a charset that nobody knows",
                        "eml",
                        () ->
                                latin(
                                        "From: a@example.org\r\nTo: b@example.org\r\nContent-Type: text/plain; charset=\"x-evil\"\r\n\r\n"
                                                + SENTENCE)),
                refused(
                        "old Word that is noise",
                        "doc",
                        () -> joined(oldMagic(), noise(20_000)),
                        DAMAGED),
                refused(
                        "old Word without a body",
                        "doc",
                        () -> old("WordDocument", noise(5_000)),
                        DAMAGED,
                        NO_WORDS),
                refused(
                        "old Word with macros and noise",
                        "doc",
                        () -> old("WordDocument", noise(9_000), "Macros", noise(9_000)),
                        DAMAGED,
                        NO_WORDS),
                refused(
                        "a document that Office locked",
                        "docx",
                        () -> old("EncryptedPackage", noise(5_000)),
                        LOCKED),
                refused(
                        "an old spreadsheet",
                        "xls",
                        () -> old("Workbook", noise(5_000)),
                        NOT_A_DOCUMENT),
                refused(
                        "old Word whose blocks lead to themselves",
                        "doc",
                        HostileTexts::cyclicBlocks,
                        DAMAGED,
                        NOT_A_DOCUMENT,
                        NO_WORDS));
    }

    private static byte[] page(String body) {
        return bytes("<!doctype html><html><body>" + body + "</body></html>");
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(11).nextBytes(noise);
        return noise;
    }

    private static byte[] nestedParts() {
        var text =
                new StringBuilder(
                        "From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n");
        int depth = 1_000;
        for (int i = 0; i < depth; i++) {
            text.append(
                    "--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n"
                            .formatted(i, i + 1));
        }
        text.append("--b%d\r\nContent-Type: text/plain\r\n\r\n%s\r\n".formatted(depth, SENTENCE));
        for (int i = depth; i >= 0; i--) {
            text.append("--b%d--\r\n".formatted(i));
        }
        return latin(text.toString());
    }

    private static byte[] forwarded() {
        var inner = Made.mail(Made.text(1), "a.txt");
        for (int i = 0; i < 20; i++) {
            inner =
                    Made.mail(
                            List.of(
                                    "Content-Type: text/plain\r\n\r\n" + SENTENCE + "\r\n",
                                    "Content-Type: message/rfc822\r\n\r\n"
                                            + new String(inner, StandardCharsets.ISO_8859_1)
                                                    .replace("outer", "inner" + i)));
        }
        return inner;
    }

    private static byte[] oldMagic() {
        return latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    }

    private static byte[] old(Object... entries) throws IOException {
        try (var container = new POIFSFileSystem()) {
            for (int i = 0; i < entries.length; i += 2) {
                container.createDocument(
                        new ByteArrayInputStream((byte[]) entries[i + 1]), (String) entries[i]);
            }
            var out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /// Every block says that the first follows it.
    private static byte[] cyclicBlocks() throws IOException {
        var bytes = old("WordDocument", noise(50_000));
        int table = 512 * (1 + (bytes[76] & 0xff));
        for (int at = table; at < table + 400 && at + 4 <= bytes.length; at += 4) {
            Arrays.fill(bytes, at, at + 4, (byte) 0);
        }
        return bytes;
    }
}
