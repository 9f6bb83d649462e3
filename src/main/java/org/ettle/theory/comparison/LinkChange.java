package org.ettle.theory.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ettle.theory.Link;
import org.ettle.theory.MapVersion;
import org.ettle.theory.Outcome;

/// What became of a link whose two ends both have a pair in the other version. Of a link with an
/// unpaired end nothing can be said, nor of a kind of link that the other version does not show at
/// all: that nobody drew its influences does not mean that they went.
///
/// @param version the version whose link it is
/// @param from the outcome at which the link begins
/// @param to the outcome at which it ends
public record LinkChange(Kind kind, MapVersion version, Link link, Outcome from, Outcome to) {

    public enum Kind {
        KEPT("Kept", "Both versions link the two outcomes."),
        GONE("Gone", "Only the first version links the two outcomes."),
        NEW("New", "Only the second version links the two outcomes.");

        private final String title;
        private final String words;

        Kind(String title, String words) {
            this.title = title;
            this.words = words;
        }

        public String title() {
            return title;
        }

        public String words() {
            return words;
        }
    }

    static List<LinkChange> between(MapVersion before, MapVersion after, List<Pair> pairs) {
        var paired = new HashSet<List<Outcome.Code>>();
        var back = new HashSet<List<Outcome.Code>>();
        for (var pair : pairs) {
            paired.add(List.of(pair.from().code(), pair.to().code()));
            back.add(List.of(pair.to().code(), pair.from().code()));
        }
        var changes = new ArrayList<>(seen(before, after, paired, Kind.KEPT, Kind.GONE));
        seen(after, before, back, Kind.KEPT, Kind.NEW).stream()
                .filter(change -> change.kind() == Kind.NEW)
                .forEach(changes::add);
        return List.copyOf(changes);
    }

    private static List<LinkChange> seen(
            MapVersion version,
            MapVersion other,
            Set<List<Outcome.Code>> pairs,
            Kind met,
            Kind missed) {
        var changes = new ArrayList<LinkChange>();
        var kinds = other.links().stream().map(Link::kind).collect(Collectors.toSet());
        for (var link : version.links()) {
            var starts = partners(link.from(), pairs);
            var ends = partners(link.to(), pairs);
            if (kinds.contains(link.kind()) && canBeLinked(starts, ends)) {
                boolean there =
                        other.links().stream()
                                .anyMatch(
                                        it -> starts.contains(it.from()) && ends.contains(it.to()));
                changes.add(
                        new LinkChange(
                                there ? met : missed,
                                version,
                                link,
                                version.get(link.from()),
                                version.get(link.to())));
            }
        }
        return changes;
    }

    /// Two outcomes that became one cannot be linked any more, and the link did not go.
    private static boolean canBeLinked(List<Outcome.Code> starts, List<Outcome.Code> ends) {
        return starts.stream().anyMatch(start -> ends.stream().anyMatch(end -> !end.equals(start)));
    }

    private static List<Outcome.Code> partners(Outcome.Code code, Set<List<Outcome.Code>> pairs) {
        return pairs.stream()
                .filter(pair -> pair.getFirst().equals(code))
                .map(List::getLast)
                .toList();
    }
}
