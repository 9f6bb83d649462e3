package org.ettle.access.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.ettle.access.session.Member;

/// Who signed in, as the request keeps it while it is answered.
public final class Members {

    private static final String KEY = Member.class.getName();
    private static final String HALF = KEY + ".half";

    private Members() {}

    public static Optional<Member> find(ServletRequest request) {
        return Optional.ofNullable((Member) request.getAttribute(KEY));
    }

    /// Who signed in, on a route that is for members.
    public static Member get(ServletRequest request) {
        return find(request)
                .orElseThrow(() ->
                        new IllegalStateException("This route is open to those not signed in."));
    }

    static void show(Member member, ServletRequest request) {
        request.setAttribute(KEY, member);
    }

    /// Who has shown one factor and has yet to show the second; signed in they are not.
    public static Optional<Member> findHalfSignedIn(ServletRequest request) {
        return Optional.ofNullable((Member) request.getAttribute(HALF));
    }

    static void showHalfSignedIn(Member member, ServletRequest request) {
        request.setAttribute(HALF, member);
    }
}
