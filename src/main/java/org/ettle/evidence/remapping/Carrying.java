package org.ettle.evidence.remapping;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ettle.theory.Crosswalk.Change;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;
import org.ettle.theory.comparison.Comparison;
import org.ettle.theory.comparison.Step;
import org.ettle.theory.comparison.Succession;

/// The rules by which evidence goes from a version to a later one (decision 0015).
///
/// 1. An outcome's evidence goes along where the outcome became one other outcome, of which it is
///    the only origin, and nothing but its words or its place on the map changed.
/// 2. Where anything else became of it (another meaning, extent or actor, several outcomes, one
///    outcome of several), somebody decides.
/// 3. What was dropped is history; of what no crosswalk speaks, nothing is said.
/// 4. A link's evidence goes along where both its ends do and the later version draws the same
///    link. Where the link is drawn as another kind, somebody decides; where it is not drawn, it is
///    history.
public final class Carrying {

    /// That somebody else is to bring an outcome about changes of whom the evidence must tell, so
    /// it is not among these.
    private static final Set<Change> KEEPING_THE_MEANING =
            EnumSet.of(Change.SAME, Change.REWORDED, Change.MOVED);

    private final MapVersion to;
    private final Comparison comparison;

    private Carrying(MapVersion to, Comparison comparison) {
        this.to = to;
        this.comparison = comparison;
    }

    /// @param comparison of the earlier version with the later one, onwards all the way
    public static Carrying by(Comparison comparison) {
        return new Carrying(comparison.to(), comparison);
    }

    public Way of(Place place) {
        return switch (place) {
            case Place.AnOutcome(var code) -> outcome(code);
            case Place.ALink(var link) -> link(link);
        };
    }

    private Way outcome(Outcome.Code code) {
        var found = comparison.find(code);
        if (found.isEmpty()) {
            return new Way.NotCompared();
        }
        var succession = found.get();
        var pairs =
                succession.pairs().stream().filter(it -> it.from().code().equals(code)).toList();
        if (pairs.isEmpty()) {
            return new Way.Dropped();
        }
        var pair = pairs.getFirst();
        if (succession.pairs().size() == 1 && KEEPING_THE_MEANING.containsAll(pair.changes())) {
            return new Way.Carried(new Place.AnOutcome(pair.to().code()), pair.provisional());
        }
        return new Way.Waits(
                pairs.stream().<Place>map(it -> new Place.AnOutcome(it.to().code())).toList(),
                steps(succession));
    }

    private Way link(Link.Name link) {
        var from = outcome(link.from());
        var to = outcome(link.to());
        var ends = List.of(from, to);
        if (ends.stream().anyMatch(Way.Dropped.class::isInstance)) {
            return new Way.Dropped();
        }
        if (ends.stream().anyMatch(Way.NotCompared.class::isInstance)) {
            return new Way.NotCompared();
        }
        var steps =
                Stream.of(link.from(), link.to())
                        .map(comparison::find)
                        .flatMap(Optional::stream)
                        .flatMap(it -> steps(it).stream())
                        .distinct()
                        .toList();
        if (from instanceof Way.Carried(Place.AnOutcome(var a), var one)
                && to instanceof Way.Carried(Place.AnOutcome(var b), var other)) {
            return between(a, b, link.kind(), one || other, steps);
        }
        return new Way.Waits(between(codes(from), codes(to)), steps);
    }

    private Way between(
            Outcome.Code a, Outcome.Code b, Link.Kind kind, boolean provisional, List<Step> steps) {
        var same = new Place.ALink(new Link.Name(a, b, kind));
        if (same.isIn(to)) {
            return new Way.Carried(same, provisional);
        }
        var others = between(List.of(a), List.of(b));
        if (!others.isEmpty()) {
            return new Way.Waits(others, steps);
        }
        // That nobody drew any links of this kind does not mean that they went.
        return to.links().stream().anyMatch(link -> link.kind() == kind)
                ? new Way.Dropped()
                : new Way.NotCompared();
    }

    private List<Place> between(List<Outcome.Code> from, List<Outcome.Code> onto) {
        return to.links().stream()
                .filter(link -> from.contains(link.from()) && onto.contains(link.to()))
                .<Place>map(link -> new Place.ALink(link.name()))
                .toList();
    }

    private static List<Outcome.Code> codes(Way way) {
        return switch (way) {
            case Way.Carried(Place.AnOutcome(var code), _) -> List.of(code);
            case Way.Waits(var candidates, _) ->
                    candidates.stream().map(it -> ((Place.AnOutcome) it).code()).toList();
            default -> List.of();
        };
    }

    private static List<Step> steps(Succession succession) {
        return succession.steps();
    }
}
