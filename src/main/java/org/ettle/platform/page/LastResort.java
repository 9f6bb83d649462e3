package org.ettle.platform.page;

import gg.jte.output.StringOutput;
import house.templates.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Answers where a request goes wrong before any page or filter sees it: a malformed address, a
/// header that is too long. The reader gets the same page, with the same headers, as anywhere else.
final class LastResort extends ErrorReportValve {

    private final Templates templates;

    LastResort(Templates templates) {
        this.templates = templates;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            write(page(request, response), response);
        } catch (IOException gone) {
            container.getLogger().debug("The reader has gone", gone);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private String page(Request request, Response response) {
        var id = RequestId.of(request);
        SafeHeaders.write(response, id, Nonce.drawnFor(request), request.isSecure());
        var mishap = Mishap.of(response.getStatus(), id);
        var output = new StringOutput();
        templates.pageMishap(Frame.titled(mishap.title()), mishap).render(output);
        return output.toString();
    }

    private static void write(String page, Response response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var writer = response.getReporter();
        if (writer != null) {
            writer.write(page);
            response.finishResponse();
        }
    }
}
