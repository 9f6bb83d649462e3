package org.ettle.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.ettle.access.Role;
import org.ettle.access.session.Member;
import org.ettle.platform.page.Html;
import org.ettle.platform.page.TurnedAway;
import org.ettle.platform.page.Visitor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.UriUtils;

/// The one place that decides who may use which route. It answers before the route is asked for
/// anything, so the answer never depends on whether the thing exists. What is no route of ours, no
/// file of the pages and no browser's question about another site is nobody's.
@Component
final class Gate implements HandlerInterceptor {

    /// Reading the marks of a route takes longer than holding somebody to them.
    private final ConcurrentMap<HandlerMethod, RouteRule> rules = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod route) {
            return mayUse(route, request, response);
        }
        if (handler instanceof ResourceHttpRequestHandler
                || CorsUtils.isPreFlightRequest(request)) {
            return true;
        }
        throw nobodys();
    }

    private boolean mayUse(
            HandlerMethod route, HttpServletRequest request, HttpServletResponse response) {
        var member = Members.find(request).orElse(null);
        if (member != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return switch (rules.computeIfAbsent(route, RouteRule::of)) {
            case RouteRule.Everybody() -> true;
            case RouteRule.EveryMember() -> member != null || askToSignIn(request, response);
            case RouteRule.HoldersOf(var roles) ->
                    member == null
                            ? askToSignIn(request, response)
                            : holds(member, roles, request, response);
            case RouteRule.WithToken rule -> TokenGate.mayUse(rule, request, response);
            case RouteRule.Unclear _ -> throw nobodys();
        };
    }

    private static boolean holds(
            Member member,
            Set<Role> roles,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!member.holdsOneOf(roles)) {
            throw lacksRole(roles);
        }
        var without = EnumSet.copyOf(roles);
        without.remove(Role.ADMINISTRATOR);
        return member.strong()
                || member.holdsOneOf(without)
                || askForSecondFactor(request, response);
    }

    /// A password alone opens nothing of an administrator's (OWASP ASVS 5.0, V6.3.3).
    private static boolean askForSecondFactor(
            HttpServletRequest request, HttpServletResponse response) {
        if (!isPage(request)) {
            throw secondFactorIsMissing();
        }
        return leadTo("/me/security/second-factor?then=", request, response);
    }

    /// Pages lead to the sign-in and come back. What was sent from a form cannot be sent again by a
    /// redirect, so that is told.
    private static boolean askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        if (!isPage(request)) {
            throw notSignedIn();
        }
        return leadTo("/sign-in?then=", request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        return List.of("GET", "HEAD").contains(request.getMethod()) && !Html.wantsPart(request);
    }

    private static boolean leadTo(
            String address, HttpServletRequest request, HttpServletResponse response) {
        var back = UriUtils.encode(LocalPath.of(request).value(), StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, address + back);
        return false;
    }

    private static TurnedAway secondFactorIsMissing() {
        return new TurnedAway(
                HttpStatus.FORBIDDEN.value(),
                "A second step is needed",
                "Administrators sign in with a passkey, or with a password and a code from their phone.",
                List.of("Set it up on your own page, under signing in and security."));
    }

    private static TurnedAway notSignedIn() {
        return new TurnedAway(
                HttpStatus.UNAUTHORIZED.value(),
                "You are not signed in",
                "You have not signed in, or your time ran out. Nothing was saved.",
                List.of(
                        "Open Ettle in another tab and sign in there.",
                        "Then come back to this tab and reload it. Your browser may ask whether to"
                                + " send the form again: say yes."));
    }

    private static TurnedAway lacksRole(Set<Role> roles) {
        var organisation = Visitor.ofThisRequest().organisation();
        return new TurnedAway(
                HttpStatus.FORBIDDEN.value(),
                "You need another role",
                "This page is for people who hold the role " + names(roles) + ".",
                List.of(
                        "If your work needs it, ask an administrator of "
                                + (organisation == null ? "your organisation" : organisation)
                                + " to give you the role."));
    }

    static String names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::title).collect(Collectors.joining(" or "));
    }

    private static TurnedAway nobodys() {
        return new TurnedAway(
                HttpStatus.FORBIDDEN.value(),
                "Nobody may use this address",
                "Nothing says who may use it, so nobody may.",
                List.of("Tell whoever looks after Ettle where you work."));
    }
}
