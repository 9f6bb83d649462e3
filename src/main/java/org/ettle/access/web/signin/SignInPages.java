package org.ettle.access.web.signin;

import house.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.ettle.access.Organisation;
import org.ettle.access.Organisations;
import org.ettle.access.passkey.PasskeySignIns;
import org.ettle.access.passkey.RelyingParty;
import org.ettle.access.provider.Providers;
import org.ettle.access.session.Sessions;
import org.ettle.access.signin.SignIn;
import org.ettle.access.signin.SignIns;
import org.ettle.access.web.LocalPath;
import org.ettle.access.web.Members;
import org.ettle.access.web.SessionCookie;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.store.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// The way in: by password, by passkey, or as an invented person.
@Controller
@OpenToAll
class SignInPages {

    private static final String REMEMBERED = "ettle-organisation";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final SignIns signIns;
    private final PasskeySignIns passkeys;
    private final RelyingParty site;
    private final Sessions sessions;
    private final Organisations organisations;
    private final InventedPeople demonstration;
    private final Providers providers;
    private final Templates templates;

    SignInPages(
            SignIns signIns,
            PasskeySignIns passkeys,
            RelyingParty site,
            Sessions sessions,
            Organisations organisations,
            InventedPeople demonstration,
            Providers providers,
            Templates templates) {
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.site = site;
        this.sessions = sessions;
        this.organisations = organisations;
        this.demonstration = demonstration;
        this.providers = providers;
        this.templates = templates;
    }

    @GetMapping("/sign-in")
    View form(
            @RequestParam(defaultValue = "/") String then,
            @RequestParam(defaultValue = "") String news,
            HttpServletRequest request) {
        var onwards = LocalPath.of(then).value();
        return Members.find(request).isPresent()
                ? SeeOther.to(onwards)
                : page(sheet(remembered(request), onwards).withNews(SignInWords.news(news)));
    }

    @PostMapping("/sign-in")
    View signIn(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sheet = sheet(organisation, LocalPath.of(then).value()).withName(name);
        var chosen = organisations.find(organisation);
        if (chosen.isEmpty()) {
            return refused(sheet.withoutOrganisation(), HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
        var origin = Origins.of(request, response);
        return switch (signIns.withPassword(chosen.get(), name, password, origin)) {
            case SignIn.Welcome welcome ->
                    letIn(welcome, chosen.get(), sheet.then(), request, response);
            case SignIn.Refused() ->
                    refused(
                            sheet.refused(SignInWords.REFUSED),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            response);
            case SignIn.TooMany(var wait) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
                yield refused(
                        sheet.refused(SignInWords.tooMany(wait)),
                        HttpStatus.TOO_MANY_REQUESTS,
                        response);
            }
            case SignIn.Busy() ->
                    refused(
                            sheet.refused(SignInWords.BUSY),
                            HttpStatus.SERVICE_UNAVAILABLE,
                            response);
        };
    }

    /// What a passkey is asked to sign. No passkey is named: the device knows those of this site,
    /// and whose they are.
    @PostMapping("/sign-in/passkey/question")
    @ResponseBody
    PasskeyOptions.Showing ask(HttpServletRequest request, HttpServletResponse response) {
        var question = passkeys.ask();
        PasskeyCookie.keep(question, request, response);
        return PasskeyOptions.Showing.of(site, question);
    }

    @PostMapping("/sign-in/passkey")
    View show(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "/") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        var onwards = LocalPath.of(then).value();
        var origin = Origins.of(request, response);
        var sealed = PasskeyCookie.takeOut(request, response);
        return switch (passkeys.show(sealed, answer, origin)) {
            case SignIn.Welcome welcome ->
                    letIn(
                            welcome,
                            organisations.get(welcome.word().organisation()),
                            onwards,
                            request,
                            response);
            case SignIn.TooMany(var wait) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
                yield refused(
                        sheet(remembered(request), onwards)
                                .withoutPasskey(SignInWords.tooManyHere(wait)),
                        HttpStatus.TOO_MANY_REQUESTS,
                        response);
            }
            case SignIn.Refused(), SignIn.Busy() ->
                    refused(
                            sheet(remembered(request), onwards)
                                    .withoutPasskey(SignInWords.PASSKEY_REFUSED),
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            response);
        };
    }

    @PostMapping("/sign-in/demonstration")
    View demonstrate(
            @RequestParam String organisation,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "/") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        var theirs =
                organisations
                        .find(organisation)
                        .filter(_ -> demonstration.areWelcome())
                        .orElseThrow(() -> new NotFound("this demonstration"));
        var origin = Origins.of(request, response);
        var welcome = signIns.asDemonstration(theirs, person, origin);
        return letIn(welcome, theirs, LocalPath.of(then).value(), request, response);
    }

    /// Whoever was signed in before in this browser is so no longer.
    private View letIn(
            SignIn.Welcome welcome,
            Organisation organisation,
            String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        Members.find(request).ifPresent(sessions::signOut);
        SessionCookie.write(welcome.word(), request, response);
        SessionCookie.set(REMEMBERED, organisation.address(), A_YEAR, request, response);
        return SeeOther.to(welcome.half() ? LocalPath.of(then).afterCode() : then);
    }

    private SignInSheet sheet(String organisation, String then) {
        return SignInSheet.empty(
                organisations.list(),
                organisation,
                PasskeyButton.toSignIn(site),
                then,
                demonstration.list());
    }

    private View refused(SignInSheet sheet, HttpStatus status, HttpServletResponse response) {
        response.setStatus(status.value());
        return page(sheet);
    }

    private View page(SignInSheet sheet) {
        return new Html(
                templates.accessSigninSignIn(Frame.titled("Sign in"), sheet, providers.list()));
    }

    private static String remembered(HttpServletRequest request) {
        return SessionCookie.value(REMEMBERED, request).orElse("");
    }
}
