package org.ettle.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.ettle.access.passkey.PasskeyQuestion;
import org.ettle.access.web.SessionCookie;
import org.springframework.http.HttpHeaders;

/// Where the browser that asked keeps the question to a passkey, so that an answer counts only
/// there.
final class PasskeyCookie {

    private static final String NAME = "ettle-passkey";
    private static final Duration LASTS = Duration.ofMinutes(10);

    private PasskeyCookie() {}

    static void keep(
            PasskeyQuestion question, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        SessionCookie.set(NAME, question.sealed(), LASTS, request, response);
    }

    static String takeOut(HttpServletRequest request, HttpServletResponse response) {
        var sealed = SessionCookie.value(NAME, request).orElse("");
        SessionCookie.set(NAME, "", Duration.ZERO, request, response);
        return sealed;
    }
}
