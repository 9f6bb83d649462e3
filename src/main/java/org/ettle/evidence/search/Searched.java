package org.ettle.evidence.search;

import java.util.List;

/// What came of a search.
public sealed interface Searched {

    /// One page of what was found, the best first.
    ///
    /// @param total how many there are on all pages; at most [EvidenceSearch#MOST]
    /// @param more whether there are even more, which no page shows
    record Found(List<Hit> hits, int total, boolean more) implements Searched {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /// Nothing was asked for: no word that must be there, and nothing else.
    record NothingAsked() implements Searched {}

    /// Every word is one that stands everywhere, like “the”.
    record OnlyCommonWords() implements Searched {}
}
