package org.ettle.access.web.signin;

import house.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ettle.access.ConfirmFirst;
import org.ettle.access.session.Member;
import org.ettle.access.session.Sessions;
import org.ettle.access.signin.Passwords;
import org.ettle.access.web.Members;
import org.ettle.access.web.SessionCookie;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.TurnedAway;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Asks for the password again before an act that matters, and sends the act on with it: what was
/// typed for the act travels along, so that nothing is typed twice.
@Component
final class Confirmation implements HandlerInterceptor {

    private final Passwords passwords;
    private final Sessions sessions;
    private final Templates templates;

    Confirmation(Passwords passwords, Sessions sessions, Templates templates) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.templates = templates;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        var member = Members.find(request).orElse(null);
        if (member == null || member.confirmedLately() || !isAskedFor(handler, request)) {
            return true;
        }
        if (!passwords.canSignIn(member.person())) {
            throw signedInLongAgo();
        }
        var typed = request.getParameter(ConfirmationSheet.PASSWORD);
        if (typed != null && isThey(member, typed, request, response)) {
            return true;
        }
        ask(ConfirmationSheet.of(request, typed != null), request, response);
        return false;
    }

    /// Who has no password here shows who they are by signing in again.
    private static TurnedAway signedInLongAgo() {
        return new TurnedAway(
                HttpStatus.FORBIDDEN.value(),
                "Sign in again first",
                "What you are about to do matters, and you signed in a while ago.",
                List.of(
                        "Copy what you typed.",
                        "Sign out, sign in again, and do it within a quarter of an hour."));
    }

    private static boolean isAskedFor(Object handler, HttpServletRequest request) {
        return handler instanceof HandlerMethod route
                && request.getMethod().equals("POST")
                && (AnnotatedElementUtils.hasAnnotation(route.getMethod(), ConfirmFirst.class)
                        || AnnotatedElementUtils.hasAnnotation(
                                route.getBeanType(), ConfirmFirst.class));
    }

    private boolean isThey(
            Member member, String typed, HttpServletRequest request, HttpServletResponse response) {
        if (!passwords.confirms(member, typed, Origins.of(request, response))) {
            return false;
        }
        SessionCookie.write(sessions.confirm(member, member.strong()), request, response);
        return true;
    }

    private void ask(
            ConfirmationSheet sheet, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        new Html(templates.accessSigninConfirm(Frame.titled("Confirm it is you"), sheet))
                .render(null, request, response);
    }
}
