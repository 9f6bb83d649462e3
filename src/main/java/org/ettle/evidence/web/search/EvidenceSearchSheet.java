package org.ettle.evidence.web.search;

import java.util.List;
import org.ettle.evidence.search.EvidenceSearch;
import org.ettle.evidence.web.EvidenceWords;
import org.ettle.evidence.web.Mark;
import org.ettle.platform.page.Field;
import org.ettle.platform.page.Signpost;
import org.ettle.theory.Hit.Marked;

/// What was looked for, and what was found.
///
/// @param narrowed whether more was asked for than words
/// @param wordsAlone the same words without anything else
public record EvidenceSearchSheet(
        String words,
        List<Field> filters,
        boolean narrowed,
        String wordsAlone,
        State state,
        List<Line> lines,
        int total,
        boolean more,
        List<Signpost> pages) {

    public EvidenceSearchSheet {
        filters = List.copyOf(filters);
        lines = List.copyOf(lines);
        pages = List.copyOf(pages);
    }

    /// What came of it.
    public enum State {
        NOT_ASKED,
        NOT_UNDERSTOOD,
        ONLY_COMMON_WORDS,
        NOTHING,
        FOUND
    }

    /// @param about names a passage beside others of the same source; may be empty
    /// @param facts kind of thing, source, kind of source and date, as far as they are known
    public record Line(
            String href,
            Marked title,
            String about,
            Marked words,
            List<String> facts,
            List<Mark> marks) {}

    public String caption() {
        return more
                ? "More than " + EvidenceSearch.MOST + " found"
                : EvidenceWords.count(total, "place found", "places found");
    }
}
