package org.ettle.access.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.ettle.access.token.Bearer;

/// The program that brought a token, as the request keeps it while it is answered.
final class Bearers {

    private static final String KEY = Bearer.class.getName();

    private Bearers() {}

    static Optional<Bearer> find(ServletRequest request) {
        return Optional.ofNullable((Bearer) request.getAttribute(KEY));
    }

    static void show(Bearer bearer, ServletRequest request) {
        request.setAttribute(KEY, bearer);
    }
}
