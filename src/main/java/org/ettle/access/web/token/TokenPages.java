package org.ettle.access.web.token;

import house.templates.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.ettle.access.ConfirmFirst;
import org.ettle.access.ForMembers;
import org.ettle.access.token.ApiTokens;
import org.ettle.access.token.Making;
import org.ettle.access.token.TokenRefusal;
import org.ettle.platform.page.Frame;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Where somebody makes tokens for programs, and ends them.
@Controller
@ForMembers
@RequestMapping("/me/tokens")
class TokenPages {

    private static final int DAYS_AT_FIRST = 90;

    private final ApiTokens tokens;
    private final Templates templates;

    TokenPages(ApiTokens tokens, Templates templates) {
        this.tokens = tokens;
        this.templates = templates;
    }

    @GetMapping
    Html list() {
        return new Html(
                templates.accessTokenList(
                        Frame.titled("Your tokens").under("Your page", "/me"),
                        TokenShelf.of(tokens.list(), Instant.now())));
    }

    @GetMapping("/new")
    Html begin() {
        var day = tokens.latestEnd().minusYears(1).plusDays(DAYS_AT_FIRST);
        return form(TokenForm.empty(day).page(null, false));
    }

    /// Answers with the page that shows the token, and with no redirect: its text is kept nowhere
    /// from which another page could show it.
    @PostMapping
    @ConfirmFirst
    View make(@ModelAttribute TokenForm form, HttpServletResponse response) {
        var day = form.day();
        if (day.isEmpty()) {
            return refused(form, null, true, response);
        }
        return switch (tokens.make(form.named(), form.scopes(), day.get())) {
            case Making.Made(var fact, var text) ->
                    new Html(
                            templates.accessTokenMade(
                                    frame("Your new token"), fact.name(), text.reveal()));
            case Making.Refused(var reason) -> refused(form, reason, false, response);
        };
    }

    @PostMapping("/{token}/end")
    View end(@PathVariable UUID token) {
        tokens.end(token);
        return SeeOther.to("/me/tokens");
    }

    private View refused(
            TokenForm form,
            @Nullable TokenRefusal reason,
            boolean dayIsFaulty,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form.page(reason, dayIsFaulty));
    }

    private Html form(NewToken questions) {
        return new Html(templates.accessTokenForm(frame("Make a token"), questions));
    }

    private static Frame frame(String title) {
        return Frame.titled(title).under("Your page", "/me").under("Your tokens", "/me/tokens");
    }
}
