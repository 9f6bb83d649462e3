package org.ettle.evidence.document.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// What a document holds in turn: the attachments of an e-mail, a document put into another. Each
/// passes the same door as the first, with the depth and the number of them counted.
final class Attachments implements EmbeddedDocumentExtractor {

    private final Extraction extraction;
    private final Path folder;
    private int depth = 1;
    private int parts;
    private long bytes;

    Attachments(Extraction extraction, Path folder) {
        this.extraction = extraction;
        this.folder = folder;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return true;
    }

    @Override
    public void parseEmbedded(
            InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        if (isPicture(metadata)) {
            extraction.remark(Remark.Kind.PICTURES);
            return;
        }
        if (depth >= Limits.DEPTH || parts >= Limits.PARTS) {
            extraction.remark(Remark.Kind.PARTS_LEFT_OUT);
            return;
        }
        parts++;
        depth++;
        var file = folder.resolve("part-" + parts);
        try {
            copy(stream, file);
            extraction.readPart(file, ending(metadata), handler);
        } catch (TikaException unreadable) {
            extraction.remark(Remark.Kind.ATTACHMENTS_NOT_READ);
        } finally {
            depth--;
            Files.deleteIfExists(file);
        }
    }

    private void copy(InputStream stream, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                bytes += read;
                if (bytes > Limits.UNPACKED_BYTES) {
                    throw new NotReadable(Unread.UNPACKS_TO_TOO_MUCH);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static boolean isPicture(Metadata metadata) {
        var type = metadata.get(Metadata.CONTENT_TYPE);
        return type != null && type.startsWith("image/")
                || ending(metadata).matches("png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp");
    }

    private static String ending(Metadata metadata) {
        var name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
        var type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
        if (type.startsWith("text/html")) {
            return "html";
        }
        return name == null
                ? ""
                : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
