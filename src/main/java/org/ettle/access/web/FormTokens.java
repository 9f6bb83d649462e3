package org.ettle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ettle.platform.page.FormToken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// The words of forms, kept in a cookie. Over https its name keeps other hosts of the same domain
/// from planting one (OWASP ASVS 5.0, V3.3.1).
final class FormTokens implements CsrfTokenRepository {

    private static final String NAME = "ettle-form";

    private final CsrfTokenRepository plain = named(NAME);
    private final CsrfTokenRepository secure = named("__Host-" + NAME);

    private static CookieCsrfTokenRepository named(String cookie) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookie);
        tokens.setParameterName(FormToken.FIELD);
        tokens.setHeaderName(FormToken.HEADER);
        tokens.setCookieCustomizer(it -> it.httpOnly(true).sameSite("Lax").path("/"));
        return tokens;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return kept(request).generateToken(request);
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        kept(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return kept(request).loadToken(request);
    }

    private CsrfTokenRepository kept(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }
}
