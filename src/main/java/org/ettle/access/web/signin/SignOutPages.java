package org.ettle.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ettle.access.session.Sessions;
import org.ettle.access.web.Members;
import org.ettle.access.web.SessionCookie;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The way out. It is open to all, because a session may be over before its owner leaves.
@Controller
@OpenToAll
class SignOutPages {

    private final Sessions sessions;

    SignOutPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request, HttpServletResponse response) {
        Members.find(request).ifPresent(sessions::signOut);
        SessionCookie.clear(request, response);
        return SeeOther.to("/");
    }
}
