package org.ettle.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.ettle.access.signin.Origin;
import org.ettle.access.web.SessionCookie;

/// Where a request comes from, and the cookie by which its browser is known again the next time.
final class Origins {

    private static final String DEVICE = "ettle-device";
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Origins() {}

    /// Gives the browser its word when it has none yet. It is worth nothing before somebody has
    /// signed in with it.
    static Origin of(HttpServletRequest request, HttpServletResponse response) {
        var device =
                SessionCookie.value(DEVICE, request)
                        .filter(word -> word.matches("[0-9a-f]{32}"))
                        .orElseGet(() -> drawn(request, response));
        return new Origin(request.getRemoteAddr(), device, Device.of(request));
    }

    private static String drawn(HttpServletRequest request, HttpServletResponse response) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var word = HexFormat.of().formatHex(bytes);
        SessionCookie.set(DEVICE, word, A_YEAR, request, response);
        return word;
    }
}
