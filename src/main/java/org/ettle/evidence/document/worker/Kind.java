package org.ettle.evidence.document.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// The kinds of document that are read. What a document holds decides, not what it calls itself;
/// its name decides only whether text is a web page.
public enum Kind {
    PDF("application/pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    OLD_WORD("application/msword"),
    OPEN_DOCUMENT("application/vnd.oasis.opendocument.text"),
    RTF("application/rtf"),
    WEB_PAGE("text/html"),
    E_MAIL("message/rfc822"),
    TEXT("text/plain");

    private static final int HEAD = 64 * 1024;
    private static final Pattern WORD_TEXT =
            Pattern.compile(
                    "wordprocessingml\\.(document|template)\\.main\\+xml"
                            + "|ms-word\\.(document|template)\\.macroEnabled");
    private static final Pattern BEGINS_AS_WEB_PAGE =
            Pattern.compile(
                    "^\\s*(<\\?xml[^>]{0,200}>\\s*)?(<!--[^>]{0,2000}-->\\s*)*<(!doctype\\s+html|html|head|body)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINS_AS_OTHER_MARKUP =
            Pattern.compile("^\\s*(<\\?xml|<svg|<!doctype|%!PS)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINS_AS_HEADER =
            Pattern.compile("^[A-Za-z][A-Za-z-]{0,60}:[ \\t]");
    private static final Pattern MAIL_HEADER =
            Pattern.compile(
                    "^(from|to|subject|date|message-id|mime-version|received|return-path|"
                            + "content-type|delivered-to):",
                    Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final String mediaType;

    Kind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// Whether it is the media type of one of them.
    public static boolean isOne(String mediaType) {
        return Arrays.stream(values()).anyMatch(it -> it.mediaType.equals(mediaType));
    }

    /// @param ending of the name, in small letters and without the dot
    /// @throws NotReadable when it is locked, damaged or too large once unpacked
    static Optional<Kind> of(Path file, String ending) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        var begins = new String(head, 0, Math.min(1024, head.length), StandardCharsets.ISO_8859_1);
        if (begins.startsWith("PK\3\4") || begins.startsWith("PK\5\6")) {
            return archived(ZipCheck.of(file));
        }
        if (begins.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return old(file);
        }
        if (begins.contains("%PDF-")) {
            return Optional.of(PDF);
        }
        if (begins.startsWith("{\\rtf")) {
            return Optional.of(RTF);
        }
        return textOf(head, ending);
    }

    private static Optional<Kind> archived(ZipCheck archive) {
        if (WORD_TEXT.matcher(archive.telling("[Content_Types].xml")).find()) {
            return Optional.of(WORD);
        }
        if (archive.telling("mimetype").startsWith(OPEN_DOCUMENT.mediaType)) {
            if (archive.telling("META-INF/manifest.xml").contains("encryption-data")) {
                throw new NotReadable(Unread.LOCKED);
            }
            return Optional.of(OPEN_DOCUMENT);
        }
        return Optional.empty();
    }

    private static Optional<Kind> old(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new NotReadable(Unread.LOCKED);
            }
            return root.hasEntryCaseInsensitive("WordDocument")
                    ? Optional.of(OLD_WORD)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
            throw new NotReadable(Unread.DAMAGED);
        }
    }

    private static Optional<Kind> textOf(byte[] head, String ending) {
        var charset = Marked.charsetOf(head);
        var text = new String(head, charset.orElse(StandardCharsets.ISO_8859_1));
        if (charset.isEmpty() && isBinary(head)) {
            return Optional.empty();
        }
        if (BEGINS_AS_WEB_PAGE.matcher(text).find() || ending.matches("x?html?")) {
            return Optional.of(WEB_PAGE);
        }
        if (BEGINS_AS_OTHER_MARKUP.matcher(text).find()) {
            return Optional.empty();
        }
        var headers = MAIL_HEADER.matcher(text.replace("\r", "")).results().limit(2).count();
        if (BEGINS_AS_HEADER.matcher(text).find() && headers >= (ending.equals("eml") ? 1 : 2)) {
            return Optional.of(E_MAIL);
        }
        return Optional.of(TEXT);
    }

    /// Text holds no zeros, and hardly any other control characters: ten, and one in a hundred.
    private static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte each : head) {
            if (each == 0) {
                return true;
            }
            if (each >= 0 && each < 0x20 && "\t\n\r\f\u001b".indexOf(each) < 0) {
                controls++;
            }
        }
        return controls * 100 > head.length + 1000;
    }
}
