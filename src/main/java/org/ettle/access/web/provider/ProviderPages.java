package org.ettle.access.web.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ettle.access.provider.Provider;
import org.ettle.access.provider.ProviderAnswer;
import org.ettle.access.provider.ProviderSignIns;
import org.ettle.access.provider.Providers;
import org.ettle.access.session.Sessions;
import org.ettle.access.web.LocalPath;
import org.ettle.access.web.Members;
import org.ettle.access.web.SessionCookie;
import org.ettle.access.web.signin.Device;
import org.ettle.platform.page.OpenToAll;
import org.ettle.platform.page.RequestId;
import org.ettle.platform.page.SeeOther;
import org.ettle.platform.page.TurnedAway;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The way to an organisation's own sign-in, and back. Each organisation has addresses of its own,
/// so an answer that was meant for another one does not fit.
@Controller
@OpenToAll
@RequestMapping("/sign-in/provider/{organisation}")
class ProviderPages {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderPages.class);
    private static final String COOKIE = "ettle-provider";
    private static final Duration HOW_LONG = Duration.ofMinutes(10);

    private final Providers providers;
    private final ProviderTalk talk;
    private final ProviderSignIns signIns;
    private final Sessions sessions;

    ProviderPages(
            Providers providers, ProviderTalk talk, ProviderSignIns signIns, Sessions sessions) {
        this.providers = providers;
        this.talk = talk;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @GetMapping
    View ask(
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = providers.get(organisation);
        var question = Question.about(organisation, LocalPath.of(then));
        try {
            var address = talk.whereToAsk(provider, question, returnTo(organisation));
            SessionCookie.set(COOKIE, question.cookie(), HOW_LONG, request, response);
            return SeeOther.to(address.toString());
        } catch (RestClientException | IllegalStateException silent) {
            throw doesNotAnswer(request, silent);
        }
    }

    @GetMapping("/answer")
    View answer(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Optional<String> iss,
            HttpServletRequest request,
            HttpServletResponse response) {
        var provider = providers.get(organisation);
        var question =
                SessionCookie.value(COOKIE, request)
                        .flatMap(Question::of)
                        .filter(it -> it.isAnsweredBy(organisation, state))
                        .orElseThrow(
                                () -> refused(request, "it answers no question of this browser"));
        SessionCookie.set(COOKIE, "", Duration.ZERO, request, response);
        if (code.isEmpty()) {
            throw refused(request, "the provider did not sign the reader in");
        }
        var program = Asker.theProgram(provider.organisation().id(), RequestId.of(request));
        var welcome =
                Askers.<ProviderAnswer.Welcome, RuntimeException>call(
                        program,
                        () -> {
                            if (!signIns.useUp(state)) {
                                throw refused(request, "it came before");
                            }
                            return welcome(provider, question, code, iss, request);
                        });
        Members.find(request).ifPresent(sessions::signOut);
        SessionCookie.write(welcome.word(), request, response);
        var then = question.then();
        return SeeOther.to(welcome.half() ? then.afterCode() : then.value());
    }

    private ProviderAnswer.Welcome welcome(
            Provider provider,
            Question question,
            String code,
            Optional<String> issuer,
            HttpServletRequest request) {
        try {
            if (!talk.answeredBy(provider, issuer)) {
                throw refused(request, "another provider gave it");
            }
            var identity =
                    talk.identify(provider, question, returnTo(question.organisation()), code);
            return switch (signIns.welcome(identity, Device.of(request))) {
                case ProviderAnswer.Welcome welcome -> welcome;
                case ProviderAnswer.Refused(var reason) ->
                        throw ProviderWords.notLetIn(reason, provider.organisation());
            };
        } catch (AuthenticationException doesNotHold) {
            throw refused(request, doesNotHold.getMessage());
        } catch (RestClientException silent) {
            throw doesNotAnswer(request, silent);
        }
    }

    private static String returnTo(String organisation) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sign-in/provider/{organisation}/answer")
                .buildAndExpand(organisation)
                .toUriString();
    }

    private static TurnedAway refused(HttpServletRequest request, @Nullable String why) {
        LOG.warn("Request {} brought an answer that does not hold: {}", RequestId.of(request), why);
        return new TurnedAway(
                HttpStatus.FORBIDDEN.value(),
                "You were not signed in",
                "Your organisation's sign-in sent an answer that does not hold, or it came too"
                        + " late.",
                List.of(
                        "Go to the sign-in page and begin again.",
                        "If it happens again, tell whoever looks after Ettle. Quote the"
                                + " reference."));
    }

    private static TurnedAway doesNotAnswer(HttpServletRequest request, Exception silent) {
        LOG.error("Request {} found no provider that answers", RequestId.of(request), silent);
        return new TurnedAway(
                HttpStatus.SERVICE_UNAVAILABLE.value(),
                "Your organisation's sign-in does not answer",
                "Ettle could not reach it, so you were not signed in.",
                List.of("Try again in a few minutes.", "If you have a password, sign in with it."));
    }
}
