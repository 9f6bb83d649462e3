package org.ettle.access.web;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ettle.access.ForMembers;
import org.ettle.access.ForRoles;
import org.ettle.access.ForTokens;
import org.ettle.access.Role;
import org.ettle.access.Scope;
import org.ettle.access.session.Member;
import org.ettle.platform.page.OpenToAll;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/// Who may use a route, as its method says it, or else its controller.
sealed interface RouteRule {

    record Everybody() implements RouteRule {}

    record EveryMember() implements RouteRule {}

    record HoldersOf(Set<Role> roles) implements RouteRule {}

    /// A route of the API: for tokens that have the scope, of those who may use the route.
    record WithToken(Scope scope, RouteRule people) implements RouteRule {}

    /// Not one rule, but none or several: nobody may use the route, and the program does not start.
    record Unclear(int rules) implements RouteRule {}

    default boolean admits(Member member) {
        return !(this instanceof WithToken) && admits(member.roles());
    }

    /// Whether somebody who holds these roles may use the route.
    default boolean admits(Set<Role> held) {
        return switch (this) {
            case Everybody(), EveryMember() -> true;
            case HoldersOf(var roles) -> roles.stream().anyMatch(held::contains);
            case WithToken(_, var people) -> people.admits(held);
            case Unclear _ -> false;
        };
    }

    static RouteRule of(HandlerMethod route) {
        var ofMethod = rulesOn(route.getMethod());
        var rules = ofMethod.isEmpty() ? rulesOn(route.getBeanType()) : ofMethod;
        if (rules.size() != 1) {
            return new Unclear(rules.size());
        }
        var scope = scopeOn(route.getMethod()).or(() -> scopeOn(route.getBeanType())).orElse(null);
        return scope == null ? rules.getFirst() : withToken(scope, rules.getFirst());
    }

    private static RouteRule withToken(Scope scope, RouteRule people) {
        return people instanceof Everybody ? new Unclear(2) : new WithToken(scope, people);
    }

    private static Optional<Scope> scopeOn(AnnotatedElement place) {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(place, ForTokens.class))
                .map(ForTokens::value);
    }

    private static List<RouteRule> rulesOn(AnnotatedElement place) {
        var rules = new ArrayList<RouteRule>();
        if (AnnotatedElementUtils.hasAnnotation(place, OpenToAll.class)) {
            rules.add(new Everybody());
        }
        if (AnnotatedElementUtils.hasAnnotation(place, ForMembers.class)) {
            rules.add(new EveryMember());
        }
        var roles = AnnotatedElementUtils.findMergedAnnotation(place, ForRoles.class);
        if (roles != null) {
            rules.add(new HoldersOf(Set.of(roles.value())));
        }
        return rules;
    }
}
