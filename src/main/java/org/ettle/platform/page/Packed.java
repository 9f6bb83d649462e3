package org.ettle.platform.page;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/// A page in gzip, packed a fifth less tightly than the server packs everything else, and four
/// times as fast: packing took as long as all else of a page, and no page is sent twice.
final class Packed extends GZIPOutputStream {

    /// Of 9; the server's own is 6.
    private static final int LEVEL = 2;

    /// Below this the server sends things as they are, too.
    private static final int LEAST_BYTES = 1_024;

    private static final String GZIP = "gzip";

    private Packed(OutputStream to) throws IOException {
        super(to);
        def.setLevel(LEVEL);
    }

    /// Whoever weighs what they accept is left to the server, which weighs it with them.
    static boolean isFor(HttpServletRequest request, int bytes) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return bytes >= LEAST_BYTES
                && accepted != null
                && accepted.contains(GZIP)
                && !accepted.contains("q=");
    }

    static void write(Utf8ByteOutput page, HttpServletResponse response) throws IOException {
        var bytes = new ByteArrayOutputStream(page.getContentLength() / 4);
        try (var packed = new Packed(bytes)) {
            page.writeTo(packed);
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }
}
