package org.ettle.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.ettle.access.session.SecretWord;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookies by which a browser is known again. No script can read them, no other site can send
/// them with a form, and over https no other host of the domain can plant them (OWASP ASVS 5.0,
/// V3.3). The one of the session ends with the browser.
public final class SessionCookie {

    private static final String SESSION = "ettle";

    private SessionCookie() {}

    public static Optional<SecretWord> read(HttpServletRequest request) {
        return SecretWord.of(value(SESSION, request).orElse(null));
    }

    public static void write(
            SecretWord word, HttpServletRequest request, HttpServletResponse response) {
        set(SESSION, word.reveal(), Duration.ofSeconds(-1), request, response);
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        set(SESSION, "", Duration.ZERO, request, response);
    }

    public static Optional<String> value(String name, HttpServletRequest request) {
        var full = fullName(name, request);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(full))
                .map(Cookie::getValue)
                .findFirst();
    }

    public static void set(
            String name,
            String value,
            Duration lasts,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie =
                ResponseCookie.from(fullName(name, request), value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lasts)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String fullName(String name, HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
