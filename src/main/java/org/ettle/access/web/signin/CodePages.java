package org.ettle.access.web.signin;

import house.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.SeeOther;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The second step of signing in, for those who have set it up. It is open to all, because whoever
/// comes here has not signed in yet; without the first step it leads back to it.
@Controller
@OpenToAll
class CodePages {

    private static final String HERE = "/sign-in/code";

    private final SecondFactors secondFactors;
    private final RelyingParty site;
    private final Templates templates;

    CodePages(SecondFactors secondFactors, RelyingParty site, Templates templates) {
        this.secondFactors = secondFactors;
        this.site = site;
        this.templates = templates;
    }

    @GetMapping(HERE)
    View form(
            @RequestParam(defaultValue = "/") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return Members.findHalfSignedIn(request)
                .<View>map(half -> page(half, then, field()))
                .orElseGet(() -> SeeOther.to("/sign-in"));
    }

    @PostMapping(HERE)
    View show(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        var half = Members.findHalfSignedIn(request);
        if (half.isEmpty()) {
            return SeeOther.to("/sign-in");
        }
        return switch (secondFactors.show(half.get(), code)) {
            case Shown.Right(var word, _) -> {
                SessionCookie.write(word, request, response);
                yield SeeOther.to(LocalPath.of(then).value());
            }
            case Shown.Wrong() -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(half.get(), then, field().withFault(SignInWords.WRONG_CODE));
            }
            case Shown.TooMany() -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield page(half.get(), then, field().withFault(SignInWords.TOO_MANY_CODES));
            }
        };
    }

    private View page(Member half, String then, Field code) {
        return new Html(
                templates.accessSigninCode(
                        Frame.titled("Sign in: second step"),
                        LocalPath.of(then).value(),
                        secondFactors.ofHalfSignedIn(half),
                        code,
                        PasskeyButton.toSignIn(site)));
    }

    private static Field field() {
        return Field.typed("code", "The code", "")
                .withHint("Six digits from your phone, or one of your recovery codes.");
    }
}
