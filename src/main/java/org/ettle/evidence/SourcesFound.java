package org.ettle.evidence;

import java.util.List;

/// One page of the sources sought.
///
/// @param total how many there are on all pages
public record SourcesFound(List<Line> sources, int total) {

    public SourcesFound {
        sources = List.copyOf(sources);
    }

    /// A source with how much of it the asker may see.
    ///
    /// @param passages words in it that hold
    /// @param bearings outcomes and links that it bears on, however often
    public record Line(Source source, int passages, int bearings) {}
}
