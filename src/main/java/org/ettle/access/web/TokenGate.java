package org.ettle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ettle.access.Scope;
import org.ettle.platform.page.TurnedAway;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// The gate's part for programs: whether the token that came may be used on this route. What is
/// wrong is told as RFC 6750 (section 3) says.
final class TokenGate {

    private static final String REALM = "Bearer realm=\"Ettle\"";

    private TokenGate() {}

    static boolean mayUse(
            RouteRule.WithToken rule, HttpServletRequest request, HttpServletResponse response) {
        var bearer = Bearers.find(request).orElseThrow(() -> tokenIsNeeded(request, response));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!bearer.scopes().contains(rule.scope())) {
            throw lacksScope(rule.scope(), response);
        }
        if (!rule.people().admits(bearer.roles())) {
            throw lacksRole(rule);
        }
        return true;
    }

    private static TurnedAway tokenIsNeeded(
            HttpServletRequest request, HttpServletResponse response) {
        boolean came = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE, came ? REALM + ", error=\"invalid_token\"" : REALM);
        return new TurnedAway(
                HttpStatus.UNAUTHORIZED.value(),
                came ? "The token does not count" : "A token is needed",
                "Send a token that has not ended in the header Authorization, as Bearer. Make one"
                        + " on your own page in Ettle, at /me/tokens.",
                List.of());
    }

    private static TurnedAway lacksScope(Scope scope, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                REALM + ", error=\"insufficient_scope\", scope=\"" + scope.code() + "\"");
        return new TurnedAway(
                HttpStatus.FORBIDDEN.value(),
                "The token may not do this",
                "The token lacks the scope " + scope.code() + ". Make one that has it.",
                List.of());
    }

    private static TurnedAway lacksRole(RouteRule.WithToken rule) {
        return new TurnedAway(
                HttpStatus.FORBIDDEN.value(),
                "The person lacks the role",
                "The token acts for somebody who does not hold the role that this needs: "
                        + needed(rule)
                        + ".",
                List.of());
    }

    private static String needed(RouteRule.WithToken rule) {
        return rule.people() instanceof RouteRule.HoldersOf(var roles)
                ? Gate.names(roles)
                : "any role";
    }
}
