package org.ettle.platform.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Turns away forms with files that are too large, before anything reads them: a page says so,
/// instead of a connection that ends. The server knows one limit for all; this holds most addresses
/// to a lower one.
final class UploadLimits extends OncePerRequestFilter {

    private static final long USUAL = 11L * 1024 * 1024;

    private final List<Held> held;

    UploadLimits(List<UploadLimit> limits) {
        held = limits.stream().map(Held::of).toList();
    }

    private record Held(PathPattern address, UploadLimit limit) {

        static Held of(UploadLimit limit) {
            return new Held(PathPatternParser.defaultInstance.parse(limit.address()), limit);
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = hasFiles(request) ? refusalOf(request) : null;
        if (refusal == null) {
            chain.doFilter(request, response);
            return;
        }
        refusal.leaveIn(request);
        response.sendError(refusal.status());
    }

    private static boolean hasFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private @Nullable TurnedAway refusalOf(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            return saysNotHowMuch();
        }
        var limit = limitOf(request.getRequestURI());
        return request.getContentLengthLong() <= limit.bytes()
                ? null
                : new TurnedAway(
                        HttpStatus.CONTENT_TOO_LARGE.value(),
                        limit.title(),
                        limit.words(),
                        List.of("Go back to the page before and choose another file."));
    }

    /// No browser sends a form so. What comes piece by piece could not be held to any limit. (A
    /// form without either has no content: RFC 9112, section 6.3.)
    private static TurnedAway saysNotHowMuch() {
        return new TurnedAway(
                HttpStatus.LENGTH_REQUIRED.value(),
                "What you sent did not say how large it is",
                "A form with files has to say its length first. Nothing was kept.",
                List.of("Send it with its length (the header Content-Length)."));
    }

    private UploadLimit limitOf(String address) {
        var path = PathContainer.parsePath(address);
        return held.stream()
                .filter(each -> each.address().matches(path))
                .map(Held::limit)
                .findFirst()
                .orElseGet(() ->
                        new UploadLimit(
                                address,
                                USUAL,
                                "What you sent is too large",
                                "Files sent to this page may have 5 MB each. Nothing was kept."));
    }
}
