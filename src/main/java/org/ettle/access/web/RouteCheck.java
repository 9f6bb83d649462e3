package org.ettle.access.web;

import java.util.List;
import org.ettle.access.web.RouteRule.Unclear;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Keeps the program from starting while a route does not say, once, who may use it.
@Component
final class RouteCheck implements SmartInitializingSingleton {

    private final List<RequestMappingHandlerMapping> routes;

    RouteCheck(List<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var unclear = routes.stream().flatMap(some -> unclear(some).stream()).sorted().toList();
        if (!unclear.isEmpty()) {
            throw new IllegalStateException(
                    "Each route needs one of @OpenToAll, @ForMembers and @ForRoles, on its method"
                            + " or else on its controller. These have none, or several: "
                            + String.join("; ", unclear));
        }
    }

    private static List<String> unclear(RequestMappingHandlerMapping routes) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> isUnclear(route.getKey(), RouteRule.of(route.getValue())))
                .map(route -> route.getKey() + " (" + route.getValue().getShortLogMessage() + ")")
                .toList();
    }

    /// Programs bring tokens and readers bring cookies; no route takes both.
    private static boolean isUnclear(RequestMappingInfo route, RouteRule rule) {
        return switch (rule) {
            case RouteRule.Everybody() -> false;
            case RouteRule.WithToken _ ->
                    !route.getPatternValues().stream().allMatch(TokenDoor::isForPrograms);
            case RouteRule.EveryMember(), RouteRule.HoldersOf _ ->
                    route.getPatternValues().stream().anyMatch(TokenDoor::isForPrograms);
            case Unclear _ -> true;
        };
    }
}
