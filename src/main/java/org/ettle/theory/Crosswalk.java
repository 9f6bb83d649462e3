package org.ettle.theory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the outcomes of one version became those of a later one.
///
/// @param gaps what is not known of the passage, in words
public record Crosswalk(
        MapVersion.Id from, MapVersion.Id to, List<Edge> edges, List<MapVersion.Gap> gaps) {

    public Crosswalk {
        edges = List.copyOf(edges);
        gaps = List.copyOf(gaps);
    }

    /// One change between the versions. A split or a merge has one edge for each pair.
    ///
    /// @param from the earlier outcome; null when it was added
    /// @param to the later outcome; null when it was dropped
    /// @param changes what changed, the chief change first
    /// @param reason what changed in words, and why where that is known
    /// @param author who paired them
    /// @param citation its source is one of the later version's
    /// @param provisional true where the pairing or its type rests on working labels or inference
    public record Edge(
            Outcome.@Nullable Code from,
            Outcome.@Nullable Code to,
            List<Change> changes,
            String reason,
            String author,
            Citation citation,
            boolean provisional) {

        public Edge {
            changes = List.copyOf(changes);
            if (changes.isEmpty() || Set.copyOf(changes).size() != changes.size()) {
                throw new IllegalArgumentException(
                        "An edge names each of its changes once, and at least one: " + changes);
            }
            if (changes.contains(Change.ADDED) != (from == null)
                    || changes.contains(Change.DROPPED) != (to == null)) {
                throw new IllegalArgumentException(
                        "Only an added outcome has no earlier one, only a dropped one no later: "
                                + from
                                + " → "
                                + to);
            }
        }

        /// The change by which the edge is counted.
        public Change chief() {
            return changes.getFirst();
        }
    }

    public enum Change {
        SAME("Same", "The same words and the same meaning."),
        REWORDED("Reworded", "Other words for the same meaning."),
        REDEFINED("Redefined", "A new meaning."),
        NARROWED("Narrowed", "It covers less than before."),
        EXTENDED("Extended", "It covers more than before."),
        MOVED("Moved", "It stands in another lane or tier."),
        ACTOR_CHANGED("Actor changed", "Somebody else is to bring it about."),
        SPLIT("Split", "One outcome became several."),
        MERGED("Merged", "Several outcomes became one."),
        SUPERSEDED("Superseded", "A broader or different outcome took its place."),
        ADDED("Added", "It was not in the earlier version."),
        DROPPED("Dropped", "It is not in the later version.");

        private final String title;
        private final String words;

        Change(String title, String words) {
            this.title = title;
            this.words = words;
        }

        public String title() {
            return title;
        }

        public String words() {
            return words;
        }

        /// The same change read from the later version back to the earlier one.
        public Change reversed() {
            return switch (this) {
                case SPLIT -> MERGED;
                case MERGED -> SPLIT;
                case ADDED -> DROPPED;
                case DROPPED -> ADDED;
                case EXTENDED -> NARROWED;
                case NARROWED -> EXTENDED;
                case SAME, REWORDED, REDEFINED, MOVED, ACTOR_CHANGED, SUPERSEDED -> this;
            };
        }
    }
}
