package org.ettle.crawl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ettle.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/// The addresses that the crawl visits, by the route they stand for.
public final class Examples {

    private static final int FINE = 200;

    private final Map<String, List<Example>> byRoute = new LinkedHashMap<>();
    private final List<Example> besides = new ArrayList<>();

    /// What all rooms tell.
    public static Examples ofTheHouse() throws ReflectiveOperationException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(RouteExamples.class));
        var examples = new Examples();
        for (var found : scanner.findCandidateComponents("org.ettle")) {
            var constructor = Class.forName(found.getBeanClassName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            ((RouteExamples) constructor.newInstance()).tell(examples);
        }
        return examples;
    }

    /// Examples of the route with this pattern, written as in the controller.
    public Route of(String pattern) {
        return new Route(byRoute.computeIfAbsent(pattern, _ -> new ArrayList<>()));
    }

    /// An address that stands for no route, such as one where nothing is.
    public Examples besides(String address, int status) {
        besides.add(new Example(address, status));
        return this;
    }

    public List<Example> all() {
        var all = new ArrayList<Example>();
        byRoute.values().forEach(all::addAll);
        all.addAll(besides);
        return all;
    }

    /// What is wrong between the routes that there are and the examples told.
    List<String> faults(Iterable<String> routes) {
        var faults = new ArrayList<String>();
        var known = new ArrayList<String>();
        for (var route : routes) {
            known.add(route);
            if (byRoute.getOrDefault(route, List.of()).isEmpty()) {
                faults.add("The route " + route + " has no example; tell one in a RouteExamples");
            }
        }
        byRoute.forEach((route, examples) -> {
            if (!known.contains(route)) {
                faults.add("There are examples of " + route + ", but no such route");
            }
            examples.stream()
                    .filter(example -> !standsFor(route, example))
                    .map(example -> example.address() + " is no example of " + route)
                    .forEach(faults::add);
        });
        return faults;
    }

    private static boolean standsFor(String route, Example example) {
        var path = example.address().replaceFirst("[?#].*", "");
        return PathPatternParser.defaultInstance
                .parse(route)
                .matches(PathContainer.parsePath(path));
    }

    /// Takes the examples of one route.
    public static final class Route {

        private final List<Example> examples;
        private @Nullable Role as;

        private Route(List<Example> examples) {
            this.examples = examples;
        }

        /// Who visits the addresses that follow: somebody with this one role.
        public Route as(Role role) {
            as = role;
            return this;
        }

        /// @param address may name variables of a [World], as in `/drafts/{draft}`
        public Route at(String address) {
            return at(address, FINE);
        }

        public Route at(String address, int status) {
            examples.add(new Example(address, status, as, null));
            return this;
        }
    }
}
