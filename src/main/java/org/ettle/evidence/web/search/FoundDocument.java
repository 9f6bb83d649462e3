package org.ettle.evidence.web.search;

import java.util.List;
import org.ettle.evidence.export.Keys;
import org.ettle.evidence.search.Hit;
import org.ettle.evidence.search.Searched;
import org.ettle.evidence.search.Sought;
import org.ettle.theory.Hit.Marked;
import org.ettle.theory.Hit.Segment;
import org.jspecify.annotations.Nullable;

/// What a search found, for programs. `api/openapi.json` describes it; the two are changed
/// together.
///
/// @param total on all pages; at most [EvidenceSearch#MOST]
/// @param more whether there are even more, which no page shows
record FoundDocument(int total, boolean more, int page, int pages, List<Line> hits) {

    static FoundDocument of(Searched.Found found, int page) {
        return new FoundDocument(
                found.total(),
                found.more(),
                page,
                Math.max(1, Math.ceilDiv(found.total(), Sought.ON_A_PAGE)),
                found.hits().stream().map(Line::of).toList());
    }

    static FoundDocument nothing() {
        return of(new Searched.Found(List.of(), 0, false), 1);
    }

    /// @param what a kind of thing
    /// @param id of the thing itself
    /// @param source of which it is, or from which it comes; null for an indicator
    /// @param passage it is, or on which it was coded
    /// @param indicator its address
    record Line(
            String what,
            String id,
            List<Segment> title,
            List<Segment> words,
            @Nullable String source,
            @Nullable String passage,
            @Nullable String indicator,
            boolean demonstration,
            boolean superseded) {

        static Line of(Hit hit) {
            var from = hit.from();
            var passage = hit.passage();
            return new Line(
                    Keys.of(hit.what()),
                    hit.id().toString(),
                    hit.title().segments(),
                    excerpt(hit.words()),
                    from == null ? null : from.id().toString(),
                    passage == null ? null : passage.toString(),
                    hit.address(),
                    from != null && from.demonstration(),
                    from != null && from.superseded());
        }

        private static List<Segment> excerpt(Marked words) {
            return words.text().isEmpty() ? List.of() : Excerpt.of(words).segments();
        }
    }
}
