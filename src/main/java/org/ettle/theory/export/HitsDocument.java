package org.ettle.theory.export;

import java.util.List;
import org.ettle.theory.Hit;
import org.jspecify.annotations.Nullable;

/// Where words stand in the maps, the best hits first.
public record HitsDocument(String words, List<Found> hits) {

    /// @param code the outcome, or the one from which the link leads; null for a version or a tag
    /// @param to the outcome to which the link leads; null where it is not about a link
    public record Found(
            String kind,
            String map,
            String version,
            @Nullable String code,
            @Nullable String to,
            List<Piece> label,
            List<Piece> passage) {

        static Found of(Hit hit) {
            return new Found(
                    Words.kebab(hit.kind()),
                    hit.map(),
                    hit.version(),
                    hit.code() == null ? null : hit.code().value(),
                    hit.to() == null ? null : hit.to().value(),
                    pieces(hit.label()),
                    pieces(hit.passage()));
        }
    }

    /// @param marked whether these are the words that were looked for
    public record Piece(String text, boolean marked) {}

    public static HitsDocument of(String words, List<Hit> hits) {
        return new HitsDocument(words, hits.stream().map(Found::of).toList());
    }

    private static List<Piece> pieces(Hit.Marked marked) {
        return marked.segments().stream().map(it -> new Piece(it.text(), it.marked())).toList();
    }
}
