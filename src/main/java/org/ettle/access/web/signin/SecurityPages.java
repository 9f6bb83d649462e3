package org.ettle.access.web.signin;

import house.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.ettle.access.ForMembers;
import org.ettle.access.passkey.Passkeys;
import org.ettle.access.passkey.RelyingParty;
import org.ettle.access.session.Member;
import org.ettle.access.session.Sessions;
import org.ettle.access.signin.PasswordSetting;
import org.ettle.access.signin.Passwords;
import org.ettle.access.signin.SecondFactors;
import org.ettle.access.web.Members;
import org.ettle.access.web.SessionCookie;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How a member signs in, and where they are signed in now: theirs alone to see and to change.
@Controller
@ForMembers
class SecurityPages {

    private static final String HERE = "/me/security";
    private static final String TITLE = "Signing in and security";

    private final Sessions sessions;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final Passkeys passkeys;
    private final RelyingParty site;
    private final Templates templates;

    SecurityPages(
            Sessions sessions,
            Passwords passwords,
            SecondFactors secondFactors,
            Passkeys passkeys,
            RelyingParty site,
            Templates templates) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.site = site;
        this.templates = templates;
    }

    @GetMapping(HERE)
    View show(@RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        var member = Members.get(request);
        var sheet =
                SecuritySheet.of(
                        member,
                        sessions.list(member.person()),
                        passwords.canSignIn(member.person()),
                        secondFactors.of(member.person()),
                        passkeys.list(member.person()),
                        site.id(),
                        PasskeyWords.TOLD.get(done));
        return new Html(templates.accessSigninSecurity(Frame.titled(TITLE), sheet));
    }

    @PostMapping(HERE + "/sessions/{session}/end")
    View end(@PathVariable UUID session, HttpServletRequest request) {
        sessions.end(Members.get(request).person(), session, "Its owner ended it.");
        return SeeOther.to(HERE);
    }

    @PostMapping(HERE + "/sessions/end-others")
    View endOthers(HttpServletRequest request) {
        sessions.endOthers(Members.get(request), "Its owner ended all others.");
        return SeeOther.to(HERE);
    }

    @GetMapping(HERE + "/password")
    View passwordForm() {
        return passwordPage(before(), NewPassword.field());
    }

    @PostMapping(HERE + "/password")
    View changePassword(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = Members.get(request);
        var origin = Origins.of(request, response);
        return switch (passwords.change(member, before, password, origin)) {
            case PasswordSetting.Done() -> renewed(member, request, response);
            case PasswordSetting.Faulty(var fault) ->
                    again(before(), NewPassword.field().withFault(SignInWords.of(fault)), response);
            case PasswordSetting.NotTheirs(), PasswordSetting.LinkIsOver() ->
                    again(
                            before().withFault("This is not your present password. Type it again."),
                            NewPassword.field(),
                            response);
            case PasswordSetting.TooMany() ->
                    again(
                            before().withFault("There were too many attempts. Wait a few minutes."),
                            NewPassword.field(),
                            response);
        };
    }

    private View renewed(Member member, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.write(sessions.confirm(member, member.strong()), request, response);
        return SeeOther.to(HERE);
    }

    private View again(Field before, Field password, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return passwordPage(before, password);
    }

    private View passwordPage(Field before, Field password) {
        return new Html(
                templates.accessSigninPassword(
                        Frame.titled("Change your password").under(TITLE, HERE),
                        List.of(before, password)));
    }

    private static Field before() {
        return Field.typed("before", "Your present password", "");
    }
}
