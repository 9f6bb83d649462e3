package org.ettle.theory.drawing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.ettle.theory.Link;
import org.ettle.theory.Outcome;
import org.ettle.theory.beside.Rating;
import org.ettle.theory.beside.Sureness;
import org.jspecify.annotations.Nullable;

/// What others say of a version, drawn over it: how each outcome and link was judged, and words on
/// the lower edge of boxes. Whether anything is judged decides how large boxes are; what is judged
/// moves none of them.
///
/// @param asOf until when judgements are shown, in words for head and stamp; null where none are
public record Overlay(
        Map<Outcome.Code, Rating> outcomes,
        Map<Link.Name, Rating> links,
        SequencedMap<Outcome.Code, EdgeNote> badges,
        @Nullable String asOf) {

    public static final Overlay NONE = new Overlay(Map.of(), Map.of(), new LinkedHashMap<>(), null);

    /// Words on the lower edge of an outcome's box.
    ///
    /// @param isNone whether they say that there is nothing
    public record EdgeNote(List<String> parts, boolean isNone) {

        public EdgeNote {
            parts = List.copyOf(parts);
        }
    }

    boolean isJudged() {
        return !outcomes.isEmpty() || !links.isEmpty();
    }

    /// Where anything is judged, what is not says so.
    Optional<Rating> of(Outcome.Code code) {
        return isJudged()
                ? Optional.of(outcomes.getOrDefault(code, Rating.NOT_JUDGED))
                : Optional.empty();
    }

    Optional<Rating> of(Link link) {
        return isJudged()
                ? Optional.of(links.getOrDefault(link.name(), Rating.NOT_JUDGED))
                : Optional.empty();
    }

    /// As much of it as is drawn where only some outcomes are.
    Overlay within(Set<Outcome.Code> drawn) {
        var fewer = new HashMap<>(outcomes);
        fewer.keySet().retainAll(drawn);
        var lines = new HashMap<>(links);
        lines.keySet().removeIf(it -> !drawn.contains(it.from()) || !drawn.contains(it.to()));
        var edges = new LinkedHashMap<>(badges);
        edges.keySet().retainAll(drawn);
        return new Overlay(fewer, lines, edges, asOf);
    }

    boolean hasOutcome(Sureness sureness) {
        return outcomes.values().stream().anyMatch(it -> it.sureness() == sureness);
    }

    boolean hasLink() {
        return links.values().stream().anyMatch(Rating::isJudged);
    }
}
