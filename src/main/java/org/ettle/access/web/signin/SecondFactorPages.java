package org.ettle.access.web.signin;

import house.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ettle.access.ConfirmFirst;
import org.ettle.access.ForMembers;
import org.ettle.access.passkey.RelyingParty;
import org.ettle.access.session.Member;
import org.ettle.access.signin.SecondFactors;
import org.ettle.access.signin.SecondFactors.Shown;
import org.ettle.access.web.LocalPath;
import org.ettle.access.web.Members;
import org.ettle.access.web.SessionCookie;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Setting up the second factor: a picture for the phone, the first code from it, and the codes for
/// paper, which are shown once.
@Controller
@ForMembers
class SecondFactorPages {

    private static final String HERE = "/me/security/second-factor";

    private final SecondFactors secondFactors;
    private final RelyingParty site;
    private final Templates templates;

    SecondFactorPages(SecondFactors secondFactors, RelyingParty site, Templates templates) {
        this.secondFactors = secondFactors;
        this.site = site;
        this.templates = templates;
    }

    @GetMapping(HERE)
    View form(
            @RequestParam(defaultValue = "/me/security") String then, HttpServletRequest request) {
        var member = Members.get(request);
        return secondFactors.of(member.person()).codes()
                ? SeeOther.to("/me/security")
                : page(member, then, field());
    }

    @PostMapping(HERE)
    @ConfirmFirst
    View prove(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/me/security") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = Members.get(request);
        if (secondFactors.of(member.person()).codes()) {
            return SeeOther.to("/me/security");
        }
        return switch (secondFactors.prove(member, code)) {
            case Shown.Right(var word, var recovery) -> {
                SessionCookie.write(word, request, response);
                yield new Html(
                        templates.accessSigninRecovery(
                                frame("Keep your recovery codes"),
                                LocalPath.of(then).value(),
                                recovery));
            }
            case Shown.Wrong() -> again(member, then, SignInWords.WRONG_CODE, response);
            case Shown.TooMany() -> again(member, then, SignInWords.TOO_MANY_CODES, response);
        };
    }

    private View again(Member member, String then, String fault, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(member, then, field().withFault(fault));
    }

    private View page(Member member, String then, Field code) {
        var sheet =
                SecondFactorSheet.of(
                        secondFactors.offer(member), LocalPath.of(then).value(), site.id(), code);
        return new Html(templates.accessSigninSecondFactor(frame("Set up a second step"), sheet));
    }

    private static Frame frame(String title) {
        return Frame.titled(title).under("Signing in and security", "/me/security");
    }

    private static Field field() {
        return Field.typed("code", "The code that your phone shows now", "");
    }
}
