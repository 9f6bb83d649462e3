package org.ettle.access.web;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ettle.access.session.Member;
import org.ettle.platform.page.Section;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The parts of the site that the navigation offers a member: those whose first page the gate would
/// let them into.
@Component
final class SectionsOffered {

    private record Offer(Section section, RouteRule rule) {}

    private final Supplier<Set<Offer>> offers;

    SectionsOffered(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        offers = SingletonSupplier.of(() -> offers(routes));
    }

    Set<Section> of(Member member) {
        return offers.get().stream()
                .filter(offer -> offer.rule().admits(member))
                .map(Offer::section)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Offer> offers(RequestMappingHandlerMapping routes) {
        return routes.getHandlerMethods().entrySet().stream()
                .flatMap(route ->
                        Arrays.stream(Section.values())
                                .filter(section -> isPageOf(section, route.getKey()))
                                .map(section -> new Offer(section, RouteRule.of(route.getValue()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPageOf(Section section, RequestMappingInfo route) {
        var methods = route.getMethodsCondition().getMethods();
        return route.getPatternValues().contains(section.address())
                && (methods.isEmpty() || methods.contains(RequestMethod.GET));
    }
}
