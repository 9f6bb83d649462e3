package org.ettle.access.web.signin;

import house.templates.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.ettle.access.session.SecretWord;
import org.ettle.access.signin.PasswordSetting;
import org.ettle.access.signin.Passwords;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.SeeOther;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where a one-time link leads: somebody sets their first password, or a new one. A link that was
/// used, that is over and that never was get the same answer.
@Controller
@OpenToAll
class WelcomePages {

    private final Passwords passwords;
    private final Templates templates;

    WelcomePages(Passwords passwords, Templates templates) {
        this.passwords = passwords;
        this.templates = templates;
    }

    @GetMapping("/welcome/{word}")
    View form(@PathVariable String word, HttpServletResponse response) {
        return page(word, NewPassword.field(), response);
    }

    @PostMapping("/welcome/{word}")
    View set(
            @PathVariable String word,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response) {
        var setting =
                SecretWord.of(word)
                        .map(it -> passwords.setWithLink(it, password))
                        .orElseGet(PasswordSetting.LinkIsOver::new);
        return switch (setting) {
            case PasswordSetting.Done() ->
                    SeeOther.to("/sign-in?news=" + SignInWords.PASSWORD_IS_SET);
            case PasswordSetting.Faulty(var fault) -> again(word, SignInWords.of(fault), response);
            case PasswordSetting.TooMany() -> again(word, SignInWords.BUSY, response);
            case PasswordSetting.NotTheirs(), PasswordSetting.LinkIsOver() -> over(response);
        };
    }

    private View again(String word, String fault, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(word, NewPassword.field().withFault(fault), response);
    }

    private View page(String word, Field password, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<Passwords.Invited> invited = SecretWord.of(word).flatMap(passwords::invited);
        return invited.isEmpty()
                ? over(response)
                : new Html(
                        templates.accessSigninWelcome(
                                Frame.titled("Set your password"),
                                "/welcome/" + word,
                                invited.get(),
                                password));
    }

    private View over(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return new Html(templates.accessSigninOver(Frame.titled("This link no longer works")));
    }
}
