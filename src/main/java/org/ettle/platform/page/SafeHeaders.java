package org.ettle.platform.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;

/// Gives every response, errors and files included, the headers that keep a browser from doing what
/// Ettle never asks of it (OWASP ASVS 5.0, V3.4), and every request its name in the log.
final class SafeHeaders implements Filter {

    private static final String LOGGED_AS = "request";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = RequestId.of(request);
        if (response instanceof HttpServletResponse answer) {
            write(answer, id, Nonce.drawnFor(request), request.isSecure());
        }
        try (var _ = MDC.putCloseable(LOGGED_AS, id)) {
            chain.doFilter(request, response);
        }
    }

    static void write(HttpServletResponse response, String id, String nonce, boolean secure) {
        response.setHeader("X-Request-Id", id);
        response.setHeader("Content-Security-Policy", contentPolicy(nonce));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }

    /// Nothing but what the site itself serves; scripts and stylesheets only with the nonce.
    private static String contentPolicy(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'nonce-%s'".formatted(nonce),
                "style-src 'nonce-%s'".formatted(nonce),
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }
}
