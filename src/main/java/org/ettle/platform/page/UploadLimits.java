package org.ettle.platform.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPatternParser;

/// Turns away forms with files that are too large, before anything reads them: a page says so,
/// instead of a connection that ends. The server knows one limit for all; this holds most addresses
/// to a lower one.
final class UploadLimits extends OncePerRequestFilter {

    private static final long USUAL = 11L * 1024 * 1024;

    private final List<UploadLimit> limits;

    UploadLimits(List<UploadLimit> limits) {
        this.limits = List.copyOf(limits);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limitOf(request.getRequestURI());
        var type = request.getContentType();
        if (type == null
                || !type.startsWith("multipart/")
                || request.getContentLengthLong() <= limit.bytes()) {
            chain.doFilter(request, response);
            return;
        }
        new TurnedAway(
                        HttpStatus.CONTENT_TOO_LARGE.value(),
                        limit.title(),
                        limit.words(),
                        List.of("Go back to the page before and choose another file."))
                .leaveIn(request);
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    private UploadLimit limitOf(String address) {
        var path = PathContainer.parsePath(address);
        return limits.stream()
                .filter(limit ->
                        PathPatternParser.defaultInstance.parse(limit.address()).matches(path))
                .findFirst()
                .orElseGet(() ->
                        new UploadLimit(
                                address,
                                USUAL,
                                "What you sent is too large",
                                "Files sent to this page may have 5 MB each. Nothing was kept."));
    }
}
