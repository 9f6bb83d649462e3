package org.ettle.platform.page;

import jakarta.servlet.ServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// A word that is new with every response. The browser loads only the scripts and stylesheets that
/// carry it, so text that slips into a page cannot bring its own.
public final class Nonce {

    private static final String NAME = Nonce.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Nonce() {}

    /// The nonce of the response that this thread is writing; outside a request an empty word,
    /// which no browser accepts.
    public static String ofThisResponse() {
        var request = RequestContextHolder.getRequestAttributes();
        var nonce =
                request == null
                        ? null
                        : request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
        return nonce instanceof String word ? word : "";
    }

    /// Draws the nonce of a request's response, once.
    static String drawnFor(ServletRequest request) {
        if (request.getAttribute(NAME) instanceof String drawn) {
            return drawn;
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NAME, nonce);
        return nonce;
    }
}
