package org.ettle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ettle.access.Organisations;
import org.ettle.access.token.ApiTokens;
import org.ettle.access.token.Bearer;
import org.ettle.access.token.TokenText;
import org.ettle.access.token.TokenUse;
import org.ettle.platform.store.Asker;
import org.ettle.platform.store.Askers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Knows for whom a program acts, by the token that it brought (RFC 6750). A token counts on the
/// routes that are marked for tokens and nowhere else: on a route that is open to all the program
/// is the public, so that no token shows it more than its scopes say. A refused token is told to
/// the log, and never its text.
@Component
final class TokenDoor {

    private static final Logger LOG = LoggerFactory.getLogger(TokenDoor.class);
    private static final String PROGRAMS = "/api/";
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");

    private final ApiTokens tokens;
    private final Organisations organisations;
    private final Supplier<List<RequestMappingInfo>> routes;

    TokenDoor(
            ApiTokens tokens,
            Organisations organisations,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.tokens = tokens;
        this.organisations = organisations;
        this.routes = SingletonSupplier.of(() -> forTokens(routes));
    }

    /// Whether the request came to the door of programs, where no cookie counts.
    static boolean isForPrograms(HttpServletRequest request) {
        return isForPrograms(request.getRequestURI());
    }

    static boolean isForPrograms(String address) {
        return address.startsWith(PROGRAMS);
    }

    Optional<Bearer> find(HttpServletRequest request, String requestId) {
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (sent == null || !takesTokens(request)) {
            return Optional.empty();
        }
        var text = TokenText.of(bearer(sent)).filter(this::isOfOurs);
        if (text.isEmpty()) {
            LOG.warn("Request {} brought a token that is none of Ettle's", requestId);
            return Optional.empty();
        }
        var bearer = use(text.get(), requestId);
        bearer.ifPresent(it -> Bearers.show(it, request));
        return bearer;
    }

    private Optional<Bearer> use(TokenText text, String requestId) {
        var program = Asker.theProgram(text.organisation(), requestId);
        return switch (Askers.call(program, () -> tokens.use(text))) {
            case TokenUse.Accepted(var bearer) -> Optional.of(bearer);
            case TokenUse.Refused(var reason, var token) -> {
                LOG.warn("Request {} brought the token {}: {}", requestId, token, reason);
                yield Optional.empty();
            }
            case TokenUse.Unknown() -> {
                LOG.warn("Request {} brought a token that is not known", requestId);
                yield Optional.empty();
            }
        };
    }

    private boolean isOfOurs(TokenText text) {
        return organisations.find(text.organisation()).isPresent();
    }

    private static String bearer(String header) {
        return Optional.of(BEARER.matcher(header))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .orElse("");
    }

    private boolean takesTokens(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return routes.get().stream().anyMatch(it -> it.getMatchingCondition(request) != null);
    }

    private static List<RequestMappingInfo> forTokens(RequestMappingHandlerMapping routes) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> RouteRule.of(route.getValue()) instanceof RouteRule.WithToken)
                .map(route -> route.getKey())
                .toList();
    }
}
