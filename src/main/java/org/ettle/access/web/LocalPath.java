package org.ettle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// An address on this site, to which somebody goes on once they have signed in. Whatever could lead
/// to another site counts as the home page (OWASP ASVS 5.0, V3.7.2).
public record LocalPath(String value) {

    private static final int LONGEST = 2000;
    private static final LocalPath HOME = new LocalPath("/");

    public static LocalPath of(@Nullable String text) {
        return text != null && isLocal(text) ? new LocalPath(text) : HOME;
    }

    static LocalPath of(HttpServletRequest request) {
        var query = request.getQueryString();
        return of(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    public boolean isHome() {
        return equals(HOME);
    }

    /// The page that asks for a one-time code and goes on here.
    public String afterCode() {
        return "/sign-in/code?then=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static boolean isLocal(String text) {
        return text.length() <= LONGEST
                && text.startsWith("/")
                && !text.startsWith("//")
                && text.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
    }
}
