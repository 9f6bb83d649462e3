package org.ettle.access.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.ettle.access.session.Member;

/// Who signed in, as the request keeps it while it is answered.
final class Members {

    private static final String KEY = Member.class.getName();

    private Members() {}

    static Optional<Member> find(ServletRequest request) {
        return Optional.ofNullable((Member) request.getAttribute(KEY));
    }

    /// Who signed in, on a route that is for members.
    static Member get(ServletRequest request) {
        return find(request)
                .orElseThrow(() ->
                        new IllegalStateException("This route is open to those not signed in."));
    }

    static void show(Member member, ServletRequest request) {
        request.setAttribute(KEY, member);
    }
}
