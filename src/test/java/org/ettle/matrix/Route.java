package org.ettle.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// One verb at one pattern of addresses, with the method that answers.
///
/// @param names the variables of the pattern, in its order
record Route(String verb, String pattern, List<String> names, HandlerMethod answeredBy) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(?::[^}]*)?}");

    /// Every route that Spring knows; none can be forgotten.
    static List<Route> list(RequestMappingHandlerMapping known) {
        var routes = new ArrayList<Route>();
        known.getHandlerMethods()
                .forEach((route, method) -> {
                    for (var pattern : route.getPatternValues()) {
                        verbs(route).forEach(verb -> routes.add(of(verb, pattern, method)));
                    }
                });
        routes.sort(Comparator.comparing(Route::pattern).thenComparing(Route::verb));
        return routes;
    }

    static Route of(String verb, String pattern, HandlerMethod method) {
        var names = VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
        return new Route(verb, pattern, names, method);
    }

    private static List<String> verbs(RequestMappingInfo route) {
        var verbs = route.getMethodsCondition().getMethods();
        return verbs.isEmpty()
                ? List.of("GET")
                : verbs.stream().map(RequestMethod::name).sorted().toList();
    }

    boolean reads() {
        return verb.equals("GET");
    }

    boolean isForPrograms() {
        return pattern.startsWith("/api/");
    }

    /// The address with a value for each variable.
    String address(UnaryOperator<String> values) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found ->
                        java.util.regex.Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    @Override
    public String toString() {
        return verb + " " + pattern;
    }
}
