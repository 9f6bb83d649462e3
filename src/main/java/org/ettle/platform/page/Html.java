package org.ettle.platform.page;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// A page or a part of one, filled by a precompiled template whose parameters the compiler checked.
///
/// @param status of the answer
public record Html(JteModel template, HttpStatus status) implements View {

    public Html(JteModel template) {
        this(template, HttpStatus.OK);
    }

    /// The page again, for a form that was not accepted: what was typed is still there, and what is
    /// wrong stands above it.
    public static Html refused(JteModel template) {
        return new Html(template, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The page for a form that met somebody else's change.
    public static Html conflict(JteModel template) {
        return new Html(template, HttpStatus.CONFLICT);
    }

    /// The part when a script of the page asked for it, otherwise the whole page: so each address
    /// answers both, and works without script.
    public static Html pageOrPart(
            HttpServletRequest request, Supplier<JteModel> page, Supplier<JteModel> part) {
        return new Html((wantsPart(request) ? part : page).get());
    }

    /// Whether a script of the page asked for a part of it. A script that steps back in the
    /// browser's history, or follows a plain link, needs the page.
    public static boolean wantsPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    /// A page is asked for anew each time: its nonce fits one response only.
    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        var output = new Utf8ByteOutput();
        template.render(output);
        if (status != HttpStatus.OK) {
            response.setStatus(status.value());
        }
        response.setContentType(getContentType());
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        if (Packed.isFor(request, output.getContentLength())) {
            Packed.write(output, response);
            return;
        }
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
