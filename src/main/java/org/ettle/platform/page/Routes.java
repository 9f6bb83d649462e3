package org.ettle.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds the route of a request as Spring does, but holds it only to routes that begin with the
/// same word: Spring tries each route of the program in turn, which with some hundreds of them took
/// longer than many pages.
final class Routes extends RequestMappingHandlerMapping {

    private static final Set<String> ANY = Set.of();

    private final ConcurrentMap<RequestMappingInfo, Set<String>> firsts = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo route, HttpServletRequest request) {
        var expected = firsts.computeIfAbsent(route, Routes::firsts);
        return expected.equals(ANY) || expected.contains(first(request))
                ? super.getMatchingMapping(route, request)
                : null;
    }

    private static String first(HttpServletRequest request) {
        return word(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
    }

    /// The words that addresses of the route begin with; any, where one of them is not fixed.
    private static Set<String> firsts(RequestMappingInfo route) {
        var patterns = route.getPatternValues();
        return patterns.stream().anyMatch(Routes::isOpen)
                ? ANY
                : patterns.stream()
                        .map(PathContainer::parsePath)
                        .map(Routes::word)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOpen(String pattern) {
        var first = pattern.split("/", 3);
        return first.length < 2 || first[1].matches(".*[{*?].*");
    }

    private static String word(PathContainer path) {
        for (var element : path.elements()) {
            if (element instanceof PathSegment segment) {
                return segment.valueToMatch();
            }
        }
        return "";
    }
}
