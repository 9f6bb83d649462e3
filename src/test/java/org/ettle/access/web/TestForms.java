package org.ettle.access.web;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.ettle.platform.page.FormToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The word that a form carries, for a test that sends one without reading its page first.
public final class TestForms {

    private static final String WORD = "3f0c2b60-0000-4000-8000-00000000f0f0";

    private TestForms() {}

    public static RequestPostProcessor token() {
        return token("ettle-form");
    }

    /// The same over https.
    public static RequestPostProcessor secureToken() {
        return token("__Host-ettle-form");
    }

    private static RequestPostProcessor token(String cookie) {
        return request -> {
            var cookies = new ArrayList<Cookie>();
            if (request.getCookies() != null) {
                cookies.addAll(List.of(request.getCookies()));
            }
            cookies.add(new Cookie(cookie, WORD));
            request.setCookies(cookies.toArray(Cookie[]::new));
            request.setParameter(FormToken.FIELD, masked());
            return request;
        };
    }

    /// Masked with zeros, as Spring Security masks it with chance.
    private static String masked() {
        var bytes = WORD.getBytes(StandardCharsets.UTF_8);
        var both = new byte[bytes.length * 2];
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
