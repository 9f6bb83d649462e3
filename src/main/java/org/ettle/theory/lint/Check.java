package org.ettle.theory.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;

/// How a rule looks at a version.
///
/// @param looked how many outcomes, links or assumptions it looks at
/// @param spots what it finds, in the order of the version
record Check(Function<Network, Integer> looked, Function<Network, Stream<Spot>> spots) {

    record Spot(Place place, String words) {}

    static Check ofOutcomes(
            BiPredicate<Network, Outcome> which,
            BiFunction<Network, Outcome, Optional<String>> wrong) {
        return new Check(
                network -> (int) outcomes(network, which).count(),
                network ->
                        outcomes(network, which)
                                .flatMap(it -> at(it, wrong.apply(network, it)).stream()));
    }

    static Check ofLinks(BiPredicate<Network, Link> which, Function<Link, Optional<String>> wrong) {
        return new Check(
                network -> (int) links(network, which).count(),
                network ->
                        links(network, which)
                                .flatMap(link ->
                                        wrong.apply(link).stream()
                                                .map(words -> at(network, link, words))));
    }

    static Check ofAssumptions(Function<Link.Assumption, Optional<String>> wrong) {
        return new Check(
                network ->
                        network.version().links().stream()
                                .mapToInt(link -> link.assumptions().size())
                                .sum(),
                network ->
                        network.version().links().stream()
                                .flatMap(link ->
                                        link.assumptions().stream()
                                                .flatMap(it -> wrong.apply(it).stream())
                                                .map(words -> at(network, link, words))));
    }

    List<Finding> findings(Rule rule, Network network) {
        return spots.apply(network).map(spot -> new Finding(rule, spot.place, spot.words)).toList();
    }

    private static Optional<Spot> at(Outcome outcome, Optional<String> words) {
        return words.map(it -> new Spot(new Place.AtOutcome(outcome), it));
    }

    private static Spot at(Network network, Link link, String words) {
        var version = network.version();
        return new Spot(
                new Place.AtLink(link, version.get(link.from()), version.get(link.to())), words);
    }

    private static Stream<Outcome> outcomes(Network network, BiPredicate<Network, Outcome> which) {
        return network.version().outcomes().stream()
                .filter(outcome -> which.test(network, outcome));
    }

    private static Stream<Link> links(Network network, BiPredicate<Network, Link> which) {
        return network.version().links().stream().filter(link -> which.test(network, link));
    }
}
